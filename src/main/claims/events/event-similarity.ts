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

/** What of an event is compared as it stands; its terms may be kept in several ways. */
export type Comparable = Pick<EventFeatures, 'window' | 'main' | 'publishedAt' | 'places'> & {
  days: ReadonlySet<number>
}

/** How two events' terms are compared, however they are kept. */
export type TermMeasures<One> = {
  /** How many figures they share. */
  figures: (a: One, b: One) => number
  /** 0 to 1, by `overlapOf`. */
  words: (a: One, b: One) => number
  titles: (a: One, b: One) => number
  /** By `pointsForNames`. */
  names: (a: One, b: One) => number
  rarity: (place: string) => number
  /** Whether the article names this place as well: then it is part of its story, such as the district around a village. */
  knowsPlace: (one: One, place: string) => boolean
}

/** Inverse document frequency among so many events, scaled to 1 for a word of a single one. */
export function rarityOf(frequency: number, events: number): number {
  const size = events + smallestLibrary
  return Math.log(size / (frequency + 1)) / Math.log(size / 2)
}

/** The share that shared words have of the shorter list; two words in common of two prove less than ten of twenty. */
export function overlapOf(shared: number, smaller: number, count: number): number {
  return smaller === 0 ? 0 : (shared / smaller) * Math.min(1, count / 5)
}

/** Names count by how rare they are, not by their share: two rare ones in common prove much in articles of any length. */
export function pointsForNames(squaredRarities: number): number {
  return Math.min(mostFromNames, pointsPerName * squaredRarities)
}

/**
 * How sure two events are one; minus infinity where their dates exclude each other. One that cannot reach `atLeast` may be
 * given up early, with minus infinity as well.
 */
export function likeness<One extends Comparable>(
  a: One,
  b: One,
  types: readonly [string | null, string | null],
  measures: TermMeasures<One>,
  atLeast = Number.NEGATIVE_INFINITY,
): number {
  const date = dateScore(a, b)
  if (date === null) return Number.NEGATIVE_INFINITY
  const place = placeScore(a, b, measures)
  const type = types[0] === null || types[1] === null ? 0 : types[0] === types[1] ? 0.2 : -0.1
  const figures = Math.min(0.6, 0.3 * measures.figures(a, b))
  const names = measures.names(a, b)
  const titles = 0.5 * measures.titles(a, b)
  const mostFromWords = 1.2
  if (date + place + type + figures + names + titles + mostFromWords < atLeast) return Number.NEGATIVE_INFINITY
  return date + place + type + figures + mostFromWords * measures.words(a, b) + names + titles
}

function placeScore<One extends Comparable>(a: One, b: One, { rarity, knowsPlace }: TermMeasures<One>): number {
  const [placeA, placeB] = [a.places[0], b.places[0]]
  if (placeA === undefined || placeB === undefined) return 0
  const agreement = placeAgreement(a.places, b.places)
  // A village in common proves more than a country.
  if (agreement >= 0) return 0.7 * agreement * Math.max(rarity(placeA), rarity(placeB)) ** 2
  return knowsPlace(b, placeA) || knowsPlace(a, placeB) ? 0 : -0.5
}

/** Learns from all events which words are rare, and returns the measure. Symmetric; higher is more alike. */
export function createSimilarity(features: readonly EventFeatures[]): (a: EventFeatures, b: EventFeatures) => number {
  const frequency = new Map<string, number>()
  for (const { words, names, places } of features) {
    for (const word of new Set([...words, ...names, ...places])) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  }
  const rarity = (word: string) => rarityOf(frequency.get(word) ?? 0, features.length)
  const overlap = (a: Set<string>, b: Set<string>): number => {
    let shared = 0
    let smaller = 0
    const [few, many] = a.size <= b.size ? [a, b] : [b, a]
    for (const word of few) {
      const weight = rarity(word)
      smaller += weight
      if (many.has(word)) shared += weight
    }
    return overlapOf(shared, smaller, few.size)
  }
  const sharedNames = (a: Set<string>, b: Set<string>): number => {
    let shared = 0
    const [few, many] = a.size <= b.size ? [a, b] : [b, a]
    for (const name of few) if (many.has(name)) shared += rarity(name) ** 2
    return pointsForNames(shared)
  }
  const measures: TermMeasures<EventFeatures> = {
    figures: (a, b) => [...a.figures].filter(figure => b.figures.has(figure)).length,
    words: (a, b) => overlap(a.words, b.words),
    titles: (a, b) => overlap(a.titleWords, b.titleWords),
    names: (a, b) => sharedNames(a.names, b.names),
    rarity,
    knowsPlace: (one, place) => one.articlePlaces.has(place) || place.split(' ').every(word => one.names.has(word)),
  }
  return (a, b) => likeness(a, b, [a.event.type, b.event.type], measures)
}

/**
 * Null where the dates exclude each other. A day's difference is forgiven: reports count it from where they are. What two
 * articles are about may lie further apart when one of them also names the other's day.
 */
function dateScore(a: Comparable, b: Comparable): number | null {
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
function isFollowUp(a: Comparable, b: Comparable): boolean {
  const [early, late] = (a.window?.from ?? 0) <= (b.window?.from ?? 0) ? [a, b] : [b, a]
  const written = readDateWindow(early.publishedAt)
  return written !== null && late.window !== null && written.from <= late.window.from
}
