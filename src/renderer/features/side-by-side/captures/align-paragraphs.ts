/** Aligns the paragraphs of two captures of a page: which stayed, which were changed, which came or went. */
import { diffArrays } from 'diff'

/** A text block of a capture, with its place in the plain text. */
export type Paragraph = { start: number; text: string; type: string }
export type Aligned =
  | { kind: 'same'; before: Paragraph; after: Paragraph }
  | { kind: 'changed'; before: Paragraph; after: Paragraph }
  | { kind: 'removed'; before: Paragraph }
  | { kind: 'added'; after: Paragraph }

/** Captures that differ in more paragraphs are other texts: then they are only set one after the other. */
const mostEdits = 2000
/** So many pairs of changed paragraphs are weighed against each other; of more, those at the same place. */
const mostPairs = 10_000
/** Share of words from which a paragraph is the other one changed. */
const leastShared = 0.4

export function alignParagraphs(before: readonly Paragraph[], after: readonly Paragraph[]): Aligned[] {
  const changes = diffArrays(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
    { maxEditLength: mostEdits },
  )
  if (changes === undefined) return alignRun(before, after)
  const aligned: Aligned[] = []
  const at = { before: 0, after: 0 }
  let removed: readonly Paragraph[] = []
  let added: readonly Paragraph[] = []
  const settle = () => {
    aligned.push(...alignRun(removed, added))
    removed = []
    added = []
  }
  for (const change of changes) {
    if (change.removed) {
      removed = [...removed, ...before.slice(at.before, at.before + change.count)]
      at.before += change.count
    } else if (change.added) {
      added = [...added, ...after.slice(at.after, at.after + change.count)]
      at.after += change.count
    } else {
      settle()
      for (let index = 0; index < change.count; index++) {
        const [one, other] = [before[at.before + index], after[at.after + index]]
        if (one && other) aligned.push({ kind: 'same', before: one, after: other })
      }
      at.before += change.count
      at.after += change.count
    }
  }
  settle()
  return aligned
}

/** Pairs what was taken out with what was put in at the same place, in order, so that most words are shared. */
function alignRun(before: readonly Paragraph[], after: readonly Paragraph[]): Aligned[] {
  const pairs = before.length * after.length <= mostPairs ? likestPairs(before, after) : samePlaces(before, after)
  const aligned: Aligned[] = []
  let [nextBefore, nextAfter] = [0, 0]
  const goTo = (one: number, other: number) => {
    aligned.push(...before.slice(nextBefore, one).map(paragraph => ({ kind: 'removed' as const, before: paragraph })))
    aligned.push(...after.slice(nextAfter, other).map(paragraph => ({ kind: 'added' as const, after: paragraph })))
  }
  for (const { one, other } of pairs) {
    goTo(one, other)
    const [old, fresh] = [before[one], after[other]]
    if (old && fresh) aligned.push({ kind: 'changed', before: old, after: fresh })
    nextBefore = one + 1
    nextAfter = other + 1
  }
  goTo(before.length, after.length)
  return aligned
}

type Pair = { one: number; other: number }

const wordsOf = ({ text }: Paragraph) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0
  for (const word of one) if (other.has(word)) shared++
  const share = (2 * shared) / Math.max(1, one.size + other.size)
  return share >= leastShared ? share : 0
}

/** The pairs in order whose likenesses add up to most: the longest common subsequence, weighted. */
function likestPairs(before: readonly Paragraph[], after: readonly Paragraph[]): Pair[] {
  const [ones, others] = [before.map(wordsOf), after.map(wordsOf)]
  const width = after.length + 1
  const best = new Float64Array((before.length + 1) * width)
  const scores = new Float64Array(before.length * after.length)
  const bestAt = (one: number, other: number) => best[one * width + other] ?? 0
  const scoreAt = (one: number, other: number) => scores[one * after.length + other] ?? 0
  for (let one = before.length - 1; one >= 0; one--) {
    for (let other = after.length - 1; other >= 0; other--) {
      const score = likeness(ones[one] ?? new Set(), others[other] ?? new Set())
      scores[one * after.length + other] = score
      const paired = score > 0 ? score + bestAt(one + 1, other + 1) : 0
      best[one * width + other] = Math.max(paired, bestAt(one + 1, other), bestAt(one, other + 1))
    }
  }
  const pairs: Pair[] = []
  let [one, other] = [0, 0]
  while (one < before.length && other < after.length) {
    const score = scoreAt(one, other)
    if (score > 0 && bestAt(one, other) === score + bestAt(one + 1, other + 1)) {
      pairs.push({ one, other })
      one++
      other++
    } else if (bestAt(one, other) === bestAt(one + 1, other)) one++
    else other++
  }
  return pairs
}

function samePlaces(before: readonly Paragraph[], after: readonly Paragraph[]): Pair[] {
  return before.slice(0, after.length).flatMap((paragraph, at) => {
    const opposite = after[at]
    return opposite && likeness(wordsOf(paragraph), wordsOf(opposite)) > 0 ? [{ one: at, other: at }] : []
  })
}
