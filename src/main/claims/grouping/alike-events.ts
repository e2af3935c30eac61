/**
 * Knows which events are alike enough to be one, in the very numbers of a comparison of all with all, without making it
 * anew for each article: pairs far from alike are looked at again only when their words have become rarer or commoner.
 */

import {
  likeness,
  overlapOf,
  pointsForNames,
  rarityOf,
  sameEventThreshold,
  type TermMeasures,
} from '../events/event-similarity.ts'
import type { ScoredPair } from '../events/group-events.ts'
import { comesFirst, type EventIndex, type IndexedArticle, type IndexedEvent } from './event-index.ts'

/**
 * How far below the threshold a pair may be and is still looked at each time. While no word's rarity drifts by more than
 * `mostDrift` of itself, no other pair can rise by more: the terms of `likeness` grow by less than 7.4 times the drift, and
 * a pair's words may have drifted twice as far, down before it was looked at and up since.
 */
const slack = 0.15
const mostDrift = 0.008

export type AlikeEvents = {
  /** An article that came, or was put in the place of another. */
  added: (article: IndexedArticle) => void
  removed: (article: IndexedArticle) => void
  /** Two events that are to be compared only now. */
  closing: (a: IndexedEvent, b: IndexedEvent) => void
  /** All pairs that are alike enough, now. */
  pairs: () => ScoredPair<IndexedEvent>[]
  /** How alike two events are, as of the last call of `pairs`. */
  similarity: (a: IndexedEvent, b: IndexedEvent) => number
}

export function createAlikeEvents(index: EventIndex): AlikeEvents {
  /** By the one of the two that comes first. */
  const near = new Map<IndexedEvent, Set<IndexedEvent>>()
  const nearBefore = new Map<IndexedEvent, Set<IndexedEvent>>()
  const fresh = new Set<IndexedEvent>()
  let lookedAt = 0
  let closed: [IndexedEvent, IndexedEvent][] = []
  const alive = (event: IndexedEvent) => index.articles.get(event.articleId) === event.article
  let rarities = new Float64Array(0)
  /** What each rarity was when the pairs with the term were looked at. */
  let told = new Float64Array(0)

  const measures = createMeasures(index, id => rarities[id] ?? 1)
  const similarity = (a: IndexedEvent, b: IndexedEvent, atLeast?: number) =>
    likeness(a, b, [a.type, b.type], measures, atLeast)

  const note = (a: IndexedEvent, b: IndexedEvent) => {
    const [first, second] = comesFirst(a, b) ? [a, b] : [b, a]
    const known = near.get(first)?.has(second) ?? false
    const isNear = similarity(first, second, sameEventThreshold - slack) >= sameEventThreshold - slack
    if (isNear && !known) {
      addTo(near, first, second)
      addTo(nearBefore, second, first)
    } else if (known && !isNear) forget(first, second)
  }
  const forget = (first: IndexedEvent, second: IndexedEvent) => {
    removeFrom(near, first, second)
    removeFrom(nearBefore, second, first)
  }

  /** Weighs all terms anew. Returns those whose weight is another than the pairs were looked at with. */
  const weigh = (): Uint8Array => {
    const count = index.terms()
    if (told.length < count) {
      const grown = new Float64Array(Math.ceil(count * 1.2))
      grown.set(told)
      told = grown
      rarities = new Float64Array(grown.length)
    }
    const drifted = new Uint8Array(count)
    const byFrequency = new Float64Array(index.size() + 1)
    for (let id = 0; id < count; id++) {
      const frequency = index.frequency(id)
      const rarity = byFrequency[frequency] || rarityOf(frequency, index.size())
      byFrequency[frequency] = rarity
      rarities[id] = rarity
      const before = told[id] ?? 0
      // What no pair was looked at with is in new events only.
      if (before !== 0 && Math.abs(rarity / before - 1) <= mostDrift) continue
      if (before !== 0) drifted[id] = 1
      told[id] = rarity
    }
    return drifted
  }

  return {
    added: article => {
      for (const event of article.events) fresh.add(event)
    },
    removed: article => {
      for (const event of article.events) {
        fresh.delete(event)
        for (const second of near.get(event) ?? []) removeFrom(nearBefore, second, event)
        for (const first of nearBefore.get(event) ?? []) removeFrom(near, first, event)
        near.delete(event)
        nearBefore.delete(event)
      }
    },
    closing: (a, b) => void closed.push([a, b]),
    pairs: () => {
      const drifted = weigh()
      const again = new Set(fresh)
      for (const article of index.articles.values()) {
        const wholly = article.titleWords.some(id => drifted[id] === 1)
        for (const event of article.events) if (wholly || isWeighed(event, drifted)) again.add(event)
      }
      const isAll = again.size === index.size()
      for (const event of again) {
        lookedAt++
        index.partners(event, isAll, other => {
          // Of two that are both looked at again one does it.
          if (other.lookedAt === lookedAt || (!isAll && again.has(other) && comesFirst(other, event))) return
          other.lookedAt = lookedAt
          note(event, other)
        })
      }
      for (const [a, b] of closed) if (alive(a) && alive(b)) note(a, b)
      closed = []
      fresh.clear()
      const scored: ScoredPair<IndexedEvent>[] = []
      for (const [a, others] of near) {
        for (const b of others) {
          const score = similarity(a, b)
          if (score < sameEventThreshold - slack) forget(a, b)
          else if (score >= sameEventThreshold && index.areCandidates(a, b)) scored.push({ a, b, score })
        }
      }
      return scored
    },
    similarity: (a, b) => similarity(a, b),
  }
}

