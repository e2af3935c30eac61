/** Takes marks that point to notes out of what is read: “41²” is 41 with a note, and “soldiers[12]” counts nobody. */
import type { Range } from '../../../../article/plain-text.ts'

/** Raised digits behind a word, a number or a stop. */
const raisedDigits = /(?<=[\p{L}\p{N}\p{P}])[⁰¹²³⁴-⁹]+/gu
/** Numbers in square brackets right behind a word, a number or a stop, as encyclopedias refer to their sources. */
const bracketed = /(?<=[\p{L}\p{N}\p{P}])\[(?:\d{1,3}|note \d{1,3}|citation needed)\]/giu

const blank = (words: string) => ' '.repeat(words.length)

/**
 * The text with spaces where marks stand, of the same length, so that all offsets stay true. `raised`: where the
 * document has raised marks, in the order of the text; a raw text tells only those that its characters show.
 */
export function blankReferenceMarks(text: string, raised: readonly Range[]): string {
  let read = ''
  let at = 0
  for (const { start, end } of raised) {
    read += text.slice(at, start) + blank(text.slice(start, end))
    at = end
  }
  read += text.slice(at)
  if (/[⁰¹²³⁴-⁹]/.test(read)) read = read.replace(raisedDigits, blank)
  return read.includes('[') ? read.replace(bracketed, blank) : read
}
