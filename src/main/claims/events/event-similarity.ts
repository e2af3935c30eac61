/** Says how sure two articles' events are one happening. */

import { type DateWindow, daysBetween, readDateWindow } from './date-window.ts'
import type { EventFeatures } from './event-features.ts'
import { placeAgreement } from './place-agreement.ts'

/**
 * Pairs from this score on are one event. Set where, among some four hundred news articles on unlike and alike events,
 * pairs of one happening outnumber the others.
 */
export const sameEventThreshold = 1.45
/** Groups are joined from this average over their pairs on: a chain of half-alike reports is no event. */
export const sameGroupThreshold = 1

/** Events a library is taken to hold at least: in a small one no word has had the chance to be common. */
const smallestLibrary = 400
/** Points for one name nobody else uses, and the most that names can make. */
const pointsPerName = 0.4
const mostFromNames = 1.2
/** Days by which two reports' main events may be dated apart where one took the day of a statement for it. */
const statementDelay = 5
/** The same where one of them names the very day of the other: a bulletin or findings of weeks later. */
const reportDelay = 31

/** Learns from all events which words are rare, and returns the measure. Symmetric; higher is more alike. */
export function createSimilarity(features: readonly EventFeatures[]): (a: EventFeatures, b: EventFeatures) => number {
  const frequency = new Map<string, number>()
  for (const { words, names, places } of features) {
    for (const word of new Set([...words, ...names, ...places])) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  }
  const size = features.length + smallestLibrary
  /** Inverse document frequency, scaled to 1 for a word of a single event. */
  const rarity = (word: string) => Math.log(size / ((frequency.get(word) ?? 0) + 1)) / Math.log(size / 2)
  const overlap = (a: Set<string>, b: Set<string>): number => {
    let shared = 0
    let smaller = 0
    const [few, many] = a.size <= b.size ? [a, b] : [b, a]
    for (const word of few) {
      const weight = rarity(word)
      smaller += weight
      if (many.has(word)) shared += weight
    }
    // Two words in common of two prove less than ten of twenty.
    return smaller === 0 ? 0 : (shared / smaller) * Math.min(1, few.size / 5)
  }
  // Names count by how rare they are, not by their share: two rare ones in common prove much in articles of any length.
  const sharedNames = (a: Set<string>, b: Set<string>): number => {
    let shared = 0
    const [few, many] = a.size <= b.size ? [a, b] : [b, a]
    for (const name of few) if (many.has(name)) shared += rarity(name) ** 2
    return Math.min(mostFromNames, pointsPerName * shared)
  }
  const samePlace = (a: EventFeatures, b: EventFeatures): number => {
    const agreement = placeAgreement(a.places, b.places)
    // A village in common proves more than a country.
    const finest = Math.max(rarity(a.places[0] ?? ''), rarity(b.places[0] ?? ''))
    if (agreement >= 0) return 0.7 * agreement * finest ** 2
    return knowsPlace(b, a.places[0]) || knowsPlace(a, b.places[0]) ? 0 : -0.5
  }

  return (a, b) => {
    const date = dateScore(a, b)
    if (date === null) return Number.NEGATIVE_INFINITY
    const type = a.event.type === null || b.event.type === null ? 0 : a.event.type === b.event.type ? 0.2 : -0.1
    let figures = 0
    for (const figure of a.figures) if (b.figures.has(figure)) figures++
    return (
      date +
      samePlace(a, b) +
      type +
      Math.min(0.6, 0.3 * figures) +
      1.2 * overlap(a.words, b.words) +
      sharedNames(a.names, b.names) +
      0.5 * overlap(a.titleWords, b.titleWords)
    )
  }
}

/** Another place that the article names as well is part of its story, such as the district around a village. */
function knowsPlace(one: EventFeatures, place: string | undefined): boolean {
  return place !== undefined && (one.articlePlaces.has(place) || place.split(' ').every(word => one.names.has(word)))
}

/**
 * Null where the dates exclude each other. A day's difference is forgiven: reports count it from where they are. What two
 * articles are about may lie further apart when one of them also names the other's day.
 */
function dateScore(a: EventFeatures, b: EventFeatures): number | null {
  if (a.window === null || b.window === null) return 0
  const days = daysBetween(a.window, b.window)
  const [x, y] = [a.window.precision, b.window.precision]
  const bothMain = a.main && b.main
  if (x === 'unknown' || y === 'unknown') {
    if (days <= 3) return 0.1
    return bothMain && days <= reportDelay ? (days <= 14 ? 0 : -0.2) : null
  }
  if (days > 1) {
    if (!bothMain || days > reportDelay || !isShort(a.window) || !isShort(b.window)) return null
    if (b.days.has(a.window.from) || a.days.has(b.window.from)) return 0.2
    // The later article may date its own work, not the happening: then only much else in common makes it one event.
    if (days > statementDelay) return isFollowUp(a, b) ? -0.6 : null
    return [...a.days].some(day => b.days.has(day)) ? 0.2 : -0.4
  }
  if (x === 'day' && y === 'day') return days === 0 ? 0.5 : 0.3
  // A month or a year holds many events; the same rough date twice is a little more.
  return x === y ? 0.2 : 0
}

/** A day or a few: “between 3 and 9 July”. */
function isShort({ from, to }: DateWindow): boolean {
  return to - from < 14
}

/** Whether one of the two was written before the day that the other tells of: it cannot have known of another happening. */
function isFollowUp(a: EventFeatures, b: EventFeatures): boolean {
  const [early, late] = (a.window?.from ?? 0) <= (b.window?.from ?? 0) ? [a, b] : [b, a]
  const written = readDateWindow(early.publishedAt)
  return written !== null && late.window !== null && written.from <= late.window.from
}
