/** Finds the stretches of a text that hold the most of a query's words, and cuts them at sentences and words. */
import type { Match } from './find-matches.ts'

/** UTF-16 code units a snippet may have, and how many of them stand before its first match. */
const snippetLength = 220
const lengthBefore = 80
/** Passages are weighed around this many of a text's matches; a long text with more has shown enough. */
const mostMatches = 500
/** The end of a sentence with its closing quotes and the space after it. */
const sentenceEnd = /[.!?…]["'”’»)]*\s+/gu

/** A stretch of a text that holds some matches. */
type Passage = { matches: Match[]; distinct: number; start: number; end: number }

/** A passage as it is shown: `matches` count in its own text, `first` in the text it was cut from. */
export type CutPassage = {
  text: string
  matches: { start: number; end: number }[]
  first: { start: number; end: number }
  /** How much of the query it holds: ten for each word, one for each place where one stands. */
  rank: number
}

/** The best passages of a text; none overlap. */
export function cutPassages(text: string, matches: readonly Match[], count: number): CutPassage[] {
  return bestPassages(text, matches, count).map(passage => {
    const { start, end, opening, closing } = cutAround(text, passage)
    const inside = passage.matches.filter(match => match.start >= start && match.end <= end)
    return {
      text: `${opening}${flatten(text.slice(start, end))}${closing}`,
      matches: ranges(inside, start - opening.length),
      first: { start: passage.start, end: passage.matches[0]?.end ?? passage.start },
      rank: passage.distinct * 10 + Math.min(passage.matches.length, 5),
    }
  })
}

/** The beginning of a text, from `start` on, cut like a passage. */
export function cutOpening(text: string, start: number): string {
  const from = text.slice(start).search(/\S/u)
  if (from < 0) return ''
  const at = start + from
  const { end, closing } = cutAround(text, { matches: [], distinct: 0, start: at, end: at })
  return `${flatten(text.slice(at, end))}${closing}`
}

export const ranges = (matches: readonly { start: number; end: number }[], origin: number) =>
  matches.map(({ start, end }) => ({ start: start - origin, end: end - origin }))

/** One space for each line break and tab: the length, and with it every offset, stays. */
export const flatten = (text: string): string => text.replace(/\s/gu, ' ')

export const distinctClauses = (matches: readonly Match[]): number => new Set(matches.map(({ clause }) => clause)).size

/** The stretches with the most different words of the query, then with the most matches; none overlap. */
function bestPassages(text: string, matches: readonly Match[], count: number): Passage[] {
  const passages = matches.slice(0, mostMatches).map((first, at): Passage => {
    const blockEnd = endOfBlock(text, first.end)
    const within: Match[] = []
    for (let next = at; next < matches.length; next++) {
      const match = matches[next]
      if (!match || match.end > blockEnd || (next > at && match.end - first.start > snippetLength - lengthBefore)) break
      within.push(match)
    }
    return {
      matches: within,
      distinct: distinctClauses(within),
      start: first.start,
      end: within.at(-1)?.end ?? first.end,
    }
  })
  passages.sort((a, b) => b.distinct - a.distinct || b.matches.length - a.matches.length || a.start - b.start)
  const chosen: Passage[] = []
  for (const passage of passages) {
    if (chosen.length === count) break
    const near = (other: Passage) =>
      passage.start < other.end + snippetLength && other.start < passage.end + snippetLength
    if (!chosen.some(near)) chosen.push(passage)
  }
  return chosen
}

function startOfBlock(text: string, offset: number): number {
  const before = text.lastIndexOf('\n\n', offset - 1)
  return before < 0 ? 0 : before + 2
}

function endOfBlock(text: string, offset: number): number {
  const after = text.indexOf('\n\n', offset)
  return after < 0 ? text.length : after
}

/** Widens a passage to a readable stretch of its block: from a sentence's beginning, or at least from a word's. */
function cutAround(text: string, { start: first, end: last }: Passage) {
  const blockStart = startOfBlock(text, first)
  const blockEnd = endOfBlock(text, last)
  let start = Math.max(blockStart, first - lengthBefore)
  let opening = ''
  if (start > blockStart) {
    const before = text.slice(start, first)
    const sentence = [...before.matchAll(sentenceEnd)].at(-1)
    const space = before.search(/\s/)
    if (sentence) start += sentence.index + sentence[0].length
    else if (space >= 0) start += space + 1
    if (!sentence) opening = '…'
  }
  let end = Math.max(last, Math.min(blockEnd, start + snippetLength))
  let closing = ''
  if (end < blockEnd) {
    const space = text.slice(last, end).search(/\s\S*$/)
    if (space >= 0) end = last + space
    closing = '…'
  }
  // A cut must not halve a surrogate pair.
  if (start < first && isLowSurrogate(text, start)) start++
  if (end > last && isLowSurrogate(text, end)) end--
  return { start, end, opening, closing }
}

function isLowSurrogate(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset)
  return unit >= 0xdc00 && unit < 0xe000
}
