/** Says whether a cue takes what was found beside it as its content. */

import { verbCues } from '../../lexicon/cues.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import type { Cue } from '../cues/cue.ts'
import { isNominal, isVerb } from '../reading/noun-phrases.ts'
import { isMark, type Reading, type Token, type TokenRun, tokenAt } from '../reading/reading.ts'
import { clauseWords, hasVerb } from './content-bounds.ts'
import type { Content } from './content-pieces.ts'

const isToInfinitive = (reading: Reading) => (token: Token) =>
  token.lower === 'to' && isVerb(tokenAt(reading, token.index + 1))

const opensClauseOfItsOwn = wordClass('who which that whose where as when while after because if')

/** True when the run has a finite verb of its own, before any “which”, “as” or “when” and not behind “to”. */
function statesSomething(reading: Reading, run: TokenRun): boolean {
  for (let at = run.first; at < run.end; at++) {
    const token = tokenAt(reading, at)
    if (at > run.first && opensClauseOfItsOwn.has(token)) return false
    if (isVerb(token) && tokenAt(reading, at - 1).lower !== 'to') return true
  }
  return false
}

/** What the cue accepts as content: a bare object may not stand behind “said”, nor a clause behind “condemned”. */
export function acceptsContent(
  reading: Reading,
  cue: Cue,
  content: Content,
  from: number,
  wasBefore: boolean,
): boolean {
  if (cue.form !== 'verb') return true
  if (content.quoteType === 'direct')
    return cue.takes.some(kind => isOneOf(kind, 'quote', 'clause', 'that', 'object', 'charge'))
  const can = (kind: Cue['takes'][number]) => cue.takes.includes(kind)
  if (wasBefore)
    return (
      (!cue.participle || tokenAt(reading, cue.first - 1).lower === 'as') &&
      (can('clause') || can('that') || can('quote') || cue.passive)
    )
  const next = tokenAt(reading, from)
  const run = content.runs[0] ?? { first: 0, end: 0 }
  // “who advises them at the border, said …”: the next report begins, this one has no content.
  const begins = tokenAt(reading, run.first)
  // Right behind the cue it is what is said of the noun before: “a group Norvane says threatens …”.
  const parted = run.first > cue.end
  if (parted && begins.tag === 'VERB' && verbCues.has(begins) && !begins.lower.endsWith('ing')) return false
  if (next.lower === 'to' && isVerb(tokenAt(reading, from + 1))) return can('infinitive')
  if (clauseWords.has(next) && next.text !== ':')
    return can('clause') || can('that') || (can('object') && hasVerb(reading, run))
  if (next.text === ':') return true
  // “find a way”, “maintain a tube”: a clause of its own, not just words with a verb among them.
  const clause = isOneOf(cue.lemma, 'say', 'add', 'tell') ? hasVerb(reading, run) : statesSomething(reading, run)
  if (can('clause') && clause) return true
  // “expect the talks to fail”
  if (can('infinitive') && reading.tokens.slice(run.first, run.end).some(isToInfinitive(reading))) return true
  if (can('person')) {
    const asked = reading.tokens.slice(run.first, run.end).some(word => word.lower === 'to')
    return asked || hasVerb(reading, run) || content.quoteType === 'mixed'
  }
  // “said the words ‘…’”: what the plainest verb of speech takes is said, verb or not.
  if (cue.lemma === 'say' && content.quoteType === 'mixed') return true
  if (can('charge')) return true
  if (can('object'))
    return (
      isNominal(reading, next) ||
      next.tag === 'DET' ||
      next.tag === 'PRON' ||
      isMark(next) ||
      next.lower.endsWith('ing') ||
      next.tag === 'ADP'
    )
  if (content.quoteType === 'mixed' && (can('that') || can('quote')) && isMark(next)) return true
  return false
}
