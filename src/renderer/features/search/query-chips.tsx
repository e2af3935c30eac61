/** The filters of the query as it was read, each with a way to take it out. */
import type { ReadPart } from '../../../contract/search.ts'
import { Icon } from '../../ui/icon.tsx'
import { searchStrings as strings } from './strings.ts'
import { withoutPart } from './without-part.ts'

/** `query` is what was read, `typed` what stands in the field by now. */
type QueryChipsProps = { query: string; typed: string; parts: readonly ReadPart[]; onQuery: (query: string) => void }

export function QueryChips({ query, typed, parts, onQuery }: QueryChipsProps) {
  const filters = parts.filter(part => part.kind === 'filter')
  if (filters.length === 0) return null
  return (
    <ul className="query-chips" aria-label={strings.filters}>
      {filters.map(({ start, end, meaning, without }) => {
        const words = meaning ?? query.slice(start, end)
        return (
          <li key={`${start} ${words}`}>
            <button
              type="button"
              className="query-chip"
              aria-label={strings.removeFilter(words)}
              title={query.slice(start, end)}
              onClick={() => onQuery(typed === query ? without : withoutPart(typed, query.slice(start, end)))}
            >
              <span>{words}</span>
              <Icon name="close" size={0.75} />
            </button>
          </li>
        )
      })}
    </ul>
  )
}
