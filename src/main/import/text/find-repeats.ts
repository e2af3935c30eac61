/** Finds the blocks of a text that only say again what another block says: a repeated headline, a pull quote. */
import { comparable } from '../clean-text.ts'

/** Words: fewer may stand twice by chance, more is a paragraph and no pull quote. */
const leastWords = 5
const mostWords = 80
/** Occurrences of the same opening words that are compared in full; keeps a text of one repeated phrase linear. */
const mostComparisons = 64

/** A block's words to look for elsewhere, and which block they come from. */
type Wanted = { block: number; words: string[]; key: string }

const keyOf = (words: readonly string[], at: number) => words.slice(at, at + leastWords).join(' ')

/** The quotation that makes up a pull quote: `A minister said, “…”` or `“…” — A minister`. Null without one. */
function quotedWords(text: string): string[] | null {
  const quote = text.match(/^([^“”"«»]{0,120})[“"«]([^“”"«»]+)[”"»]([^“”"«»]{0,80})$/)
  if (!quote) return null
  const words = comparable(quote[2] ?? '').split(' ')
  const others = comparable(`${quote[1]} ${quote[3]}`).split(' ')
  return words.length >= leastWords && words.length >= others.length ? words : null
}

/** What `findRepeats` is told of a block: null texts (lists, dividers) are skipped. */
export type RepeatCandidate = {
  text: string | null
  /** True where a pull quote stands, between headline and body: there its lead-in goes with it. */
  beforeBody: boolean
  /** True where the block is only looked in: it stays, whatever it repeats. */
  stays?: boolean
}

/**
 * Maps the index of each block that repeats another to a reason. A block goes when all its words stand, in order, in a
 * longer block, or equal an earlier block's; or when it stands before the body and its quotation stands in the body.
 * Nothing goes whose words would not stay. Linear in the number of words.
 */
export function findRepeats(candidates: readonly RepeatCandidate[]): Map<number, string> {
  const repeats = new Map<number, string>()
  const words = candidates.map(({ text }) => (text === null ? [] : comparable(text).split(' ').filter(Boolean)))
  const first = new Map<string, number>()
  const wanted = new Map<string, Wanted[]>()
  const want = (block: number, needle: string[]) => {
    const key = keyOf(needle, 0)
    const list = wanted.get(key) ?? []
    if (list.length < mostComparisons) list.push({ block, words: needle, key })
    wanted.set(key, list)
  }
  for (const [block, { text, beforeBody, stays }] of candidates.entries()) {
    const own = words[block] ?? []
    if (text === null || stays || own.length < leastWords) continue
    const whole = own.join(' ')
    if (first.has(whole)) {
      repeats.set(block, 'it repeats an earlier paragraph word for word')
      continue
    }
    first.set(whole, block)
    if (own.length > mostWords) continue
    want(block, own)
    const quote = beforeBody || /[”"»]\s*[—–-]/.test(text) ? quotedWords(text) : null
    if (quote) want(block, quote)
  }
  if (wanted.size === 0) return repeats
  const compared = new Map<string, number>()
  for (const [block, own] of words.entries()) {
    if (repeats.has(block)) continue
    for (let at = 0; at + leastWords <= own.length; at++) {
      const key = keyOf(own, at)
      const list = wanted.get(key)
      if (!list) continue
      const count = (compared.get(key) ?? 0) + 1
      compared.set(key, count)
      if (count > mostComparisons) continue
      for (const { block: other, words: needle } of list) {
        if (other === block || repeats.has(other) || own.length <= (words[other]?.length ?? 0)) continue
        if (needle.every((word, offset) => word === own[at + offset])) {
          repeats.set(other, 'a pull quote: its words stand in a paragraph of the body')
        }
      }
    }
  }
  return repeats
}
