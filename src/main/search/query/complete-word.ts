/** Finds the most frequent words of the index that begin like one that is being typed. */
import { expandPattern } from '../dictionary/expand-pattern.ts'
import { findsSomething } from './live-surfaces.ts'
import type { Snapshot } from './snapshot.ts'

/** Of each segment, so many words at most become strings. */
const mostPerSegment = 64

export function completeWord(snapshot: Snapshot, prefix: string, limit: number): { value: string; count: number }[] {
  const beginning = prefix.replaceAll('*', '')
  if (beginning === '') return []
  const counts = new Map<string, number>()
  for (const segment of snapshot.segments) {
    const { dictionary } = segment
    const keys: number[] = []
    expandPattern(dictionary, { pattern: `${beginning}*`, distance: null }, null, ordinal => {
      keys.push((dictionary.frequencies[dictionary.stemOf[ordinal] ?? 0] ?? 0) * 2 ** 24 + ordinal)
    })
    let taken = 0
    for (const key of Float64Array.from(keys).sort().reverse()) {
      if (taken === mostPerSegment) break
      const ordinal = key % 2 ** 24
      // What only deleted articles said is not said any more.
      if (!findsSomething(segment, ordinal)) continue
      taken++
      const value = dictionary.surfaces.at(ordinal)
      counts.set(value, (counts.get(value) ?? 0) + Math.floor(key / 2 ** 24))
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || a.value.length - b.value.length)
    .slice(0, limit)
}
