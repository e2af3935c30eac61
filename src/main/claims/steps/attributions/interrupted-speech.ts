/** Joins a speech that its cue interrupts: “The road, she said, leads to the mill.” */

import { verbCues } from '../../lexicon/cues.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import type { Cue } from '../cues/cue.ts'
import { isVerb } from '../reading/noun-phrases.ts'
import { isMark, type Reading, runRange, type Sentence, tokenAt } from '../reading/reading.ts'
import { hasVerb, quotationAt, trimmed } from './content-bounds.ts'
import type { Content } from './content-pieces.ts'
import type { Source } from './subject-phrases.ts'

/** “The trial, according to Berg, was a farce”: what stands before a frame that splits the clause; else null. */
export function interruptedBy(
  reading: Reading,
  cue: Cue,
  source: Source,
  sentence: Sentence,
  start: number,
): Content | null {
  const comma = cue.first - 1
  const end = source.place === 'after' && source.full ? source.full.end : cue.end
  if (comma <= start || tokenAt(reading, comma).text !== ',' || tokenAt(reading, end).text !== ',') return null
  const run = { first: start, end: comma }
  const told: Content = {
    pieces: [trimmed(reading, runRange(reading, run))],
    runs: [run],
    quoteType: 'indirect',
    target: null,
  }
  const bare = !hasVerb(reading, run) && isVerb(tokenAt(reading, end + 1))
  return end + 1 < sentence.endToken && (bare || endsOpen(reading, told)) ? told : null
}

/** Both sides of an interrupted speech as one content. */
export function joined(told: Content, more: Content): Content {
  return {
    pieces: [...told.pieces, ...more.pieces],
    runs: [...told.runs, ...more.runs],
    quoteType: told.quoteType === more.quoteType ? told.quoteType : 'mixed',
    target: told.target,
  }
}

const opensSubordinate = wordClass(
  'if when while whenever once until unless although though because since as even so before after to what ' +
    'whatever whether',
)

/** True when what was told ends on a word that calls for more: “It was, she said, …”, “which, he said, …”. */
export function endsOpen(reading: Reading, told: Content): boolean {
  const last = tokenAt(reading, (told.runs.at(-1)?.end ?? 0) - 1)
  return last.tag === 'AUX' || isOneOf(last.lower, 'who', 'which', 'that', 'and', 'but')
}

/** True when what stands before the cue can be a clause of its own: it has a verb and opens with no “if” or “when”. */
export function isWhole(reading: Reading, told: Content): boolean {
  if (told.quoteType !== 'indirect') return true
  const [run] = told.runs
  if (!run || !hasVerb(reading, run) || endsOpen(reading, told)) return false
  const lead = isOneOf(tokenAt(reading, run.first).lower, 'and', 'but', 'yet', 'so') ? 1 : 0
  const first = tokenAt(reading, run.first + lead)
  const bare = !reading.tokens.slice(run.first, run.end).some(token => token.text === ',')
  return !(bare && (opensSubordinate.has(first) || first.tag === 'ADP'))
}

/** True when the speech that the cue interrupts goes on at the comma, dash or mark at token `from`. */
export function continues(reading: Reading, told: Content, from: number, sentence: Sentence): boolean {
  const token = tokenAt(reading, from)
  if (isMark(token) || quotationAt(reading, from + 1)) return true
  let at = from + 1
  if (at >= sentence.endToken) return false
  const next = tokenAt(reading, at)
  // “…,” he said, but “when it rains …”
  if (next.tag === 'CCONJ' && isMark(tokenAt(reading, at + 1))) return true
  if (told.quoteType === 'direct') return false
  // “Troops held the hill, it said, killing 34.”
  if (token.text === ',' && next.tag === 'VERB' && next.lower.endsWith('ing')) return !verbCues.has(next)
  if (!isWhole(reading, told)) return true
  if (isOneOf(next.lower, 'until', 'unless', 'because', 'including', 'instead', 'rather')) return true
  while (at < sentence.endToken && tokenAt(reading, at).tag === 'ADV') at++
  // “The road he took that night, she said, leads to the mill.”
  return tokenAt(reading, at).tag === 'AUX'
}
