/** Finds words that another program quoted from a text: it may have broken lines, spaced and spelt quotation marks otherwise. */
import { type Anchor, createAnchor, findAnchor } from './anchor.ts'
import { findNearAnchor } from './near-anchor.ts'

/** As other programs keep a highlight: its words, and at best some of what stands around them. */
export type Quote = { exact: string; prefix?: string; suffix?: string }

/**
 * The anchor of the quoted words in the text: as they stand, else by their letters alone, else by likeness. Where they are
 * not there, an anchor that only keeps the words; `found` tells which.
 */
export function placeQuote(
  text: string,
  { exact, prefix = '', suffix = '' }: Quote,
): { anchor: Anchor; found: boolean } {
  const words = exact.trim()
  const asked = { start: 0, end: words.length, exact: words, prefix, suffix }
  if (words === '') return { anchor: asked, found: false }
  // Nobody knows where they stood: the first of equal places is taken.
  const nowhere = { ...asked, start: -1e9, end: -1e9 + words.length }
  const range = findAnchor(text, nowhere) ?? findLetters(text, asked) ?? findNearAnchor(text, nowhere)
  return range === null ? { anchor: asked, found: false } : { anchor: createAnchor(text, range), found: true }
}

const letter = /[\p{L}\p{N}]/u

/** The letters and digits of a text in lower case, and where each stands in it. */
function lettersOf(text: string): { letters: string; places: number[] } {
  let letters = ''
  const places: number[] = []
  let at = 0
  for (const character of text) {
    if (letter.test(character)) {
      const low = character.normalize('NFKC').toLowerCase()
      letters += low
      for (let unit = 0; unit < low.length; unit++) places.push(at)
    }
    at += character.length
  }
  return { letters, places }
}

/** Fewer letters are found too often. */
const leastLetters = 4

function findLetters(text: string, { exact, prefix, suffix }: Anchor): { start: number; end: number } | null {
  const wanted = lettersOf(exact).letters
  if (wanted.length < leastLetters) return null
  const { letters, places } = lettersOf(text)
  const [before, after] = [lettersOf(prefix).letters, lettersOf(suffix).letters]
  let best: number | null = null
  let bestScore = -1
  for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
    let score = 0
    while (score < before.length && letters[at - 1 - score] === before[before.length - 1 - score]) score++
    const end = at + wanted.length
    for (let step = 0; step < after.length && letters[end + step] === after[step]; step++) score++
    if (score <= bestScore) continue
    best = at
    bestScore = score
  }
  if (best === null) return null
  const start = places[best]
  const last = places[best + wanted.length - 1]
  if (start === undefined || last === undefined) return null
  return { start, end: last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) }
}
