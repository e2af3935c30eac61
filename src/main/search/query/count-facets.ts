/** Counts what the matches of a query have in common: claimants, sources, places, tags and months. */
import { noDay } from '../columns/document-columns.ts'
import { labelsStart } from '../columns/label-columns.ts'
import { type LabelField, labelFields } from '../fields.ts'
import type { Snapshot } from './snapshot.ts'

export type FacetValue = { value: string; count: number }
export type Facets = Readonly<Record<LabelField | 'month', FacetValue[]>> & {
  /** How many matches were counted: all of them. */
  counted: number
}

const mostValues = 12
const millisecondsPerDay = 86_400_000

/** Fifty years of months: they are drawn on a line of time, on which none may be missing. */
const mostMonths = 600

/** The values most matches have; months are given from newest to oldest, as `2024-05`. */
export function countFacets(snapshot: Snapshot, documents: Uint32Array): Facets {
  const counts = { source: new Map(), claimants: new Map(), places: new Map(), tags: new Map() } satisfies Record<
    LabelField,
    Map<string, number>
  >
  const days = new Map<number, number>()
  const ordered = documents.slice().sort()
  let at = 0
  for (const { base, documentCount, columns, labels } of snapshot.segments) {
    const start = at
    while (at < ordered.length && (ordered[at] ?? 0) < base + documentCount) at++
    const own = ordered.subarray(start, at)
    if (own.length === 0) continue
    for (const field of labelFields) {
      const column = labels[field]
      const perValue = new Uint32Array(column.values.length)
      for (const document of own) {
        for (let label = labelsStart(column, document - base); label < (column.ends[document - base] ?? 0); label++) {
          const ordinal = column.ordinals[label] ?? 0
          perValue[ordinal] = (perValue[ordinal] ?? 0) + 1
        }
      }
      const total: Map<string, number> = counts[field]
      perValue.forEach((count, ordinal) => {
        if (count === 0) return
        const value = column.values.at(ordinal)
        total.set(value, (total.get(value) ?? 0) + count)
      })
    }
    for (const document of own) {
      const day = columns.days[document - base] ?? noDay
      if (day !== noDay) days.set(day, (days.get(day) ?? 0) + 1)
    }
  }
  const best = (values: ReadonlyMap<string, number>) => mostFrequent(values)
  return {
    source: best(counts.source),
    claimants: best(counts.claimants),
    places: best(counts.places),
    tags: best(counts.tags),
    month: newestFirst(perMonth(days)),
    counted: documents.length,
  }
}

function perMonth(days: ReadonlyMap<number, number>): Map<string, number> {
  const months = new Map<string, number>()
  for (const [day, count] of days) {
    const month = new Date(day * millisecondsPerDay).toISOString().slice(0, 7)
    months.set(month, (months.get(month) ?? 0) + count)
  }
  return months
}

function newestFirst(months: ReadonlyMap<string, number>): FacetValue[] {
  return [...months]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => (a.value < b.value ? 1 : -1))
    .slice(0, mostMonths)
}

function mostFrequent(counts: ReadonlyMap<string, number>): FacetValue[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, mostValues)
}
