/** How many found articles each month or year has, as bars from the first to the last; a press narrows to one. */
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
      <h2>{strings.facets.month}</h2>
      <ol className="month-bars">
        {bars.map(({ time, count, chosen, query }) => (
          <li key={time}>
            {query === null ? null : (
              <button
                type="button"
                className="month-bar"
                aria-pressed={chosen}
                aria-label={`${formatDay(time)}: ${formatCount(count, 'article', 'articles')}`}
                title={`${formatDay(time)}: ${formatCount(count, 'article', 'articles')}`}
                onClick={() => onQuery(query)}
              >
                <span style={{ height: `${Math.max(6, (100 * count) / most)}%` }} />
              </button>
            )}
          </li>
        ))}
      </ol>
      <div className="month-ends" aria-hidden="true">
        <span>{formatDay(first.time)}</span>
        {bars.length > 1 ? <span>{formatDay(last.time)}</span> : null}
      </div>
    </section>
  )
}
