/** What the found articles can be narrowed by: months as a small chart, then who, where it appeared, places and tags. */
import { memo, useState } from 'react'
import type { Facet, FacetField } from '../../../contract/search.ts'
import { formatNumber } from '../../ui/formats.ts'
import { Loading } from '../../ui/states.tsx'
import { MonthChart } from './month-chart.tsx'
import type { Found } from './search-store.ts'
import { searchStrings as strings } from './strings.ts'
import { useFacets } from './use-facets.ts'
import './facet-panel.css'

/** The months first: they are the overview, the rest are lists. */
const order: FacetField[] = ['month', 'claimant', 'source', 'place', 'tag']

/** Values shown before the reader asks for more: above the results there is little room. */
const fewest = { beside: 3, page: 6 }

type FacetPanelProps = {
  found: Found
  /** What is typed now: until it is counted, nothing is narrowed by what was typed before. */
  query: string
  onQuery: (query: string) => void
  /** Above the results, where little room is, or on a page of its own. */
  where: keyof typeof fewest
}

export const FacetPanel = memo(function FacetPanel({ found, query, onQuery, where }: FacetPanelProps) {
  const { facets, error } = useFacets(found)
  if (error) {
    return (
      <p className="facet-problem" role="alert">
        {strings.facetsFailed(error.message)}
      </p>
    )
  }
  if (!facets) return <Loading label={strings.counting} lines={4} />
  const isStale = facets.query !== query.trim()
  const narrow = (next: string) => {
    if (!isStale) onQuery(next)
  }
  const filled = facets.facets
    .filter(facet => facet.values.length > 0)
    .sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
  return (
    <section className="facets" aria-label={strings.narrow} aria-busy={isStale}>
      {facets.counted.atLeast || facets.onlyWithAll ? (
        <p className="facet-note">{strings.countedIn(facets.counted, facets.onlyWithAll)}</p>
      ) : null}
      {filled.map(facet =>
        facet.field === 'month' ? (
          <MonthChart key={facet.field} facet={facet} onQuery={narrow} />
        ) : (
          <FacetValues key={facet.field} facet={facet} few={fewest[where]} onQuery={narrow} />
        ),
      )}
      {filled.length === 0 ? <p className="facet-note">{strings.nothingToNarrow}</p> : null}
    </section>
  )
})

type FacetValuesProps = { facet: Facet; few: number; onQuery: (query: string) => void }

function FacetValues({ facet, few, onQuery }: FacetValuesProps) {
  const [all, setAll] = useState(false)
  const most = Math.max(...facet.values.map(value => value.count))
  const shown = all ? facet.values : facet.values.filter((value, at) => at < few || value.chosen)
  const name = strings.facets[facet.field]
  const more = facet.values.length - few
  return (
    <section className="facet" aria-label={name}>
      <div className="facet-head">
        <h2>{name}</h2>
        {more > 0 ? (
          <button
            type="button"
            className="facet-more tabular"
            aria-expanded={all}
            aria-label={all ? strings.fewerOf(name) : strings.moreOf(name, more)}
            onClick={() => setAll(!all)}
          >
            {all ? strings.fewer : strings.more(more)}
          </button>
        ) : null}
      </div>
      <ul>
        {shown.map(({ value, count, chosen, query }) => (
          <li key={value}>
            <button type="button" className="facet-value" aria-pressed={chosen} onClick={() => onQuery(query)}>
              <span className="facet-bar" style={{ width: `${(100 * count) / most}%` }} />
              <span className="facet-name" title={value}>
                {value}
              </span>
              <span className="facet-count tabular">{formatNumber(count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
