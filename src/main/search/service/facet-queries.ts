/** Turns counted values into facets: what a click on each makes of the query. */
import type { Facet, FacetField, ReadPart } from '../../../contract/search.ts'
import { valueKey } from '../columns/value-key.ts'
import type { Filter, ValueField } from '../language/clause.ts'
import { parseQuery } from '../language/parse-query.ts'
import { readDays } from '../language/read-date.ts'
import { quoteValue } from '../language/scan-query.ts'
import { createDayNarrower, withFilter } from './narrow-query.ts'

type Counted = readonly { value: string; count: number }[]
export type CountedValues = Readonly<Record<ValueField | 'month', Counted>>

const valueFields: readonly { field: FacetField; from: ValueField }[] = [
  { field: 'claimant', from: 'claimants' },
  { field: 'source', from: 'source' },
  { field: 'place', from: 'places' },
  { field: 'tag', from: 'tags' },
]

const namesSource = /(?:^|[\s(])(?:source|site):/iu

/** Facets without values are left out. `now` tells which day “today” in the query is. */
export function toFacets(query: string, parts: readonly ReadPart[], counted: CountedValues, now: Date): Facet[] {
  const chosen = new Map<string, string>()
  for (const { kind, start, end, without } of parts) {
    if (kind !== 'filter') continue
    const [filter] = parseQuery(query.slice(start, end), now).filters
    const key = filter ? filterKey(filter) : null
    if (key !== null) chosen.set(key, without)
  }
  // Beside a source that is looked for by its words, another without a plus would be an alternative to it.
  const signs: Partial<Record<FacetField, string>> = namesSource.test(query) ? { source: '+' } : {}
  const facets = valueFields.map(({ field, from }): Facet => {
    const values = counted[from].map(({ value, count }) => {
      const without = chosen.get(filterKey({ kind: 'value', presence: 'required', field: from, value }) ?? '')
      const narrowed = without ?? withFilter(query, `${signs[field] ?? ''}${field}:=${quoteValue(value)}`)
      return { value, count, chosen: without !== undefined, query: narrowed }
    })
    return { field, values }
  })
  const narrow = createDayNarrower(query, parts, now)
  const months = counted.month.flatMap(({ value, count }) => {
    const { from = null, until = null } = readDays('on', value, 0) ?? {}
    return from === null || until === null ? [] : [{ value, count, ...narrow({ from, until }) }]
  })
  return [...facets, { field: 'month' as const, values: months }].filter(({ values }) => values.length > 0)
}

/** The same for two filters that ask for the same value; what is left out counts as something else. */
const filterKey = (filter: Filter): string | null =>
  filter.kind === 'value' ? `${filter.presence} ${filter.field} ${valueKey(filter.value)}` : null
