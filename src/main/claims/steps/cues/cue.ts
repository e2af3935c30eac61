/** Types a cue: the words that report, with the complements they take and where their verb stands. */
import type { Stance } from '../../../../contract/claims.ts'
import type { Complement, CueKind } from '../../lexicon/cues.ts'
import type { TokenRun } from '../reading/reading.ts'

/** colon – “Army will go: minister”; label – “Minister: army will go”. */
export type CueForm = 'verb' | 'noun' | 'according' | 'adverb' | 'colon' | 'label'

export type Cue = TokenRun & {
  form: CueForm
  lemma: string
  stance: Stance
  kind: CueKind
  takes: readonly Complement[]
  addressee: boolean
  /** The verb itself; `first` may be its auxiliary, `end` lies behind its particle. */
  verb: number
  passive: boolean
  participle: boolean
  /** “was quoted as saying”: the subject is the one who spoke. */
  quotedAs: boolean
}

export const plain = {
  lemma: '',
  stance: 'state',
  kind: 'speech',
  takes: [],
  addressee: false,
  passive: false,
  participle: false,
  quotedAs: false,
} as const
