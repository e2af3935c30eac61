/** Loads wink-nlp once per process, at the first text: the model takes a tenth of a second. */
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { oneString } from './one-string.ts'
import { readSpelling, type Spelling } from './spelling.ts'

/** One unit's tokens as parallel lists, and the index of the first token of each sentence. */
export type TaggedUnit = { spellings: Spelling[]; tags: string[]; sentenceStarts: number[] }

type Model = { language: ReturnType<typeof winkNLP>; words: number }

let loaded: Model | null = null

function load(): Model {
  if (loaded) return loaded
  const language = winkNLP(model, ['sbd', 'pos'])
  // Words a text brings along are numbered behind the model's own, the first of them with the size of its lexicon.
  const words = numberOf(language, 'xqzvwk')
  loaded = { language, words }
  return loaded
}

const numberOf = (language: Model['language'], word: string): number =>
  Number(language.readDoc(word).tokens().itemAt(0).out(language.its.uniqueId))

const wordEndings: [RegExp, string[]][] = [
  [/ies$/, ['y']],
  [/es$/, ['', 'e']],
  [/s$/, ['']],
  [/ing$/, ['', 'e']],
  [/ied$/, ['y']],
  [/ed$/, ['', 'e']],
]

/** Answers kept, because the model can only be asked by reading the word as a document of its own. */
const mostAnswers = 20_000
/** The engine keeps a longer word as a part of its text, and the kept word would keep the text in memory. */
const longestKept = 12
const answers = new Map<string, boolean>()

/** True for a word of the model's lexicon and for the regular forms of one; lower case. Names are mostly none. */
export function isKnownWord(word: string): boolean {
  const told = answers.get(word)
  if (told !== undefined) return told
  const known = isInLexicon(word)
  if (word.length > longestKept) return known
  if (answers.size >= mostAnswers) answers.clear()
  answers.set(word, known)
  return known
}

function isInLexicon(word: string): boolean {
  const { language, words } = load()
  const isListed = (form: string) => form.length > 1 && numberOf(language, form) < words
  if (word.length < 2 || isListed(word)) return true
  return wordEndings.some(([ending, stems]) => {
    if (!ending.test(word)) return false
    return stems.some(stem => word.length > 4 && isListed(word.replace(ending, stem)))
  })
}

/**
 * “the union’s,” “Reyl's.”: the engine takes a possessive before a mark for one word, keeps that word, and from then on
 * leaves it whole in every text, so that what it read before would decide how it reads the next. What follows is asked
 * first: it spares most places the looks behind them.
 */
const heldPossessive =
  /(?=['’]s[^\s\p{L}\p{N}])(?<=\p{L})(?<!\b(?:it|he|she|that|this|there|here|what|who|where|how|let))/giu
const possessiveBeforeMark = /['’]s[^\s\p{L}\p{N}]/iu

/** What the spelling tells of the words met before, under the numbers by which the engine keeps every word for good. */
let spellings: (Spelling | undefined)[] = []
let spellingCount = 0
const mostSpellings = 20_000

function keepSpelling(number: number, word: string): Spelling {
  if (spellingCount >= mostSpellings) {
    spellings = []
    spellingCount = 0
  }
  spellingCount++
  const spelling = readSpelling(word)
  // Without gaps: the engine looks numbers up by name in a list that is mostly empty.
  while (spellings.length < number) spellings.push(undefined)
  spellings[number] = spelling
  return spelling
}

/**
 * The universal parts of speech as the source writes them. Equal strings, but not the engine's own: those that stand in the
 * source are one string each, told apart by their place in memory, and tags are compared many times a word.
 */
const partsOfSpeech = new Map(
  'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SPACE SYM VERB X'
    .split(' ')
    .map(tag => [tag, oneString(tag)]),
)

/** Tokens, universal part-of-speech tags and sentence starts of a unit of at most a few thousand characters. */
export function tagUnit(unit: string): TaggedUnit {
  const { language } = load()
  const { its } = language
  const document = language.readDoc(possessiveBeforeMark.test(unit) ? unit.replace(heldPossessive, ' ') : unit)
  const tokens = document.tokens()
  return {
    spellings: tokens
      .out(its.uniqueId)
      .map((number, index) => spellings[Number(number)] ?? keepSpelling(Number(number), tokens.itemAt(index).out())),
    tags: tokens.out(its.pos).map(tag => partsOfSpeech.get(tag) ?? tag),
    sentenceStarts: document
      .sentences()
      .out(its.span)
      .map(span => (Array.isArray(span) ? Number(span[0]) : 0)),
  }
}
