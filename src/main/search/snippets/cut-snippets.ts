/** Chooses the passages of an article that best show why it was found. */
import type { SearchKind } from '../../../contract/saved-searches.ts'
import type { Snippet, TextRange } from '../../../contract/search.ts'
import { type FieldName, fieldNumber } from '../fields.ts'
import { cutOpening, cutPassages, distinctClauses, flatten, ranges } from './cut-passages.ts'
import type { MatchFinder } from './find-matches.ts'

type NoteText = { noteId: string; body: string; eventId?: string }

/** The texts of an article as snippets need them. */
export type SnippetArticle = {
  title: string
  text: string
  language: string | null
  site: string | null
  notes: readonly NoteText[]
  /** Marked passages, in the text's offsets. */
  highlights: readonly { highlightId: string; start: number; end: number }[]
  claimants: readonly string[]
  tags: readonly string[]
  places: readonly string[]
}

export type ArticleSnippets = { titleMatches: TextRange[]; snippets: Snippet[] }
type Candidate = { snippet: Snippet; rank: number }

const mostSnippets = 3
/** Of one kind of hit, so many are listed. */
const mostOfKind = 10
const nowhere = { place: null, noteId: null, highlightId: null }
const inNote = ({ noteId, eventId }: NoteText) => ({ ...nowhere, noteId, ...(eventId ? { eventId } : {}) })

/**
 * The passages that hold the most of the query's words, and where they stand in the title, which is never a snippet.
 * Match ranges count in the snippet's own text; `place` counts in the article's.
 */
export function cutSnippets(article: SnippetArticle, findMatches: MatchFinder, kind: SearchKind): ArticleSnippets {
  const titleMatches = ranges(findMatches(article.title, fieldNumber('title'), article.language), 0)
  if (kind === 'notes' || kind === 'highlights') {
    const found = kind === 'notes' ? noteCandidates(article, findMatches) : highlightCandidates(article, findMatches)
    // Asked for by their article alone (`in:notes tag:x`), all of them are shown, by their beginnings.
    const snippets = found.length > 0 ? found.map(({ snippet }) => snippet) : openings(article, kind)
    return { titleMatches, snippets: snippets.slice(0, mostOfKind) }
  }
  const candidates = textCandidates(article, findMatches)
  if (kind === 'everything') candidates.push(...noteCandidates(article, findMatches))
  candidates.push(...labelCandidates(article, findMatches))
  candidates.sort((a, b) => b.rank - a.rank)
  const snippets = candidates.slice(0, mostSnippets).map(({ snippet }) => snippet)
  if (snippets.length > 0) return { titleMatches, snippets }
  // Found by its title, its date or its state alone: its beginning says what it is about.
  const text = cutOpening(article.text, bodyStart(article))
  return { titleMatches, snippets: text === '' ? [] : [{ field: 'text', text, matches: [], ...nowhere }] }
}

/** An article's text begins with its title, which is shown already. */
const bodyStart = ({ title, text }: SnippetArticle): number => (text.startsWith(title) ? title.length : 0)

function textCandidates(article: SnippetArticle, findMatches: MatchFinder): Candidate[] {
  const { text, language } = article
  const body = bodyStart(article)
  const matches = findMatches(text, fieldNumber('text'), language).filter(({ start }) => start >= body)
  return cutPassages(text, matches, 2).map(({ first, rank, ...passage }) => ({
    snippet: { field: 'text', ...passage, ...nowhere, place: first },
    rank,
  }))
}

function noteCandidates({ notes, language }: SnippetArticle, findMatches: MatchFinder): Candidate[] {
  return notes.flatMap(note =>
    cutPassages(note.body, findMatches(note.body, fieldNumber('notes'), language), 1).map(
      ({ text, matches, rank }) => ({
        snippet: { field: 'notes', text, matches, ...inNote(note) },
        rank,
      }),
    ),
  )
}

function highlightCandidates({ text, highlights, language }: SnippetArticle, findMatches: MatchFinder): Candidate[] {
  return highlights.flatMap(({ highlightId, start, end }) => {
    const words = text.slice(start, end)
    return cutPassages(words, findMatches(words, fieldNumber('highlights'), language), 1).map(
      ({ first, rank, ...passage }) => ({
        snippet: {
          field: 'highlights',
          ...passage,
          ...nowhere,
          highlightId,
          place: { start: first.start + start, end: first.end + start },
        },
        rank,
      }),
    )
  })
}

function openings({ notes, highlights, text }: SnippetArticle, kind: 'notes' | 'highlights'): Snippet[] {
  if (kind === 'notes') {
    return notes.map(note => ({ field: 'notes', text: cutOpening(note.body, 0), matches: [], ...inNote(note) }))
  }
  return highlights.map(({ highlightId, start, end }) => {
    const words = cutOpening(text.slice(start, end), 0)
    return { field: 'highlights', text: words, matches: [], ...nowhere, highlightId, place: { start, end } }
  })
}

/** Names: the same name in the article tells more, so they go behind its passages. */
function labelCandidates(article: SnippetArticle, findMatches: MatchFinder): Candidate[] {
  const { claimants, tags, places, site, language } = article
  const lists: readonly (readonly [FieldName, readonly string[]])[] = [
    ['claimants', claimants],
    ['tags', tags],
    ['places', places],
    ['source', site === null ? [] : [site]],
  ]
  return lists.flatMap(([field, values]) =>
    values.flatMap((value): Candidate[] => {
      const matches = findMatches(value, fieldNumber(field), language)
      if (matches.length === 0) return []
      const snippet: Snippet = { field, text: flatten(value), matches: ranges(matches, 0), ...nowhere }
      return [{ snippet, rank: distinctClauses(matches) * 10 - 9 }]
    }),
  )
}
