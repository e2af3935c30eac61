/** Builds attributions of what no word of speech introduces. */
import type { Range } from '../../../../article/plain-text.ts'
import type { Sentence, TokenRun } from '../reading/reading.ts'
import type { Attribution } from './find-attributions.ts'
import type { Source } from './subject-phrases.ts'

/** `piece` of a sentence as what `source` says, or who `follows` says that spoke before. */
export const withoutCue = (
  { index, paragraph }: Sentence,
  source: Source,
  piece: Range,
  run: TokenRun,
  follows: Attribution | null = null,
): Attribution => ({
  cue: null,
  source,
  content: { pieces: [piece], runs: [run], quoteType: 'indirect', target: null },
  sentence: index,
  paragraph,
  relayedBy: null,
  follows,
})
