/** A link of a note that leads into the library: opens its place, and says so where that is gone. */
import { type ReactNode, useEffect } from 'react'
import { app } from '../../bridge.ts'
import { placeOfLink } from '../../evidence/library-link.ts'
import { Icon } from '../../ui/icon.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { strings } from './strings.ts'

export const isLibraryLink = (href: string): boolean => placeOfLink(href) !== null

const warnings = { there: null, lost: strings.linkLost, gone: strings.linkGone, trashed: strings.linkTrashed }

type LibraryLinkWordsProps = { href: string; onLink: (href: string) => void; children: ReactNode }

export function LibraryLinkWords({ href, onLink, children }: LibraryLinkWordsProps) {
  const link = placeOfLink(href)
  const [articleId, fragment] = link?.kind === 'article' ? [link.articleId, link.fragment] : [null, '']
  const found = useRequest(`link ${href}`, async signal =>
    articleId === null ? null : await app['notes.linkTarget']({ articleId, fragment }, { signal }),
  )
  const { refresh } = found
  useEffect(() => {
    if (articleId === null) return
    return app['library.changed'](({ articleIds }) => {
      if (articleIds.length === 0 || articleIds.includes(articleId)) refresh()
    })
  }, [articleId, refresh])
  const warning = warnings[found.value?.state ?? 'there']
  const isGone = found.value?.state === 'gone' && found.value.title === null
  return (
    <a
      href={href}
      className={warning === null ? 'note-link' : 'note-link note-link-gone'}
      title={warning ?? found.value?.title ?? undefined}
      aria-disabled={isGone ? true : undefined}
      onClick={event => {
        event.preventDefault()
        event.stopPropagation()
        if (!isGone) onLink(href)
      }}
      onAuxClick={event => event.preventDefault()}
    >
      {warning === null ? null : <Icon name="warning" size={0.8} />}
      {children}
      {warning === null ? null : <span className="for-screen-readers"> ({warning})</span>}
    </a>
  )
}
