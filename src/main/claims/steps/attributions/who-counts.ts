/** Says what can stand for a number: who may keep a count, and the nouns for one. */
import { partyNouns, personNouns } from '../../lexicon/parties.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { headOf, isPronoun, isTimeWord } from '../reading/noun-phrases.ts'
import { type Reading, type TokenRun, tokenAt } from '../reading/reading.ts'

/** Nouns for a count; whose count it is stands before them. */
export const countNouns = wordClass('tally count figure figures toll list estimate estimates total reckoning headcount')
/** A party, an office, a person or a name, and no day: what can own a number. */
export function canCount(reading: Reading, run: TokenRun): boolean {
  const head = tokenAt(reading, headOf(reading, run))
  if (isTimeWord(head)) return false
  if (head.capital || isPronoun(head)) return true
  return (
    partyNouns.has(head) ||
    partyNouns.has(head.singular) ||
    personNouns.has(head.singular) ||
    /(?:man|woman)$/.test(head.singular.lower)
  )
}
