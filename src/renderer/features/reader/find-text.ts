/** Finds words in an article's plain text as a reader means them: accents, quotation marks and case do not matter. */
import type { Range } from '../../../article/plain-text.ts'

/** A text made comparable, knowing where each of its characters came from. */
export type FoldedText = {
  text: string
  /** The offset in the original of each character, and the original's length at the end. */
  places: Uint32Array
}

/** Letters that no decomposition takes apart. */
const spelt: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
}
const alike: readonly [RegExp, string][] = [
  [/^[‘’‚‛′`´ʼ]$/u, "'"],
  [/^[“”„‟«»″]$/u, '"'],
  [/^[‐‑‒–—−]$/u, '-'],
  [/^\s$/u, ' '],
]
/** Marks over and between letters that are not seen as letters: accents, soft hyphens, joiners, marks of direction. */
const unseen = /[\p{M}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu

function foldCharacter(character: string, matchCase: boolean): string {
  for (const [pattern, plain] of alike) if (pattern.test(character)) return plain
  const letters = spelt[character] ?? character.normalize('NFKD').replace(unseen, '')
  return matchCase ? letters : letters.toLowerCase()
}

/** In time that grows with the text's length only. */
export function foldText(text: string, matchCase: boolean): FoldedText {
  const parts: string[] = []
  const places: number[] = []
  const known = new Map<string, string>()
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (code < 0x80) {
      const plain = code <= 0x20 ? ' ' : code === 0x60 ? "'" : text.charAt(at)
      parts.push(matchCase ? plain : plain.toLowerCase())
      places.push(at++)
      continue
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? code)
    let folded = known.get(character)
    if (folded === undefined) {
      folded = foldCharacter(character, matchCase)
      known.set(character, folded)
    }
    for (let part = 0; part < folded.length; part++) places.push(at)
    parts.push(folded)
    at += character.length
  }
  places.push(text.length)
  return { text: parts.join(''), places: Uint32Array.from(places) }
}

/** Every place of the words, in the order of the text, none over another. */
export function findInText({ text, places }: FoldedText, words: string, matchCase: boolean): Range[] {
  const wanted = foldText(words, matchCase).text
  const found: Range[] = []
  if (wanted.trim() === '') return found
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const start = places[at] ?? 0
    const last = places[at + wanted.length - 1] ?? start
    found.push({ start, end: Math.max(places[at + wanted.length] ?? last, last + 1) })
  }
  return found
}

/** The first place at or after an offset, else the first of all; −1 for none. */
export function firstFrom(found: readonly Range[], offset: number): number {
  if (found.length === 0) return -1
  return Math.max(
    0,
    found.findIndex(({ end }) => end > offset),
  )
}
