/** Finds the speech that a paragraph ending in a colon leads to, where it stands below without quotation marks: “The mayor said:”. */

import { isOneOf } from '../../lexicon/one-of.ts'
import type { Cue } from '../cues/cue.ts'
import { isVerb } from '../reading/noun-phrases.ts'
import { isMark, type Reading, type Sentence, tokenAt } from '../reading/reading.ts'
import { hasVerb, trimmed } from './content-bounds.ts'
import type { Content } from './content-pieces.ts'

/** So many words may stand between the word of speech and the colon (“in a statement on Monday”). */
const longestLead = 10
/** A paragraph that says itself who speaks is the writer's. */
const reported = /\b(?:said|says|told|tells|added|adds|according to)\b/i

/** The paragraph below, whole; null where the cue's own does not end in a colon, or a list or a report follows. */
export function speechBelow(reading: Reading, cue: Cue, sentence: Sentence): Content | null {
  const colon = sentence.endToken - 1
  if (cue.form !== 'verb' || cue.passive || cue.kind !== 'speech' || !cue.takes.includes('quote')) return null
  if (tokenAt(reading, colon).text !== ':' || colon - cue.end > longestLead) return null
  for (let at = cue.end; at < colon; at++) if (isVerb(tokenAt(reading, at))) return null
  const below = reading.paragraphs[sentence.paragraph + 1]
  if (below?.kind !== 'body' || below.repeated || below.endToken <= below.firstToken) return null
  const { firstToken: first, endToken: end } = below
  const opening = tokenAt(reading, first)
  // Marks and dashes, numbers with a stop: quotations are found as such, and a list is no speech.
  const isList = isOneOf(opening.text, '-', '–', '—', '•', '*') || /^\d+[.)]?$/.test(opening.text)
  if (isMark(opening) || isList || !/^[.!?]$/.test(tokenAt(reading, end - 1).text)) return null
  const text = reading.text.slice(below.start, below.end)
  const run = { first, end: end - 1 }
  if (reported.test(text) || !hasVerb(reading, run)) return null
  const piece = trimmed(reading, { start: opening.start, end: tokenAt(reading, end - 1).start })
  return { pieces: [piece], runs: [run], quoteType: 'direct', target: null }
}
