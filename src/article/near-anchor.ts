/** Finds a reader's place again where its words were changed a little: a corrected figure, a mended spelling. */
import search from 'approx-string-match'
import { type Anchor, contextLength, findAnchor } from './anchor.ts'
import type { Range } from './plain-text.ts'

/** Shorter words are too easily mistaken for others. */
const leastLength = 12
/** Longer passages are found by their two ends: matching takes time by length of passage and text. */
const longFrom = 240
const endLength = 120
/** One changed character in five is still the same passage. */
const errorsPerCharacter = 1 / 5
/** Short words need neighbours that agree, in UTF-16 code units of them. */
const shortUntil = 40
const leastAgreement = 8

/**
 * Like `findAnchor`, then by likeness. For notes and highlights only: what is judged of a claim is judged of its exact words.
 * Null when nothing in the text is like the anchor's words.
 */
export function findNearAnchor(text: string, anchor: Anchor): Range | null {
  const exact = findAnchor(text, anchor)
  if (exact !== null || anchor.exact.length < leastLength) return exact
  if (anchor.exact.length <= longFrom) return findLike(text, anchor)
  const { exact: words, start, end, prefix, suffix } = anchor
  const headEnd = start + endLength
  const tailStart = end - endLength
  const from = findLike(text, {
    ...{ start, end: headEnd, exact: words.slice(0, endLength), prefix },
    suffix: words.slice(endLength, endLength + contextLength),
  })
  const to = findLike(text, {
    ...{ start: tailStart, end, exact: words.slice(-endLength), suffix },
    prefix: words.slice(-endLength - contextLength, -endLength),
  })
  if (from === null || to === null || to.end <= from.start) return null
  // Two ends that are far apart are those of another passage.
  const length = to.end - from.start
  return length > words.length / 2 && length < words.length * 2 ? { start: from.start, end: to.end } : null
}

/** The passage with the fewest changed characters; of several, the one whose neighbours agree best, nearest to the old place. */
function findLike(text: string, anchor: Anchor): Range | null {
  const { exact, prefix, suffix, start } = anchor
  const found = search(text, exact, Math.floor(exact.length * errorsPerCharacter))
  let best: Range | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  for (const match of found) {
    const range = atWordEnds(text, match)
    const agreement =
      sharedEnd(text.slice(Math.max(0, range.start - contextLength), range.start), prefix) +
      sharedStart(text.slice(range.end, range.end + contextLength), suffix)
    if (exact.length < shortUntil && agreement < Math.min(leastAgreement, prefix.length + suffix.length)) continue
    const score = agreement - match.errors * 4 + 1 / (2 + Math.abs(range.start - start))
    if (score <= bestScore) continue
    best = range
    bestScore = score
  }
  return best
}

const letter = /[\p{L}\p{N}]/u

/** Takes in the rest of a word that was cut, and leaves out spaces at the ends. */
function atWordEnds(text: string, { start, end }: Range): Range {
  let from = start
  let to = end
  const isInWord = (at: number) => letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at))
  while (from > 0 && start - from < contextLength && isInWord(from)) from--
  while (to < text.length && to - end < contextLength && isInWord(to)) to++
  while (from < to && /\s/.test(text.charAt(from))) from++
  while (to > from && /\s/.test(text.charAt(to - 1))) to--
  return { start: from, end: to }
}

function sharedEnd(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++
  return length
}

function sharedStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}
