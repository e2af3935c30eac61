/** Finds how a word may be written as several: “ceasefire” as “cease-fire” or “cease fire”, where both are words of the index. */
import { isStopStem } from '../dictionary/expand-pattern.ts'
import type { Clause } from '../language/clause.ts'
import type { Phrase } from './find-phrase.ts'
import type { Snapshot } from './snapshot.ts'
import { englishTerm, stemsOf } from './stems-of.ts'

/** Endings and the like are no second words. */
const shortestSecond = 3
/** While somebody types, two words of which the rarer stands in more fields than this are not looked for. */
const mostPostings = 20_000
/** While somebody types, a word in more fields than this is let stand for itself: each split of it costs two looks. */
const frequentEnough = 10_000
/** More ways than a word of a language has. */
const mostWays = 3

/** The words to be found side by side, in any of their forms; the likeliest ways first. */
export function waysApart(
  snapshot: Snapshot,
  { apart, surface, alsoPrefix }: Extract<Clause, { kind: 'word' }>,
  exact: boolean,
): Phrase[] {
  if (apart === undefined) return []
  if (apart !== 'anywhere') return [{ surfaces: apart, lastIsPrefix: alsoPrefix, anyForm: true }]
  if (!exact && frequencyOf(snapshot, surface) > frequentEnough) return []
  const ways: { surfaces: string[]; frequency: number }[] = []
  for (let at = 1; at <= surface.length - shortestSecond; at++) {
    const surfaces = [surface.slice(0, at), surface.slice(at)]
    // Most parts of a word are none: the longer one, which seldom is, is looked up first, and then mostly alone.
    const [rarer = '', other = ''] = surfaces.toSorted((a, b) => b.length - a.length)
    const found = frequencyOf(snapshot, rarer)
    const frequency = found === 0 ? 0 : Math.min(found, frequencyOf(snapshot, other))
    if (frequency > 0 && (exact || frequency <= mostPostings)) ways.push({ surfaces, frequency })
  }
  return ways
    .sort((a, b) => b.frequency - a.frequency)
    .slice(0, mostWays)
    .map(({ surfaces }) => ({ surfaces, lastIsPrefix: false, anyForm: true }))
}

/** In how many fields a word stands in one of its forms; 0 for words like “the”, which stand beside everything. */
function frequencyOf({ segments }: Snapshot, part: string): number {
  let frequency = 0
  const term = englishTerm(part)
  for (const segment of segments) {
    for (const stem of stemsOf(segment, part, term)) {
      if (isStopStem(segment.dictionary, stem)) return 0
      frequency += segment.dictionary.frequencies[stem] ?? 0
    }
  }
  return frequency
}
