/** How many found articles each month has, as bars from the first month to the last; a press narrows to one. */
import type { Facet } from '../../../contract/search.ts'
import { formatCount, formatDay } from '../../ui/formats.ts'
import { monthBars } from './month-bars.ts'
import { searchStrings as strings } from './strings.ts'

export function MonthChart({ facet, onQuery }: { facet: Facet; onQuery: (query: string) => void }) {
  const bars = monthBars(facet.values)
  const most = Math.max(1, ...bars.map(bar => bar.count))
  const first = bars[0]
  const last = bars.at(-1)
  if (!first || !last) return null
  return (
    <section className="facet facet-months" aria-label={strings.facets.month}>
      <h3>{strings.facets.month}</h3>
      <ol className="month-bars">
        {bars.map(({ month, count, chosen, query }) => (
          <li key={month}>
            {query === null ? null : (
              <button
                type="button"
                className="month-bar"
                aria-pressed={chosen}
                aria-label={`${formatDay(month)}: ${formatCount(count, 'article', 'articles')}`}
                title={`${formatDay(month)}: ${formatCount(count, 'article', 'articles')}`}
                onClick={() => onQuery(query)}
              >
                <span style={{ height: `${Math.max(6, (100 * count) / most)}%` }} />
              </button>
            )}
          </li>
        ))}
      </ol>
      <div className="month-ends" aria-hidden="true">
        <span>{formatDay(first.month)}</span>
        {bars.length > 1 ? <span>{formatDay(last.month)}</span> : null}
      </div>
    </section>
  )
}