function isWeighed({ terms, parts: [, figuresAt, placesAt] }: IndexedEvent, drifted: Uint8Array): boolean {
  for (let at = 0; at < figuresAt; at++) if (drifted[terms[at] ?? -1] === 1) return true
  return placesAt < terms.length && drifted[terms[placesAt] ?? -1] === 1
}

function addTo(pairs: Map<IndexedEvent, Set<IndexedEvent>>, one: IndexedEvent, other: IndexedEvent): void {
  const known = pairs.get(one)
  if (known === undefined) pairs.set(one, new Set([other]))
  else known.add(other)
}

function removeFrom(pairs: Map<IndexedEvent, Set<IndexedEvent>>, one: IndexedEvent, other: IndexedEvent): void {
  const known = pairs.get(one)
  known?.delete(other)
  if (known?.size === 0) pairs.delete(one)
}

/** The measures of `createSimilarity` over numbered terms, summed up in the same order, so that not a digit differs. */
function createMeasures(index: EventIndex, rarity: (id: number) => number): TermMeasures<IndexedEvent> {
  /** At each term, the number of the comparison that met it last. */
  let marks = new Int32Array(0)
  let comparison = 0
  const mark = (terms: Int32Array, from: number, to: number) => {
    if (marks.length < index.terms()) marks = new Int32Array(Math.ceil(index.terms() * 1.2))
    // The marks have room for so many comparisons.
    if (comparison === 2 ** 31 - 1) {
      marks.fill(0)
      comparison = 0
    }
    comparison++
    for (let at = from; at < to; at++) marks[terms[at] ?? 0] = comparison
  }
  const overlap = (a: Int32Array, lengthA: number, b: Int32Array, lengthB: number): number => {
    const [few, many] = lengthA <= lengthB ? [a, b] : [b, a]
    const count = Math.min(lengthA, lengthB)
    mark(many, 0, Math.max(lengthA, lengthB))
    let shared = 0
    let smaller = 0
    for (let at = 0; at < count; at++) {
      const id = few[at] ?? 0
      const weight = rarity(id)
      smaller += weight
      if (marks[id] === comparison) shared += weight
    }
    return overlapOf(shared, smaller, count)
  }
  /** The words of a place, by its own number. */
  const placeWords = new Map<string, string[]>()
  const wordsOf = (place: string): string[] => {
    const words = placeWords.get(place) ?? place.split(' ')
    placeWords.set(place, words)
    return words
  }
  return {
    figures: (a, b) => {
      const [from, to] = [a.parts[1], a.parts[2]]
      if (from === to || b.parts[1] === b.parts[2]) return 0
      mark(b.terms, b.parts[1], b.parts[2])
      let count = 0
      for (let at = from; at < to; at++) if (marks[a.terms[at] ?? 0] === comparison) count++
      return count
    },
    words: (a, b) => overlap(a.terms, a.parts[0], b.terms, b.parts[0]),
    titles: (a, b) =>
      overlap(a.article.titleWords, a.article.titleWords.length, b.article.titleWords, b.article.titleWords.length),
    names: (a, b) => {
      const [few, many] = a.parts[1] - a.parts[0] <= b.parts[1] - b.parts[0] ? [a, b] : [b, a]
      mark(many.terms, many.parts[0], many.parts[1])
      let shared = 0
      for (let at = few.parts[0]; at < few.parts[1]; at++) {
        const id = few.terms[at] ?? 0
        if (marks[id] === comparison) shared += rarity(id) ** 2
      }
      return pointsForNames(shared)
    },
    rarity: place => rarity(index.idOf(place)),
    knowsPlace: (one, place) =>
      one.article.places.includes(place) ||
      wordsOf(place).every(word => {
        const id = index.idOf(word)
        return id >= 0 && one.terms.subarray(one.parts[0], one.parts[1]).includes(id)
      }),
  }
}
