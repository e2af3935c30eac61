/** The list of hits under the search box, each with the words around its matches; a snippet leads to its place. */
import { useEffect, useRef } from 'react'
import type { SearchHit, Snippet } from '../../../contract/search.ts'
import { Button } from '../../ui/button.tsx'
import { formatShortDay } from '../../ui/formats.ts'
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx'
import { MarkedText } from './marked-text.tsx'
import { searchStrings as strings } from './strings.ts'
import type { Search } from './use-search.ts'
import './search-results.css'

/** Where in its article a hit was found. */
export type HitTarget = { kind: 'passage'; start: number; end: number } | { kind: 'note'; noteId: string } | null

export const resultsId = 'search-results'
export const resultId = (position: number) => `search-result-${position}`

/** The place a snippet was cut from; null when it names no place in the text. */
export function targetOf(snippet: Snippet | undefined): HitTarget {
  if (snippet?.noteId) return { kind: 'note', noteId: snippet.noteId }
  return snippet?.place ? { kind: 'passage', start: snippet.place.start, end: snippet.place.end } : null
}

/** The first snippet that names a place: opening a hit lands on it. */
export function bestTarget(hit: SearchHit): HitTarget {
  for (const snippet of hit.snippets) {
    const target = targetOf(snippet)
    if (target) return target
  }
  return null
}

type SearchResultsProps = {
  query: string
  search: Search
  cursor: number
  openArticleId: string | null
  onOpen: (articleId: string, target: HitTarget, position: number) => void
}

export function SearchResults({ query, search, cursor, openArticleId, onOpen }: SearchResultsProps) {
  const { answer, error, pending } = search
  const scroller = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer is a reason to look where the cursor is.
  useEffect(() => {
    scroller.current?.querySelector(`#${resultId(cursor)}`)?.scrollIntoView({ block: 'nearest' })
  }, [cursor, answer])

  if (error) return <ErrorState title={strings.failed} error={error} onRetry={search.retry} />
  if (!answer) return <Loading label={strings.searching} lines={6} />
  if (answer.hits.length === 0) {
    return (
      <EmptyState icon="search" title={strings.nothing(query.trim())}>
        {answer.hint ? <p>{answer.hint}</p> : null}
        <p>{pending > 0 ? strings.indexing(pending) : strings.nothingHint}</p>
      </EmptyState>
    )
  }
  return (
    <div className="search-results" ref={scroller}>
      <p className="search-summary" role="status">
        {strings.found(answer.total)}
        {answer.hint ? ` · ${answer.hint}` : ''}
        {pending > 0 ? ` · ${strings.indexing(pending)}` : ''}
      </p>
      <div id={resultsId} role="listbox" aria-label={strings.results}>
        {answer.hits.map((hit, position) => (
          <Hit
            key={hit.articleId}
            hit={hit}
            position={position}
            current={position === cursor}
            open={hit.articleId === openArticleId}
            onOpen={onOpen}
          />
        ))}
      </div>
      {answer.hits.length < answer.total ? (
        <div className="search-more">
          <Button kind="quiet" onClick={search.loadMore}>
            {strings.more}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

type HitProps = {
  hit: SearchHit
  position: number
  current: boolean
  open: boolean
  onOpen: SearchResultsProps['onOpen']
}

function Hit({ hit, position, current, open, onOpen }: HitProps) {
  const title = hit.snippets.find(snippet => snippet.field === 'title')
  const others = hit.snippets.filter(snippet => snippet.field !== 'title').slice(0, 3)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the search box has the focus and points here; Enter there opens it.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search box has the focus and points here; Enter there opens it.
    <div
      id={resultId(position)}
      role="option"
      className="search-hit"
      aria-selected={current}
      aria-current={open ? 'true' : undefined}
      onClick={event => {
        const chosen = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-snippet]') : null
        const snippet = chosen ? others[Number(chosen.dataset.snippet)] : undefined
        onOpen(hit.articleId, (snippet && targetOf(snippet)) ?? bestTarget(hit), position)
      }}
    >
      <div className="search-hit-title">{title ? <MarkedText snippet={title} /> : hit.title}</div>
      {others.map((snippet, at) => (
        <div key={`${snippet.field}-${snippet.text}`} className="search-snippet" data-snippet={at}>
          {snippet.field === 'text' ? null : (
            <span className="search-snippet-field">{strings.fields[snippet.field]}</span>
          )}
          <MarkedText snippet={snippet} />
        </div>
      ))}
      <div className="search-hit-about">
        <span>{hit.site}</span>
        {hit.publishedAt ? <span className="tabular">{formatShortDay(hit.publishedAt)}</span> : null}
      </div>
    </div>
  )
}
