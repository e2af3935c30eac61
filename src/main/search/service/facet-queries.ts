/** Turns counted values into facets: what a click on each makes of the query. */
import type { Facet, FacetField, ReadPart } from '../../../contract/search.ts'
import { valueKey } from '../columns/value-key.ts'
import type { Filter, ValueField } from '../language/clause.ts'
import { parseQuery } from '../language/parse-query.ts'
import { quoteValue } from '../language/scan-query.ts'

type Counted = readonly { value: string; count: number }[]
export type CountedValues = Readonly<Record<ValueField | 'month', Counted>>

const facetFields: readonly { field: FacetField; from: ValueField | 'month' }[] = [
  { field: 'claimant', from: 'claimants' },
  { field: 'source', from: 'source' },
  { field: 'place', from: 'places' },
  { field: 'tag', from: 'tags' },
  { field: 'month', from: 'month' },
]

/** Facets without values are left out. */
export function toFacets(query: string, parts: readonly ReadPart[], counted: CountedValues): Facet[] {
  const chosen = new Map<string, string>()
  for (const { kind, start, end, without } of parts) {
    if (kind !== 'filter') continue
    const [filter] = parseQuery(query.slice(start, end)).filters
    if (filter) chosen.set(filterKey(filter), without)
  }
  return facetFields.flatMap(({ field, from }) => {
    const values = counted[from].map(({ value, count }) => {
      const written = field === 'month' ? `on:${value}` : `${field}:=${quoteValue(value)}`
      const [filter] = parseQuery(written).filters
      const without = filter ? chosen.get(filterKey(filter)) : undefined
      return {
        value,
        count,
        chosen: without !== undefined,
        query: without ?? `${query.trim()} ${written}`.trim(),
      }
    })
    return values.length === 0 ? [] : [{ field, values }]
  })
}

/** The same for two filters that ask the same; what is left out counts as something else. */
function filterKey(filter: Filter): string {
  if (filter.kind === 'value') return `${filter.presence} ${filter.field} ${valueKey(filter.value)}`
  return filter.kind === 'days' ? `${filter.presence} ${filter.from} ${filter.until}` : filter.kind
}
