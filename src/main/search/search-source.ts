/** What search asks of the library: which articles changed, what each now says, and what only the claims know. */
import type { FigureQuestion } from '../../contract/claims.ts'
import type { ReadState } from '../../contract/library.ts'
import { type DocumentFlag, documentFlags, type SearchableArticle } from './fields.ts'

/** What changed since a position: ids only. `position` is the source's own mark and means nothing to search. */
export type SearchChanges = { changed: string[]; deleted: string[]; position: string; more: boolean }

/** An article as search reads it. `text` is its plain text; offsets count in it. */
export type SearchDocument = {
  title: string
  text: string
  site: string | null
  publishedAt: string | null
  /** Of the text, as BCP 47 says it; null where nobody knows. */
  language: string | null
  readState: ReadState
  archived: boolean
  /** `eventId` where one is about an event. */
  notes: readonly { noteId: string; body: string; eventId?: string }[]
  /** Passages the reader marked. */
  highlights: readonly { highlightId: string; start: number; end: number }[]
  /** Every name the claimants are found by, and one name for each. */
  claimants: readonly string[]
  claimantNames: readonly string[]
  tags: readonly string[]
  places: readonly string[]
}

/** A claim as search looks through it. */
export type SearchableClaim = {
  claimId: string
  /** Under the name the reader knows; null where nobody is named. */
  claimant: string | null
  /** Every name the claimant, or whom it speaks for, is found by. */
  names: readonly string[]
  /** “says”, “denies”; empty for the writer's own statements. */
  stance: string
  figures: string[]
  /** What is said: pieces of the article's plain text in their order. */
  content: readonly { start: number; end: number; exact: string }[]
  answers: (question: FigureQuestion) => boolean
}

/** The library as search sees it. */
export type SearchSource = {
  /** False for a position that is not of this library, or that this library never reached: the index is another's. */
  follows: (position: string) => boolean
  /** At most `limit` changed or deleted articles after a position, oldest first; null begins at the beginning. */
  changes: (position: string | null, limit: number) => SearchChanges
  /** Null for an article that cannot be searched now: it is treated as deleted until it changes again. */
  document: (articleId: string) => SearchDocument | null
  claims: (articleId: string) => readonly SearchableClaim[]
  /** Ids of the articles with such a figure, or with a standing conflict, one after the other in one string. */
  articlesWithFigure: (question: FigureQuestion) => string
  contestedArticles: () => string
  /** Stays the same for as long as the two above would answer the same. */
  claimState: () => string
}

const millisecondsPerDay = 86_400_000

/** What of a document is indexed. */
export function searchableArticle(articleId: string, document: SearchDocument): SearchableArticle {
  const { title, text, site, publishedAt, notes, claimants, claimantNames, tags, places, highlights, language } =
    document
  const published = publishedAt === null ? Number.NaN : Date.parse(publishedAt.slice(0, 10))
  return {
    articleId,
    title,
    text,
    notes: notes.map(({ body }) => body),
    claimants,
    claimantNames,
    source: site === null ? [] : [site],
    tags,
    places,
    highlights: highlights.map(({ start, end }) => text.slice(start, end)),
    language,
    publishedDay: Number.isNaN(published) ? null : published / millisecondsPerDay,
    flags: statesOf(document).reduce((sum, state) => sum | documentFlags[state], 0),
  }
}

/** What `is:` and `has:` ask for. */
function statesOf({ readState, archived, notes, highlights }: SearchDocument): DocumentFlag[] {
  const states: DocumentFlag[] = []
  if (readState !== 'reading') states.push(readState)
  if (archived) states.push('archived')
  if (notes.length > 0) states.push('noted')
  if (highlights.length > 0) states.push('highlighted')
  return states
}
