/** What a saved search and the history of searches are. */
import { z } from 'zod'

export const SavedSearchId = z.string().regex(/^[0-9a-z]{12}$/, 'This is not the id of a saved search.')
export type SavedSearchId = z.infer<typeof SavedSearchId>

export const SearchKind = z.enum(['everything', 'articles', 'claims', 'notes', 'highlights'])
export type SearchKind = z.infer<typeof SearchKind>
export const SearchSort = z.enum(['best', 'newest', 'oldest'])
export type SearchSort = z.infer<typeof SearchSort>

export const QueryText = z.string().max(2000, 'A search can have two thousand characters; this one is longer.')
/** Marks and characters without a shape of their own are nothing to choose a search by. */
const isVisible = (name: string): boolean => /[^\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}]/u.test(name)
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

/** Stricter than what is read: a search saved before under a name nobody sees is still there to be renamed. */
const NewName = Name.refine(isVisible, 'A saved search needs a name that can be seen.')
export const NewSavedSearch = SavedSearch.omit({ createdAt: true }).extend({ name: NewName })
export const RenamedSearch = SavedSearch.pick({ savedSearchId: true }).extend({ name: NewName })

/** A query that was searched and used, at its newest time. */
export const PastSearch = z.object({ query: QueryText, at: z.string() })
export type PastSearch = z.infer<typeof PastSearch>
/** How many past searches are kept. */
export const mostPastSearches = 50
