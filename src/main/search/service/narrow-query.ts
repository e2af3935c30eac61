/** Adds a filter to a query so that it holds for all of it, whatever the query ends with. */
import type { ReadPart } from '../../../contract/search.ts'
import type { Filter } from '../language/clause.ts'
import { parseQuery } from '../language/parse-query.ts'
import { writeDays } from '../language/read-date.ts'

/** At the beginning, where these tie nothing, they are words. */
const leadingOperator = /^(?:\(\s+)?(?:AND|OR)(?=[\s(]|$)/u

/**
 * In front: behind it would end the word that is being typed, or fall into a quotation mark that is still open. A
 * parenthesis keeps an operator at the beginning from tying the filter.
 */
export function withFilter(query: string, filter: string): string {
  const rest = query.trimStart()
  // An operator and nothing else is a word; behind the filter it must look like one.
  if (/^(?:AND|OR)\s*$/u.test(rest)) return `${filter} ${rest.toLowerCase()}`
  return `${filter} ${leadingOperator.test(rest) ? '(' : ''}${rest}`.trimEnd()
}

/** Narrows a query to some days. `chosen`: it asks for these, or some of them, already, and `query` asks for all days again. */
export type NarrowedDays = { query: string; chosen: boolean }

/**
 * Prepared once for all months of a query. Several `on:` are alternatives, so that one more would widen what is found: those
 * that are there are cut down to what they share with the days.
 */
export function createDayNarrower(
  query: string,
  parts: readonly ReadPart[],
  now: Date,
): (days: { from: number; until: number }) => NarrowedDays {
  const asked = partsOfDays(query, parts, now)
  const hasOperators = parts.some(({ kind }) => kind === 'operator')
  return days => {
    if (asked.length === 0) return { query: withFilter(query, writeDays(days)), chosen: false }
    const shared = asked.map(one => ({ from: Math.max(one.from, days.from), until: Math.min(one.until, days.until) }))
    const kept = shared.filter(({ from, until }) => from < until)
    const isWithin = asked.every(({ from, until }) => from >= days.from && until <= days.until)
    // An operator needs something to tie; elsewhere nothing is written twice.
    const written = [...new Set((kept.length === 0 ? [days] : kept).map(writeDays))].join(' ')
    const others = hasOperators ? written : ''
    return {
      query: replaceParts(query, asked, place => (isWithin ? '' : place === 0 ? written : others)),
      chosen: isWithin,
    }
  }
}

type PartOfDays = { start: number; end: number; from: number; until: number }

/** The parts that a further `on:` would be an alternative to. */
function partsOfDays(query: string, parts: readonly ReadPart[], now: Date): PartOfDays[] {
  const [probe, ...filters] = parseQuery(withFilter(query, 'on:1000-01-01'), now).filters
  const joined = filters.filter(isRange).filter(({ alternative }) => alternative === probe?.alternative)
  return parts.flatMap(({ kind, start, end }) => {
    if (kind !== 'filter') return []
    const range = parseQuery(query.slice(start, end), now).filters.find(isRange)
    if (!range || !joined.some(({ from, until }) => from === range.from && until === range.until)) return []
    return [{ start, end, from: range.from, until: range.until }]
  })
}

type Range = Filter & { kind: 'days'; from: number; until: number }
const isRange = (filter: Filter): filter is Range =>
  filter.kind === 'days' && filter.presence === 'required' && filter.from !== null && filter.until !== null

function replaceParts(query: string, parts: readonly PartOfDays[], by: (place: number) => string): string {
  let replaced = ''
  let at = 0
  for (const [place, { start, end }] of parts.entries()) {
    replaced += query.slice(at, start) + by(place)
    at = end
  }
  return `${replaced}${query.slice(at)}`.replace(/\s+/gu, ' ').trim()
}
