/** Finds where a sentence goes on about a claim that is its subject: “the claim that the bridge is safe | had no basis”. */

import { verbCues } from '../../lexicon/cues.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import type { Cue } from '../cues/cue.ts'
import { isVerb, phraseStartingAt } from '../reading/noun-phrases.ts'
import { isMark, type Reading, type Sentence, tokenAt } from '../reading/reading.ts'

export const isFiniteForm = (reading: Reading, at: number) =>
  /^(?:is|are|was|were|has|have|had|will|would|can|could)$/.test(tokenAt(reading, at).lower)

const opensOwnClause = wordClass('who which whose where that when while after before because since as if')

/** “Said reports of … were untrue”: behind what takes a clause and no object, the noun begins the clause. */
function opensClause(word: string): boolean {
  return verbCues.getWord(word)?.some(({ takes }) => takes.includes('clause') && !takes.includes('object')) ?? false
}

/** True when the noun of the cue is its clause’s subject: “The claim that …”, “said the reports of …”. */
function isSubject(reading: Reading, { first }: Cue, sentence: Sentence): boolean {
  let at = first - 1
  while (at >= sentence.firstToken && isOneOf(tokenAt(reading, at).tag, 'DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PART'))
    at--
  if (at < sentence.firstToken) return true
  const { lower, text, tag } = tokenAt(reading, at)
  return lower === 'that' || text === ',' || tag === 'CCONJ' || isMark(tokenAt(reading, at)) || opensClause(lower)
}

/** “… and that she ran”, “… and left”; not “the police and the army”. */
function joinsClause(reading: Reading, at: number, ceiling: number): boolean {
  const first = tokenAt(reading, at).lower === 'that' ? at + 1 : at
  if (isVerb(tokenAt(reading, first))) return true
  const subject = phraseStartingAt(reading, first, ceiling)
  return (
    subject !== null && isVerb(tokenAt(reading, subject.end)) && !tokenAt(reading, subject.end).lower.endsWith('ing')
  )
}

/**
 * Where the sentence goes on about a claim that is its subject (“the claim that the bridge is safe | had no basis”), or -1.
 * Each conjunction and relative pronoun lets one verb more belong to the claim.
 */
export function mainVerbBehind(reading: Reading, cue: Cue, from: number, sentence: Sentence): number {
  if (!isSubject(reading, cue, sentence)) return -1
  let expected = tokenAt(reading, from - 1).lower === 'that' ? 1 : 0
  let inGroup = false
  for (let at = from; at < sentence.endToken; at++) {
    const token = tokenAt(reading, at)
    if (token.text === ';') return -1
    const joined = tokenAt(reading, at - 1).tag === 'CCONJ'
    if (at > from && !joined && opensOwnClause.has(token)) expected++
    if (token.tag === 'CCONJ' && joinsClause(reading, at + 1, sentence.endToken)) expected++
    const verb = isVerb(token) && !(at === from && token.lower.endsWith('ing'))
    const finite = isFiniteForm(reading, at)
    // “Men who fled were beaten | is false”
    if (finite && tokenAt(reading, at - 1).tag === 'VERB') inGroup = false
    if (verb && finite && !inGroup && expected === 0) return at
    // “Of accusing”, “to fire”: no verb of a clause.
    const infinite = !finite && (token.lower.endsWith('ing') || tokenAt(reading, at - 1).lower === 'to')
    if (verb && !inGroup && !infinite && expected > 0) expected--
    inGroup = verb || (inGroup && token.tag === 'ADV')
  }
  return -1
}
