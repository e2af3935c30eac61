/** Says what can stand for a number: who may keep a count, and the nouns for one. */
import { partyNouns, personNouns } from '../../lexicon/parties.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { headOf, isPronoun, isTimeWord } from '../reading/noun-phrases.ts'
import { type Reading, type TokenRun, tokenAt } from '../reading/reading.ts'

/** Verbs whose subject stands for the number that follows. */
export const countingVerbs = wordClass(
  `put puts give gives gave count counts counted estimate estimates estimated tally tallied record records recorded
   list lists listed register registers registered document documents documented raise raises raised lower lowers lowered
   revise revises revised cite cites cited verify verified`.split(/\s+/),
)
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
