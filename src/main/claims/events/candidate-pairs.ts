/** Chooses which events are worth comparing, so that a library of thousands does not compare each with each. */

import type { EventFeatures } from './event-features.ts'

const daysPerBucket = 14
/** A key more events share than this tells none apart; longer lists compare neighbours in time only. */
export const largestBlock = 40

/** Pairs of indexes that share a name, place or figure in the same fortnight, month or year, each once, `a < b`. */
export function candidatePairs(features: readonly EventFeatures[]): [number, number][] {
  const blocks = new Map<string, number[]>()
  features.forEach((each, index) => {
    for (const key of blockKeys(each)) {
      const block = blocks.get(key)
      if (block) block.push(index)
      else blocks.set(key, [index])
    }
  })
  const seen = new Set<number>()
  const pairs: [number, number][] = []
  for (const block of blocks.values()) {
    const near =
      block.length <= largestBlock ? block : [...block].sort((a, b) => from(features[a]) - from(features[b]) || a - b)
    for (let i = 0; i < near.length; i++) {
      for (let j = i + 1; j < Math.min(near.length, i + largestBlock); j++) {
        const [a, b] = [Math.min(near[i] ?? 0, near[j] ?? 0), Math.max(near[i] ?? 0, near[j] ?? 0)]
        const key = a * features.length + b
        if (seen.has(key) || features[a]?.articleId === features[b]?.articleId) continue
        seen.add(key)
        pairs.push([a, b])
      }
    }
  }
  return pairs
}

function from(features: EventFeatures | undefined): number {
  return features?.window?.from ?? 0
}

function blockKeys(features: EventFeatures): string[] {
  const times = timeKeys(features)
  const keys: string[] = []
  for (const token of [...features.names, ...features.places, ...features.figures]) {
    for (const time of times) keys.push(`${token}|${time}`)
  }
  return keys
}

/**
 * The fortnights a window touches, with a day's tolerance, up to a month's worth; and its year, where a rough date meets
 * an exact one. What is only “before publication” can't be an old event.
 */
export function timeKeys({ window }: Pick<EventFeatures, 'window'>): string[] {
  if (window === null) return ['undated']
  const keys: string[] = []
  const year = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 4)
  if (window.precision !== 'unknown') keys.push(year(window.from))
  if (window.precision === 'year') return keys
  const last = Math.floor((window.to + 1) / daysPerBucket)
  // What is only dated by its article may have happened weeks before.
  const first = window.precision === 'unknown' ? window.from - daysPerBucket : window.from - 1
  for (let at = Math.floor(first / daysPerBucket), count = 0; at <= last && count < 4; at++, count++) {
    keys.push(`fortnight ${at}`)
  }
  return keys
}
