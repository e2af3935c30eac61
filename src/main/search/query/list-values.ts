/** Finds the values of a column, like claimants, in which some word begins like what is being typed. */
import { valueKey } from '../columns/value-key.ts'
import type { LabelField } from '../fields.ts'
import type { Snapshot } from './snapshot.ts'
import { type CountedValue, ValueCounts } from './value-counts.ts'

/**
 * With how many articles have each, however they write it; the most frequent first. An empty text gives the most frequent
 * of all.
 */
export function listValues(snapshot: Snapshot, field: LabelField, text: string, limit: number): CountedValue[] {
  const wanted = valueKey(text)
  const counts = new ValueCounts()
  for (const { labels, documentCount, dead } of snapshot.segments) {
    counts.add(labels[field], livingDocuments(documentCount, dead), key => hasWordLike(key, wanted))
  }
  return counts.mostFrequent(limit)
}

function* livingDocuments(documentCount: number, dead: Uint8Array | null): Generator<number> {
  for (let document = 0; document < documentCount; document++) if (dead?.[document] !== 1) yield document
}

function hasWordLike(key: string, wanted: string): boolean {
  for (let at = key.indexOf(wanted); at >= 0; at = key.indexOf(wanted, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(key.charAt(at - 1))) return true
  }
  return false
}
