/** Keeps a place in a text findable after the text changed: exact words with what stands before and after them. */
import { z } from 'zod'
import type { Range } from './plain-text.ts'

/** How much text is kept on each side of the exact words, in UTF-16 code units. */
export const contextLength = 32

/**
 * A W3C Web Annotation TextPositionSelector and TextQuoteSelector in one: `start` and `end` are half-open UTF-16
 * offsets in the article's plain text, `exact` the words there, `prefix` and `suffix` up to 32 code units around them.
 */
export const Anchor = z
  .object({
    start: z.number().int().nonnegative(),
    end: z.number().int().nonnegative(),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
  })
  .refine(anchor => anchor.end >= anchor.start, 'An anchor must not end before it starts.')
export type Anchor = z.infer<typeof Anchor>

/** Makes the anchor of a range of `text`. Ranges outside the text are clipped to it. */
export function createAnchor(text: string, range: Range): Anchor {
  const start = Math.max(0, Math.min(range.start, text.length))
  const end = Math.max(start, Math.min(range.end, text.length))
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
  }
}

function commonSuffixLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++
  return length
}

function commonPrefixLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

/**
 * Finds an anchor in a text that may have changed. The stored offsets win where the exact words still stand there;
 * otherwise the occurrence whose surroundings agree best, nearest to the old place on a tie. Null when the words are gone.
 */
export function findAnchor(text: string, anchor: Anchor): Range | null {
  if (text.slice(anchor.start, anchor.end) === anchor.exact && anchor.end <= text.length) {
    return { start: anchor.start, end: anchor.end }
  }
  if (anchor.exact === '') return null
  let best: Range | null = null
  let bestScore = -1
  for (let at = text.indexOf(anchor.exact); at >= 0; at = text.indexOf(anchor.exact, at + 1)) {
    const end = at + anchor.exact.length
    const agreement =
      commonSuffixLength(text.slice(Math.max(0, at - contextLength), at), anchor.prefix) +
      commonPrefixLength(text.slice(end, end + contextLength), anchor.suffix)
    const score = agreement + 1 / (2 + Math.abs(at - anchor.start))
    if (score > bestScore) {
      best = { start: at, end }
      bestScore = score
    }
  }
  return best
}
