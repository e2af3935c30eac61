/** Small signs around a count that tell what it counts: “there were”, “we were”, “the names of”, “lives were lost”. */

import { isOneOf } from '../../lexicon/one-of.ts'
import { wordClass, wordOf } from '../../lexicon/word-class.ts'
import { type Reading, tokenAt } from '../reading/reading.ts'
import type { Cause } from './cause-before.ts'
import { isHuman } from './human-nouns.ts'
import { causeWithTail, phrasalBefore } from './phrasal-causes.ts'
import type { Count } from './raw-figure.ts'
import type { NumberPhrase } from './read-numbers.ts'
import { gripBefore } from './takers.ts'

/** What a verb in two parts, or who takes, does to people; things are handled in as many words. */
export function causeBefore({
  reading,
  sentence: { firstToken },
  number: { first },
  counted,
  head,
  run,
}: Count): Cause | null {
  if (head !== null && !isHuman(wordOf(head))) return null
  return (
    causeWithTail(reading, first, run.end, firstToken, counted.head) ??
    phrasalBefore(reading, first, firstToken, counted.head) ??
    gripBefore(reading, first, run.end, firstToken, counted.head)
  )
}

/** What ends a captivity or a search. */
export const frees = wordClass(
  'free freed frees freeing release released releases releasing rescue rescued rescues rescuing returned found',
)

/** Somebody keeps a list of those counted, and nothing else is told of them. */
export const isListed = ({ reading, number, head, sentence, antecedent }: Count) => {
  if (head === null || !isHuman(wordOf(head)) || antecedent === null || sentence.index - antecedent.sentence > 2)
    return false
  const before = tokenAt(reading, number.first - 1).lower
  return (
    isOneOf(before, 'counts', 'count', 'counted', 'lists', 'list', 'listed', 'documented') ||
    (before === 'of' && isOneOf(tokenAt(reading, number.first - 2).lower, 'names', 'name', 'list'))
  )
}

/** “There were”, “there have been”. */
export function isThere(reading: Reading, first: number): boolean {
  if (!isOneOf(tokenAt(reading, first - 1).lower, 'were', 'are', 'was', 'been')) return false
  return tokenAt(reading, first - 2).lower === 'there' || tokenAt(reading, first - 3).lower === 'there'
}

export const isOfConscience = (reading: Reading, { counted, run }: Count) =>
  tokenAt(reading, run.end + 1).lower === 'conscience' ||
  (counted.head !== null && tokenAt(reading, counted.head - 1).lower === 'political')

/** As many are a crowd; fewer may be those on duty. */
const crowdOfUs = 50

export const weWere = (reading: Reading, { first, end, low }: NumberPhrase) =>
  low >= crowdOfUs &&
  isOneOf(tokenAt(reading, first - 1).lower, 'were', 'are') &&
  tokenAt(reading, first - 2).lower === 'we' &&
  tokenAt(reading, end).tag === 'PUNCT'

export const losesLives = wordClass('ended ends ending snuffed extinguished lost losing')

/** “Were lost”, “have been snuffed out”. */
export function isLost(reading: Reading, from: number): boolean {
  let at = from
  while (at < from + 3 && tokenAt(reading, at).tag === 'AUX') at++
  return (
    at > from &&
    isOneOf(tokenAt(reading, at).lower, 'lost', 'claimed', 'taken', 'snuffed', 'cut', 'ended', 'extinguished', 'wasted')
  )
}
