/** Stands quietly under an article: what else in the library is about the same, asked for when a reader comes near. */
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { app } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { formatShortDay } from '../../ui/formats.ts'
import { stateStrings } from '../../ui/strings.ts'
import { useRequest } from '../../ui/use-request.ts'
import { searchStrings as strings } from './strings.ts'
import './similar-articles.css'

export type SimilarHandle = {
  /** Brings the list into view and puts the keyboard on it. */
  show: () => void
}

type SimilarProps = { articleId: string; ref?: Ref<SimilarHandle>; onOpen: (articleId: string) => void }

const most = 6

export function SimilarArticles({ articleId, ref, onOpen }: SimilarProps) {
  const section = useRef<HTMLElement>(null)
  const [near, setNear] = useState(false)
  const similar = useRequest(near ? `similar ${articleId}` : 'not near', async signal =>
    near ? await app['search.similar']({ articleId, limit: most }, { signal }) : null,
  )
  useEffect(() => {
    if (!section.current) return
    const observer = new IntersectionObserver(entries => {
      if (entries.some(entry => entry.isIntersecting)) setNear(true)
    })
    observer.observe(section.current)
    return () => observer.disconnect()
  }, [])
  useImperativeHandle(ref, () => ({
    show: () => {
      setNear(true)
      section.current?.scrollIntoView({ block: 'center' })
      section.current?.focus({ preventScroll: true })
    },
  }))
  const groups = similar.value?.groups ?? []
  return (
    <section ref={section} className="similar" aria-label={strings.similar} tabIndex={-1}>
      <h2>{strings.similar}</h2>
      {similar.state === 'failed' ? (
        <p className="similar-quiet">
          {strings.similarFailed} {similar.error.message}{' '}
          <Button kind="quiet" onClick={similar.refresh}>
            {stateStrings.retry}
          </Button>
        </p>
      ) : !similar.value ? (
        <p className="similar-quiet">{strings.similarLoading}</p>
      ) : groups.length === 0 ? (
        <p className="similar-quiet">{strings.noSimilar}</p>
      ) : (
        <>
          <ul>
            {groups.map(({ articleId: otherId, title, site, publishedAt }) => (
              <li key={otherId}>
                <button type="button" onClick={() => onOpen(otherId)}>
                  <span className="similar-title">{title === '' ? strings.untitled : title}</span>
                  <span className="similar-about">
                    {site ? <span>{site}</span> : null}
                    {publishedAt ? <span className="tabular">{formatShortDay(publishedAt)}</span> : null}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {similar.value.words.length > 0 ? (
            <p className="similar-quiet">{strings.inCommon(similar.value.words.slice(0, 8))}</p>
          ) : null}
        </>
      )}
    </section>
  )
}
