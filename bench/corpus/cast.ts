/** The invented outlets, places, parties and tags of generated news; few of each are in most of the articles. */
import { numberOf, type Random } from '../seeded-random.ts'
import { firstContentRank, wordOf } from './vocabulary.ts'

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** An invented name that belongs to two numbers, of the less frequent words. */
const nameOf = (kind: number, number: number): string =>
  capitalise(wordOf(firstContentRank + 900 + Math.floor(numberOf(kind, number) * 30_000)))

const make = (
  kind: number,
  first: readonly string[],
  count: number,
  patterns: readonly string[],
): readonly string[] => [
  ...new Set([
    ...first,
    ...Array.from({ length: count }, (_, number) =>
      (patterns[number % patterns.length] ?? '#').replaceAll('#', () => nameOf(kind, number)),
    ),
  ]),
]

export const sites = make(
  1,
  ['Hadrik Wire', 'The Orlan Post', 'Tarsk Daily', 'Veloria Today', 'Northgate Review', 'Kessin Herald'],
  54,
  ['The # Times', '# Daily', '# Wire', 'Radio #', '# Review', 'The # Observer'],
)
export const places = make(
  2,
  ['Tarsk', 'Merenk', 'Upper Dovra', 'Kessin', 'the Orlan valley', 'Port Salme', 'Brezan', 'Ostvik'],
  292,
  ['#', '#', 'Upper #', '#', 'Port #', 'the # valley'],
)
export const parties = make(
  3,
  ['the Velorian army', 'the Dovra Front', 'the interior ministry', 'the Orlan Councils'],
  396,
  ['the # army', 'the # Front', '#', 'the # ministry', 'the governor of #', 'the # Union', 'the # police'],
)
export const tags = make(4, ['border', 'elections', 'strikes', 'water', 'ceasefire'], 55, ['#'])

/** One of a list whose first entries are the most frequent (Zipf). */
export function pickFrequent(list: readonly string[], random: Random): string {
  const place = Math.floor((list.length + 1) ** random()) - 1
  return list[Math.min(place, list.length - 1)] ?? ''
}

/** Some of a list without repeats. */
export const pickSome = (list: readonly string[], count: number, random: Random): string[] => [
  ...new Set(Array.from({ length: count }, () => pickFrequent(list, random))),
]
