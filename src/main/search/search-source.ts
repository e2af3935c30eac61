/** What search asks of the library: which articles changed, and what each now says. */

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
}

/** The library as search sees it. */
export type SearchSource = {
  /** At most `limit` changed or deleted articles after a position, oldest first; null begins at the beginning. */
  changes: (position: string | null, limit: number) => SearchChanges
  /** Null for an article that cannot be searched now: it is treated as deleted until it changes again. */
  document: (articleId: string) => SearchDocument | null
}
