/** What is read of a figure in its sentence, and the count it is read from. */
import type { Quantity } from '../../../../contract/claims.ts'
import type { Reading, Sentence, Token, TokenRun } from '../reading/reading.ts'
import type { Counted } from './count-phrases.ts'
import type { NumberPhrase } from './read-numbers.ts'

export type RawFigure = NumberPhrase & {
  quantity: Quantity
  /** The whole phrase: modifier, number and counted noun. */
  run: TokenRun
  /** Head noun of what is counted, lower case singular; null when the text leaves it out. */
  head: string | null
  /** What is counted as the text says it, without the number. */
  group: TokenRun | null
  targetGroup: string | null
  unit: string | null
  scope: 'incident' | 'cumulative' | 'sub_count'
  /** “its fighters”: whose pronoun owns the counted group. */
  possessive: string | null
  /** Who did it, where the sentence says so. */
  actor: TokenRun | null
  sentence: number
  /** “Six of the fourteen”: the second number is the total, no figure of its own. */
  ofTotal: boolean
  /** What befell those of quantity `other`, as a participle: “freed”. */
  fate: string | null
}

/** A number with what stands around it, as the rules for its quantity read it. */
export type Count = {
  reading: Reading
  sentence: Sentence
  number: NumberPhrase
  counted: Counted
  head: string | null
  headToken: Token | null
  run: TokenRun
  /** The last count before this one, at most three sentences back: what a bare number goes on counting. */
  antecedent: RawFigure | null
}

export type Verdict =
  | { quantity: Quantity; actor: TokenRun | null; verb?: number; goesOn?: boolean; whole?: boolean; told?: string }
  | { why: string }
