/** Counts what the matches of a query have in common: claimants, sources, places, tags and months. */
import { noDay } from '../columns/document-columns.ts'
import { type LabelField, labelFields } from '../fields.ts'
import type { Snapshot } from './snapshot.ts'
import { type CountedValue, ValueCounts } from './value-counts.ts'

export type Facets = Readonly<Record<LabelField | 'month', CountedValue[]>> & {
  /** How many matches were counted: all of them. */
  counted: number
}

const mostValues = 12
const millisecondsPerDay = 86_400_000

/** Fifty years of months: they are drawn on a line of time, on which none may be missing. */
const mostMonths = 600

/**
 * The values most matches have, each counted once however it is written; months are given from newest to oldest, as
 * `2024-05`.
 */
export function countFacets(snapshot: Snapshot, documents: Uint32Array): Facets {
  const counts = {
    source: new ValueCounts(),
    claimants: new ValueCounts(),
    places: new ValueCounts(),
    tags: new ValueCounts(),
  } satisfies Record<LabelField, ValueCounts>
  const days = new Map<number, number>()
  const ordered = documents.slice().sort()
  let at = 0
  for (const { base, documentCount, columns, labels } of snapshot.segments) {
    const start = at
    while (at < ordered.length && (ordered[at] ?? 0) < base + documentCount) at++
    if (at === start) continue
    const own = ordered.subarray(start, at).map(document => document - base)
    for (const field of labelFields) counts[field].add(labels[field], own)
    for (const document of own) {
      const day = columns.days[document] ?? noDay
      if (day !== noDay) days.set(day, (days.get(day) ?? 0) + 1)
    }
  }
  return {
    source: counts.source.mostFrequent(mostValues),
    claimants: counts.claimants.mostFrequent(mostValues),
    places: counts.places.mostFrequent(mostValues),
    tags: counts.tags.mostFrequent(mostValues),
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

function newestFirst(months: ReadonlyMap<string, number>): CountedValue[] {
  return [...months]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => (a.value < b.value ? 1 : -1))
    .slice(0, mostMonths)
}
