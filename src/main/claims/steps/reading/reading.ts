/** Types the text as the extraction's steps see it: paragraphs, sentences, tokens, quotations, and the trace they keep. */
import type { Range } from '../../../../article/plain-text.ts'
import type { TraceEntry } from '../../../../contract/claims.ts'
import type { TextSection } from '../../extraction.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { readSpelling, type Spelling } from './spelling.ts'

export type SectionKind = TextSection['kind'] | 'debris'

/** A paragraph of the text; `endToken` and `endSentence` are exclusive. */
export type Paragraph = Range & {
  index: number
  kind: SectionKind
  /** Says again what the body says elsewhere (a repeated headline, a pull quote): nothing is extracted from it. */
  repeated: boolean
  /** Where the prose begins, behind a dateline (“OLTMAR, Norvane (Wire) –”). */
  proseStart: number
  firstToken: number
  endToken: number
  firstSentence: number
  endSentence: number
}

/** Universal part-of-speech tag as wink-nlp gives it, with `''` for the place outside the text. */
export type Token = Range &
  Spelling & {
    index: number
    tag: string
    paragraph: number
    sentence: number
    /** Index of the quotation of at least a clause the token stands in; -1 outside. */
    quotation: number
  }

/** A sentence at the outer level: one that a quotation of several sentences does not break. `endToken` is exclusive. */
export type Sentence = Range & { index: number; paragraph: number; firstToken: number; endToken: number }

export type Quotation = Range & {
  index: number
  /** Without the marks. */
  inner: Range
  closed: boolean
  paragraph: number
  firstToken: number
  endToken: number
  /** At least a clause long: somebody's speech, not a name or a word held with tongs. */
  speech: boolean
  /** Opens again a speech that the paragraph before left open. */
  continues: boolean
}

export type Reading = {
  /** As the steps read it: the original with the case of its capitals restored, letter for letter at the same place. */
  text: string
  /** As it stands in the article: what anchors quote. */
  original: string
  publishedAt: string | null
  /** Speaks of hostages or the kidnapped: whoever is “held” in it is held by captors. */
  readonly tellsOfHostages: () => boolean
  /** Speaks of police and of nobody armed besides: whoever is “taken away” in it is arrested. */
  readonly tellsOfPolice: () => boolean
  /** Speaks of a sickness and of nobody hurt: whoever is in hospital is ill. */
  readonly tellsOfSickness: () => boolean
  paragraphs: Paragraph[]
  sentences: Sentence[]
  tokens: Token[]
  quotations: Quotation[]
}

/** A run of tokens, `end` exclusive. */
export type TokenRun = { first: number; end: number }

/** Notes what a step kept, dropped or changed, and why. Costs nothing when no trace was asked for. */
export type Explain = (step: string, action: TraceEntry['action'], range: Range, why: string) => void

const nothing = readSpelling('')
/**
 * Its properties in the order in which `readBatch` gives a token its own: the engine takes objects of another order for
 * another kind, and looks at every property of a token for both kinds from then on. The same goes for sentences.
 */
const outside: Token = {
  index: -1,
  start: 0,
  end: 0,
  text: nothing.text,
  lower: nothing.lower,
  singular: nothing.singular,
  classes: nothing.classes,
  tag: '',
  paragraph: -1,
  sentence: -1,
  capital: nothing.capital,
  quotation: -1,
}

/** The token at `index`, or an empty one outside the text, so that rules may look past either end. */
export function tokenAt({ tokens }: Reading, index: number): Token {
  // The bounds first: an index outside makes the engine look the token up by name, here and at every later call.
  return (index >= 0 && index < tokens.length ? tokens[index] : outside) ?? outside
}

/** Characters from the first token's start to the last token's end; empty at 0 for an empty run. */
export function runRange(reading: Reading, run: TokenRun): Range {
  if (run.end <= run.first) return { start: tokenAt(reading, run.first).start, end: tokenAt(reading, run.first).start }
  return { start: tokenAt(reading, run.first).start, end: tokenAt(reading, run.end - 1).end }
}

export function runText(reading: Reading, run: TokenRun): string {
  const range = runRange(reading, run)
  return reading.text.slice(range.start, range.end)
}

/** The sentence a token stands in; an empty one outside the text. */
export function sentenceOf(reading: Reading, index: number): Sentence {
  return (
    reading.sentences[tokenAt(reading, index).sentence] ?? {
      index: -1,
      paragraph: -1,
      start: 0,
      end: 0,
      firstToken: index,
      endToken: index,
    }
  )
}

const openingMarks = new Set(['"', '“', '„', '«', '‘', "'", '``', "''"])
const closingMarks = new Set(['"', '”', '»', '’', "'", "''"])
const marks = wordClass([...openingMarks, ...closingMarks])
/** Quotation marks of either direction, as single tokens. */
export const isMark = marks.has
/** What parts clauses. */
export const isStop = wordClass(', . ; :').has
