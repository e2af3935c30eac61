/** Tells what the steps ask of a word by its spelling alone, so that it is found out once for all texts. */
import { singular } from '../../lexicon/inflection.ts'
import { classesOfSpelling, type Word, type WordClasses } from '../../lexicon/word-class.ts'
import { oneString } from './one-string.ts'

export type Spelling = {
  text: string
  lower: string
  /** Begins with a capital letter. */
  capital: boolean
  /** Of a noun in lower case; a word that is no plural as it is. */
  singular: Word
  classes: WordClasses
}

export function readSpelling(text: string): Spelling {
  const lower = oneString(text.toLowerCase().replace('’', "'"))
  const one = oneString(singular(lower))
  return {
    text: oneString(text),
    lower,
    capital: opensUpper(text),
    singular: { lower: one, classes: classesOfSpelling(one) },
    classes: classesOfSpelling(lower),
  }
}

/** ASCII first: the pattern is only needed for other scripts. */
function opensUpper(word: string): boolean {
  const code = word.charCodeAt(0)
  if (code < 128) return code >= 65 && code <= 90
  return /^\p{Lu}/u.test(word)
}
