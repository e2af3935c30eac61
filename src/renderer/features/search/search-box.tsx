/** The field that searches the library. The arrow keys walk its results; Enter opens one; Escape gives the list back. */
import type { KeyboardEvent, Ref } from 'react'
import { flushSync } from 'react-dom'
import { IconButton } from '../../ui/button.tsx'
import { SearchField } from '../../ui/field.tsx'
import { Keys } from '../../ui/keys.tsx'
import { bestTarget, type HitTarget, resultId, resultsId } from './search-results.tsx'
import { searchStrings as strings } from './strings.ts'
import type { Search } from './use-search.ts'

type SearchBoxProps = {
  query: string
  onQuery: (query: string) => void
  search: Search
  cursor: number
  onCursor: (cursor: number) => void
  onOpen: (articleId: string, target: HitTarget, position: number) => void
  /** Called after Escape has emptied the field. */
  onLeave: () => void
  field: Ref<HTMLInputElement>
}

export function SearchBox({ query, onQuery, search, cursor, onCursor, onOpen, onLeave, field }: SearchBoxProps) {
  const hits = search.answer?.hits ?? []
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = Math.max(0, Math.min(cursor + (event.key === 'ArrowDown' ? 1 : -1), hits.length - 1))
      onCursor(next)
      if (next >= hits.length - 3) search.loadMore()
    } else if (event.key === 'Enter') {
      const hit = hits[Math.max(cursor, 0)]
      if (hit) onOpen(hit.articleId, bestTarget(hit), Math.max(cursor, 0))
    } else if (event.key === 'Escape') {
      // The list is drawn again before it takes the focus.
      flushSync(() => onQuery(''))
      onLeave()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search>
      <SearchField
        ref={field}
        label={strings.label}
        placeholder={strings.placeholder}
        value={query}
        maxLength={2000}
        onChange={event => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={hits.length > 0 ? resultsId : undefined}
        aria-activedescendant={hits.length > 0 && cursor >= 0 ? resultId(cursor) : undefined}
        aside={
          query === '' ? (
            <Keys keys="/" />
          ) : (
            <IconButton icon="close" label={strings.clear} keys="Escape" onClick={() => onQuery('')} />
          )
        }
      />
    </search>
  )
}
