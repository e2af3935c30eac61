/** What a saved search and the history of searches are. */
import { z } from 'zod'

export const SavedSearchId = z.string().regex(/^[0-9a-z]{12}$/, 'This is not the id of a saved search.')
export type SavedSearchId = z.infer<typeof SavedSearchId>

export const SearchKind = z.enum(['everything', 'articles', 'claims', 'notes', 'highlights'])
export type SearchKind = z.infer<typeof SearchKind>
export const SearchSort = z.enum(['best', 'newest', 'oldest'])
export type SearchSort = z.infer<typeof SearchSort>

export const QueryText = z.string().max(2000, 'A search can have two thousand characters; this one is longer.')
const Name = z.string().trim().min(1, 'A saved search needs a name.').max(200)

/** A search a person keeps under a name. The window chooses the id, so that asking twice saves once. */
export const SavedSearch = z.object({
  savedSearchId: SavedSearchId,
  name: Name,
  query: QueryText,
  kind: SearchKind,
  sort: SearchSort,
  createdAt: z.string(),
})
export type SavedSearch = z.infer<typeof SavedSearch>

export const NewSavedSearch = SavedSearch.omit({ createdAt: true })
export const RenamedSearch = SavedSearch.pick({ savedSearchId: true, name: true })

/** A query that was searched and used, at its newest time. */
export const PastSearch = z.object({ query: QueryText, at: z.string() })
export type PastSearch = z.infer<typeof PastSearch>
/** How many past searches are kept. */
export const mostPastSearches = 50
