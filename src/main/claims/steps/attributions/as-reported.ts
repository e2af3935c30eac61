/** Reads “…, as reported in the press”: who passed something on behind its own words, also where the writer says it is not so. */
import { isOneOf } from '../../lexicon/one-of.ts'
import type { Cue } from '../cues/cue.ts'
import { phraseStartingAt } from '../reading/noun-phrases.ts'
import { type Reading, runRange, type Sentence, type TokenRun, tokenAt } from '../reading/reading.ts'
import { hasVerb, holdsMarks, trimmed } from './content-bounds.ts'
import type { Content } from './content-pieces.ts'
import type { Source } from './subject-phrases.ts'

/** Tokens before “as reported” beyond which its clause is not looked for. */
const longestClause = 40

/** The source and content of such a cue; null where it is built otherwise. `start` is the first token the clause may take. */
export function asReported(
  reading: Reading,
  cue: Cue,
  sentence: Sentence,
  start: number,
): { source: Source; content: Content } | null {
  if (cue.form !== 'verb' || !isOneOf(cue.lemma, 'report', 'claim', 'allege', 'suggest', 'state')) return null
  const as = cue.first - 1
  if (tokenAt(reading, as).lower !== 'as' || as <= start) return null
  const tied = tokenAt(reading, cue.end - 1).lower === 'by'
  if (!tied && !isOneOf(tokenAt(reading, cue.end).lower, 'in', 'by', 'on')) return null
  const mention = phraseStartingAt(reading, tied ? cue.end : cue.end + 1, sentence.endToken)
  const end = tokenAt(reading, as - 1).text === ',' ? as - 1 : as
  const clause = { first: clauseStart(reading, end, start), end }
  if (!mention || !hasVerb(reading, clause)) return null
  const runs = withoutNegation(reading, clause)
  return {
    source: { mention, full: mention, antecedent: null, place: 'after' },
    content: {
      pieces: runs.map(run => trimmed(reading, runRange(reading, run))),
      runs,
      quoteType: holdsMarks(reading, clause) ? 'mixed' : 'indirect',
      target: null,
    },
  }
}

function clauseStart(reading: Reading, end: number, start: number): number {
  const floor = Math.max(start, end - longestClause)
  for (let at = end - 1; at > floor; at--)
    if (isOneOf(tokenAt(reading, at).lower, ';', ':', 'that', 'but')) return at + 1
  return floor
}

/** “The baker was not beaten”: the press reported that he was. */
function withoutNegation(reading: Reading, clause: TokenRun): TokenRun[] {
  for (let at = clause.first + 1; at < clause.end - 1; at++) {
    if (!isOneOf(tokenAt(reading, at).lower, 'not', "n't", 'never')) continue
    return [
      { first: clause.first, end: at },
      { first: at + 1, end: clause.end },
    ]
  }
  return [clause]
}
