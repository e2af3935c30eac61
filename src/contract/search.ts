/** What search can be asked: one query, its hits with the words that matched. */
import { z } from 'zod'
import { call, event } from './bridge.ts'
import { ArticleId } from './library.ts'
import { NoteId } from './notes.ts'

export const SearchField = z.enum(['title', 'text', 'notes', 'claimants'])
export type SearchField = z.infer<typeof SearchField>

export const Snippet = z.object({
  field: SearchField,
  text: z.string(),
  /** Where the matches stand in `text`, half-open UTF-16 offsets. */
  matches: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
  /** Field `text`: where the first match stands in the article's plain text, so that opening lands on it. */
  place: z.object({ start: z.number().int(), end: z.number().int() }).nullable(),
  /** Field `notes`: the note the snippet was cut from. */
  noteId: NoteId.nullable(),
})
export type Snippet = z.infer<typeof Snippet>

export const SearchHit = z.object({
  articleId: ArticleId,
  title: z.string(),
  site: z.string().nullable(),
  publishedAt: z.string().nullable(),
  score: z.number(),
  snippets: z.array(Snippet),
})
export type SearchHit = z.infer<typeof SearchHit>

export const search = {
  'search.query': call(
    z.object({
      query: z.string().max(2000),
      limit: z.number().int().positive().max(200).default(20),
      offset: z.number().int().nonnegative().default(0),
    }),
    z.object({
      hits: z.array(SearchHit),
      total: z.number().int(),
      /** Said when the query could not be taken as written, when no article has all of its words, or when the index is behind. */
      hint: z.string().nullable(),
    }),
  ),
  'search.status': call(z.object({}), z.object({ pending: z.number().int() })),
  'search.changed': event(z.object({ pending: z.number().int() })),
}
