/** Says why a verb of denial denies nothing: “neither confirm nor deny”, “never denied”, “if the army denied”, “did it deny?”. */

import { isOneOf } from '../../lexicon/one-of.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { isMark, type Reading, sentenceOf, type Token, tokenAt } from '../reading/reading.ts'
import { modals } from '../reading/verb-group.ts'

const negations = wordClass("not n't never hardly barely scarcely nor neither cannot")
/** Beside “would” they tell of a denial that came: “would later deny”. */
const laterOn = wordClass('later subsequently eventually repeatedly always often again then flatly')
const confirming = /^(?:confirm|affirm|admit|acknowledg|accept|verif|corroborat|endors|embrac)/
const conditions = wordClass('if unless whether lest')
/** Words that open a yes-or-no question or ask who did it: such a question says nothing of the answer. */
const asking = wordClass('did does do has have had is are was were will would can could who')
/** How far before its verb the word stands that makes a clause a condition, in tokens. */
const longestSubject = 14

/** `first` is where the verb's group begins; null where somebody does deny. */
export function noDenial(reading: Reading, first: number, at: number): string | null {
  const group = reading.tokens.slice(first, at)
  if (group.some(word => negations.has(word))) return 'not denied'
  const before = tokenAt(reading, first - 1)
  if (negations.has(before)) return 'not denied'
  if (before.lower === 'or' && confirming.test(tokenAt(reading, first - 2).lower)) return 'neither confirmed nor denied'
  if (isOnlyPossible(group, before)) return 'only a possible denial'
  if (standsInCondition(reading, first)) return 'a condition, not a denial'
  if (isAsked(reading, at)) return 'asked, not denied'
  return null
}

/** “Might deny”, “will deny”; but “would later deny” and “I would deny that”. */
function isOnlyPossible(group: readonly Token[], subject: Token): boolean {
  if (!group.some(word => modals.has(word))) return false
  const would = group.some(word => word.lower === 'would' || word.lower === "'d")
  // The adverb may stand before the auxiliary, where a subject would.
  const came = [...group, subject].some(word => laterOn.has(word)) || isOneOf(subject.lower, 'i', 'we')
  return !(would && came)
}

/** “If the army denied it”: the condition stands before the subject, in the same clause. */
export function standsInCondition(reading: Reading, first: number): boolean {
  const floor = Math.max(sentenceOf(reading, first).firstToken, first - longestSubject)
  for (let at = first - 1; at >= floor; at--) {
    const token = tokenAt(reading, at)
    if (conditions.has(token)) return true
    if (token.tag === 'VERB' || token.tag === 'AUX' || isMark(token) || /^[,;:—–]$/.test(token.text)) return false
  }
  return false
}

/** “Did the army deny it?”; “Why did the army deny it?” takes for granted that it did. */
function isAsked(reading: Reading, at: number): boolean {
  const sentence = sentenceOf(reading, at)
  const ends = reading.text.slice(sentence.start, sentence.end).trimEnd()
  if (!/\?["”’)]*$/.test(ends)) return false
  let opening = sentence.firstToken
  while (opening < at && isMark(tokenAt(reading, opening))) opening++
  return asking.has(tokenAt(reading, opening))
}
