/** Cuts the passages of an article that best show why it was found. */
import type { Snippet } from '../../../contract/search.ts'
import type { Match, MatchFinder } from './find-matches.ts'

/** The texts of an article as snippets need them. */
export type SnippetArticle = {
  title: string
  text: string
  notes: readonly { noteId: string; body: string }[]
  claimants: readonly string[]
}

/** UTF-16 code units a snippet may have, and how many of them stand before its first match. */
const snippetLength = 220
const lengthBefore = 80
const mostSnippets = 3
/** Passages are weighed around this many of a text's matches; a long text with more has shown enough. */
const mostMatches = 500
/** The end of a sentence with its closing quotes and the space after it. */
const sentenceEnd = /[.!?…]["'”’»)]*\s+/gu

/** A stretch of a text that holds some matches. */
type Passage = { matches: Match[]; distinct: number; start: number; end: number }
type Candidate = { snippet: Snippet; rank: number }

/**
 * At most three snippets: the title when it matches, then the passages that hold the most of the query's words. Match
 * ranges count in the snippet's own text; `place` counts in the article's.
 */
export function cutSnippets(article: SnippetArticle, findMatches: MatchFinder): Snippet[] {
  const titleMatches = findMatches(article.title, 0)
  const title: Snippet[] =
    titleMatches.length === 0
      ? []
      : [{ field: 'title', text: flatten(article.title), matches: ranges(titleMatches, 0), place: null, noteId: null }]
  const candidates = [...textCandidates(article, findMatches), ...noteCandidates(article, findMatches)]
  for (const claimant of article.claimants) {
    const matches = findMatches(claimant, 3)
    const snippet: Snippet = {
      field: 'claimants',
      text: flatten(claimant),
      matches: ranges(matches, 0),
      place: null,
      noteId: null,
    }
    // The same name in the article tells more, so it goes first.
    if (matches.length > 0) candidates.push({ snippet, rank: distinctClauses(matches) * 10 - 9 })
  }
  candidates.sort((a, b) => b.rank - a.rank)
  return [...title, ...candidates.slice(0, mostSnippets - title.length).map(({ snippet }) => snippet)]
}

function textCandidates({ title, text }: SnippetArticle, findMatches: MatchFinder): Candidate[] {
  // An article's text begins with its title, which is shown already.
  const body = text.startsWith(title) ? title.length : 0
  const matches = findMatches(text, 1).filter(({ start }) => start >= body)
  return bestPassages(text, matches, 2).map(passage => {
    const first = passage.matches[0]
    const place = first ? { start: first.start, end: first.end } : null
    return candidate(text, passage, { field: 'text', place, noteId: null })
  })
}

function noteCandidates({ notes }: SnippetArticle, findMatches: MatchFinder): Candidate[] {
  return notes.flatMap(({ noteId, body }) =>
    bestPassages(body, findMatches(body, 2), 1).map(passage =>
      candidate(body, passage, { field: 'notes', place: null, noteId }),
    ),
  )
}

function candidate(text: string, passage: Passage, rest: Pick<Snippet, 'field' | 'place' | 'noteId'>): Candidate {
  const { start, end, opening, closing } = cutAround(text, passage)
  const inside = passage.matches.filter(match => match.start >= start && match.end <= end)
  const snippet = {
    ...rest,
    text: `${opening}${flatten(text.slice(start, end))}${closing}`,
    matches: ranges(inside, start - opening.length),
  }
  return { snippet, rank: passage.distinct * 10 + Math.min(passage.matches.length, 5) }
}

const ranges = (matches: readonly Match[], origin: number) =>
  matches.map(({ start, end }) => ({ start: start - origin, end: end - origin }))

/** One space for each line break and tab: the length, and with it every offset, stays. */
const flatten = (text: string): string => text.replace(/\s/g, ' ')

const distinctClauses = (matches: readonly Match[]): number => new Set(matches.map(({ clause }) => clause)).size

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
