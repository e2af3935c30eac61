/** Keeps what the steps ask of a word by its spelling alone, so that it is found out once for all texts. */
import { singular } from '../../lexicon/inflection.ts'
import { classesOf, type Word, type WordClasses, wordOf } from '../../lexicon/word-class.ts'

export type Spelling = {
  lower: string
  /** Begins with a capital letter. */
  capital: boolean
  /** Of a noun in lower case; a word that is no plural as it is. */
  singular: Word
  classes: WordClasses
}

/** Spellings kept over all texts: most words of a text were met before, and one string is compared sooner than its copies. */
const mostSpellings = 20_000
/** The engine keeps a longer word as a part of its text, and the kept word would keep the text in memory. */
const longestSpelling = 12
const spellings = new Map<string, Spelling>()

export function spellingOf(word: string): Spelling {
  const known = spellings.get(word)
  if (known) return known
  const lower = word.toLowerCase().replace('’', "'")
  const spelling = { lower, capital: opensUpper(word), singular: wordOf(singular(lower)), classes: classesOf(lower) }
  if (word.length > longestSpelling) return spelling
  if (spellings.size >= mostSpellings) spellings.clear()
  spellings.set(word, spelling)
  return spelling
}

/** ASCII first: the pattern is only needed for other scripts. */
function opensUpper(word: string): boolean {
  const code = word.charCodeAt(0)
  if (code < 128) return code >= 65 && code <= 90
  return /^\p{Lu}/u.test(word)
}
