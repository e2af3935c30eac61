/** Finds the values of a column, like claimants, in which some word begins like what is being typed. */
import { labelsStart } from '../columns/label-columns.ts'
import { valueKey } from '../columns/value-key.ts'
import type { LabelField } from '../fields.ts'
import type { Snapshot } from './snapshot.ts'

/** With how many articles have each; the most frequent first. An empty text gives the most frequent of all. */
export function listValues(
  snapshot: Snapshot,
  field: LabelField,
  text: string,
  limit: number,
): { value: string; count: number }[] {
  const wanted = valueKey(text)
  const counts = new Map<string, number>()
  for (const { labels, documentCount, dead } of snapshot.segments) {
    const column = labels[field]
    const perValue = new Uint32Array(column.values.length)
    for (let document = 0; document < documentCount; document++) {
      if (dead?.[document] === 1) continue
      for (let at = labelsStart(column, document); at < (column.ends[document] ?? 0); at++) {
        const ordinal = column.ordinals[at] ?? 0
        perValue[ordinal] = (perValue[ordinal] ?? 0) + 1
      }
    }
    perValue.forEach((count, ordinal) => {
      if (count === 0) return
      const value = column.values.at(ordinal)
      if (hasWordLike(value, wanted)) counts.set(value, (counts.get(value) ?? 0) + count)
    })
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, limit)
}

function hasWordLike(value: string, wanted: string): boolean {
  const key = valueKey(value)
  for (let at = key.indexOf(wanted); at >= 0; at = key.indexOf(wanted, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(key.charAt(at - 1))) return true
  }
  return false
}
