/** Asks which article to read beside one: those of the same event are offered first, then similar ones, then what is typed. */
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { app } from '../../bridge.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { SearchField } from '../../ui/field.tsx'
import { formatShortDay } from '../../ui/formats.ts'
import { useRequest } from '../../ui/use-request.ts'
import { strings } from './strings.ts'
import '../../commands/palette.css'

type BesideDialogProps = { articleId: string; onChoose: (otherId: string) => void; onClose: () => void }
type Offered = { articleId: string; title: string; site: string | null; publishedAt: string | null }
type Group = { name: string; articles: Offered[] }

/** Articles offered of one kind. */
const most = 12

/** What is near an article, each once, nearest first. */
async function offerNear(articleId: string, signal: AbortSignal): Promise<Group[]> {
  const { events } = await app['claims.events']({ articleId, limit: 20 }, { signal })
  const ofEvents = [...new Set(events.flatMap(event => event.articleIds))].filter(id => id !== articleId)
  const [sameEvent, similar] = await Promise.all([
    app['library.summaries']({ articleIds: ofEvents.slice(0, most) }, { signal }),
    app['search.similar']({ articleId, limit: most }, { signal }),
  ])
  const known = new Set(ofEvents)
  return [
    { name: strings.sameEvent, articles: sameEvent.filter(article => article.trashedAt === null) },
    { name: strings.similar, articles: similar.groups.filter(group => !known.has(group.articleId)) },
  ]
}

export function BesideDialog({ articleId, onChoose, onClose }: BesideDialogProps) {
  const [typed, setTyped] = useState('')
  const [cursor, setCursor] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const idPrefix = useId()
  const query = useDeferredValue(typed.trim())
  const offered = useRequest(`beside ${articleId} ${query}`, async (signal): Promise<Group[]> => {
    if (query === '') return offerNear(articleId, signal)
    const { groups } = await app['search.query']({ query, limit: most + 1 }, { signal })
    return [{ name: strings.found, articles: groups.filter(group => group.articleId !== articleId).slice(0, most) }]
  })
  const groups = (offered.value ?? []).filter(({ articles }) => articles.length > 0)
  const all = groups.flatMap(({ articles }) => articles)
  const current = Math.min(cursor, all.length - 1)

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls whenever the cursor moves.
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const choose = (other: Offered | undefined) => {
    if (!other) return
    // The dialog gives the focus back first; the texts then take it.
    flushSync(onClose)
    onChoose(other.articleId)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const count = Math.max(1, all.length)
    if (event.key === 'ArrowDown') setCursor((current + 1) % count)
    else if (event.key === 'ArrowUp') setCursor((current - 1 + count) % count)
    else if (event.key === 'Enter') choose(all[current])
    else return
    event.preventDefault()
  }
  const nothing = query === '' ? strings.nothingBeside : strings.nothingFound
  return (
    <Dialog title={strings.chooseTitle} look="palette" onClose={onClose}>
      <SearchField
        data-autofocus
        label={strings.chooseTitle}
        placeholder={strings.choosePlaceholder}
        value={typed}
        onChange={event => {
          setTyped(event.currentTarget.value)
          setCursor(0)
        }}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded={all.length > 0}
        aria-controls={`${idPrefix}-list`}
        aria-activedescendant={all.length > 0 ? `${idPrefix}-${current}` : undefined}
      />
      <div
        ref={list}
        id={`${idPrefix}-list`}
        className="palette-list"
        role="listbox"
        aria-label={strings.chooseResults}
      >
        {groups.map(({ name, articles }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group inside a list box, not of form fields.
          <div key={name} role="group" aria-label={name}>
            <div className="palette-group" aria-hidden="true">
              {name}
            </div>
            {articles.map(article => {
              const at = all.indexOf(article)
              return (
                // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and points here.
                // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field chooses it.
                <div
                  key={article.articleId}
                  id={`${idPrefix}-${at}`}
                  role="option"
                  aria-selected={at === current}
                  className="palette-entry"
                  onPointerMove={() => setCursor(at)}
                  onClick={() => choose(article)}
                >
                  <span className="palette-title">{article.title === '' ? strings.untitled : article.title}</span>
                  <span className="palette-about">
                    {[article.site, article.publishedAt ? formatShortDay(article.publishedAt) : null]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </div>
              )
            })}
          </div>
        ))}
      </div>
      {all.length === 0 ? (
        <p className="palette-nothing" role="status">
          {offered.state === 'failed' ? offered.error.message : offered.state === 'loading' ? strings.loading : nothing}
        </p>
      ) : null}
    </Dialog>
  )
}
