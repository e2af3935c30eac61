/** What search asks of the library: which articles changed, and what each now says. */
import { type DocumentFlag, documentFlags, type SearchableArticle } from './fields.ts'

/** What changed since a position: ids only. `position` is the source's own mark and means nothing to search. */
export type SearchChanges = { changed: string[]; deleted: string[]; position: string; more: boolean }

/** An article as search reads it. `text` is its plain text; offsets count in it. */
export type SearchDocument = {
  title: string
  text: string
  site: string | null
  publishedAt: string | null
  notes: { noteId: string; body: string }[]
  claimants: string[]
  tags?: string[]
  places?: string[]
  /** The words the reader highlighted. */
  highlights?: string[]
  /** Of the text, as BCP 47 says it; null where nobody knows. */
  language?: string | null
  /** What can be asked of it besides its words. */
  states?: readonly DocumentFlag[]
}

/** The library as search sees it. */
export type SearchSource = {
  /** At most `limit` changed or deleted articles after a position, oldest first; null begins at the beginning. */
  changes: (position: string | null, limit: number) => SearchChanges
  /** Null for an article that cannot be searched now: it is treated as deleted until it changes again. */
  document: (articleId: string) => SearchDocument | null
}

const millisecondsPerDay = 86_400_000

/** What of a document is indexed. */
export function searchableArticle(articleId: string, document: SearchDocument): SearchableArticle {
  const { title, text, site, publishedAt, notes, claimants, tags, places, highlights, language, states } = document
  const published = publishedAt === null ? Number.NaN : Date.parse(publishedAt)
  return {
    articleId,
    title,
    text,
    notes: notes.map(({ body }) => body),
    claimants,
    source: site === null ? [] : [site],
    tags: tags ?? [],
    places: places ?? [],
    highlights: highlights ?? [],
    language: language ?? null,
    publishedDay: Number.isNaN(published) ? null : Math.floor(published / millisecondsPerDay),
    flags: (states ?? []).reduce((sum, state) => sum | documentFlags[state], 0),
  }
}
