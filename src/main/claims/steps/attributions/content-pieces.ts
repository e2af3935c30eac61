/** Cuts the content before or behind a cue out of its sentence: a quotation, a clause, or both. */

import type { Range } from '../../../../article/plain-text.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import type { Cue } from '../cues/cue.ts'
import { isVerb } from '../reading/noun-phrases.ts'
import { isMark, type Reading, runRange, type Sentence, type TokenRun, tokenAt } from '../reading/reading.ts'
import {
  hasVerb,
  holdsMarks,
  innerRange,
  isDash,
  quotationAt,
  quotationClosing,
  runOf,
  trimmed,
} from './content-bounds.ts'
import { contentEnd } from './content-end.ts'
import type { Source } from './subject-phrases.ts'

/** Marks that end a piece and are no part of it. */
const endsPiece = wordClass('. , ; : !')

export type Content = {
  pieces: Range[]
  /** The tokens of the pieces, for the steps that look inside. */
  runs: TokenRun[]
  quoteType: 'direct' | 'indirect' | 'mixed'
  /** Who is accused or addressed, where the cue's own frame says so. */
  target: TokenRun | null
}

/** The first token of what frames the speech: the subject before the cue with its “as”, else the cue. */
export function speechFrame(reading: Reading, cue: Cue, source: Source): number {
  const first = source.place === 'before' && source.full ? Math.min(source.full.first, cue.first) : cue.first
  return tokenAt(reading, first - 1).lower === 'as' && tokenAt(reading, first - 2).text === ',' ? first - 1 : first
}

/** The first token behind “And”, “But”, “However,” at the start of what was told. */
function afterConnective(reading: Reading, start: number, last: number): number {
  const opening = tokenAt(reading, start)
  if (opening.tag === 'CCONJ' && tokenAt(reading, start + 1).text !== ',') return Math.min(start + 1, last)
  const adverb = isOneOf(
    opening.lower,
    'however',
    'meanwhile',
    'instead',
    'still',
    'moreover',
    'nevertheless',
    'nonetheless',
  )
  return adverb && tokenAt(reading, start + 1).text === ',' ? Math.min(start + 2, last) : start
}

export function before(
  reading: Reading,
  cue: Cue,
  source: Source,
  _sentence: Sentence,
  start: number,
  needsVerb = true,
): Content | null {
  let last = speechFrame(reading, cue, source) - 1
  while (last >= start && (tokenAt(reading, last).text === ',' || isDash(tokenAt(reading, last).text))) last--
  if (last < start) return null
  const closing = tokenAt(reading, last)
  const quotation = quotationClosing(reading, last, start)
  if (quotation && (isMark(closing) || closing.quotation === quotation.index)) {
    let opening = quotation.firstToken
    while (opening > start && isMark(tokenAt(reading, opening - 1))) opening--
    const lead = { first: start, end: opening }
    const other = reading.tokens.slice(start, lead.end).some(token => token.quotation >= 0)
    if (hasVerb(reading, lead) || (lead.end - lead.first >= 3 && !other)) {
      const range = { start: tokenAt(reading, start).start, end: quotation.end }
      return {
        pieces: [trimmed(reading, range)],
        runs: [{ first: start, end: last + 1 }],
        quoteType: 'mixed',
        target: null,
      }
    }
    return { pieces: [innerRange(reading, quotation)], runs: [runOf(quotation)], quoteType: 'direct', target: null }
  }
  // “But the road, she said, …”: what ties the sentence to the one before is the writer's.
  const run = { first: afterConnective(reading, start, last), end: last + 1 }
  if (needsVerb && !hasVerb(reading, run) && cue.form !== 'colon' && !cue.passive) return null
  const range = trimmed(reading, runRange(reading, run))
  const quoted = holdsMarks(reading, run)
  return { pieces: [range], runs: [run], quoteType: quoted ? 'mixed' : 'indirect', target: null }
}

export function rest(
  reading: Reading,
  from: number,
  sentence: Sentence,
  cue: Cue,
  source: Source,
  cues: readonly Cue[],
): Content | null {
  let first = from
  while (first < sentence.endToken && /^[,:;]$/.test(tokenAt(reading, first).text)) first++
  if (tokenAt(reading, first).lower === 'that' && !isVerb(tokenAt(reading, first + 1))) first++
  if (tokenAt(reading, first).text === ',') first++
  const opening = quotationAt(reading, first)
  let end = contentEnd(reading, first, sentence, cue, source, cues)
  if (opening && opening.endToken >= first) {
    const after = opening.endToken + (opening.closed ? 1 : 0)
    const tail = tokenAt(reading, after)
    const over =
      after >= end ||
      /^[.,;]$/.test(tail.text) ||
      tail.tag === 'ADP' ||
      tail.lower === 'as' ||
      tail.tag === 'SCONJ' ||
      tail.tag === 'ADV'
    if (over && !(tail.text === ',' && tokenAt(reading, after + 1).tag === 'CCONJ')) {
      // “that ‘of course he will fight’ against it”: the quotation is a part of the clause behind “that”.
      const clause = tokenAt(reading, tokenAt(reading, first - 1).text === ',' ? first - 2 : first - 1).lower === 'that'
      if (!(clause && after < end && isOneOf(tail.tag, 'ADP', 'SCONJ')))
        return { pieces: [innerRange(reading, opening)], runs: [runOf(opening)], quoteType: 'direct', target: null }
    }
  }
  while (end > first && endsPiece.has(tokenAt(reading, end - 1))) end--
  if (end <= first) return null
  const run = { first, end }
  const range = trimmed(reading, runRange(reading, run))
  const inside = holdsMarks(reading, run)
  return { pieces: [range], runs: [run], quoteType: inside ? 'mixed' : 'indirect', target: null }
}
