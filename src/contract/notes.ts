/** What notes and highlights can be asked: writing them as revisions, and marking passages. */
import { z } from 'zod'
import { Anchor } from '../article/anchor.ts'
import { call, event } from './bridge.ts'
import { ArticleId } from './library.ts'

export const NoteId = z.string().regex(/^[0-9a-z]{12}$/, 'This is not the id of a note.')
export const HighlightId = z.string().regex(/^[0-9a-z]{12}$/, 'This is not the id of a highlight.')
/** The eight colours in key order 1–8; their names are Okabe and Ito's. */
export const HighlightColour = z.enum(['yellow', 'orange', 'vermillion', 'purple', 'sky', 'blue', 'green', 'grey'])
export type HighlightColour = z.infer<typeof HighlightColour>

/** What a note is about. A claim keeps its words too, so the note finds its place when the claim is extracted anew. */
export const NoteTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('article') }),
  z.object({ kind: z.literal('passage'), anchor: Anchor }),
  z.object({ kind: z.literal('claim'), claimId: z.string().max(100), anchor: Anchor }),
])
export type NoteTarget = z.infer<typeof NoteTarget>

/** Markdown source of at most 1,000,000 UTF-16 code units. */
export const NoteBody = z.string().max(1_000_000, 'A note can hold a million characters; this one is longer.')

export const Note = z.object({
  noteId: NoteId,
  articleId: ArticleId,
  target: NoteTarget,
  body: NoteBody,
  /** 1 for the first saved text, one more for each later one. */
  revision: z.number().int().positive(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** The note whose older revision this text was based on, when two windows wrote at once; null otherwise. */
  siblingOf: NoteId.nullable(),
})
export type Note = z.infer<typeof Note>

export const NoteRevision = z.object({ revision: z.number().int(), body: NoteBody, savedAt: z.string() })
export type NoteRevision = z.infer<typeof NoteRevision>

export const Highlight = z.object({
  highlightId: HighlightId,
  articleId: ArticleId,
  anchor: Anchor,
  colour: HighlightColour,
  createdAt: z.string(),
})
export type Highlight = z.infer<typeof Highlight>

export const notes = {
  'notes.forArticle': call(
    z.object({ articleId: ArticleId }),
    z.object({ notes: z.array(Note), highlights: z.array(Highlight) }),
  ),
  /**
   * Creates a note. The caller chooses the id so that a repeated request after a lost reply makes no second note:
   * an id that exists returns the note as it is.
   */
  'notes.create': call(z.object({ noteId: NoteId, articleId: ArticleId, target: NoteTarget, body: NoteBody }), Note),
  /**
   * Saves a revision. With a `baseRevision` that is not the newest, the text becomes a sibling note and the newest is
   * left alone; the returned note is then the sibling. Saving the same body again changes nothing.
   */
  'notes.save': call(z.object({ noteId: NoteId, baseRevision: z.number().int().positive(), body: NoteBody }), Note),
  'notes.delete': call(z.object({ noteId: NoteId }), z.object({})),
  'notes.restore': call(z.object({ noteId: NoteId }), Note),
  /** Every saved text of a note, newest first; a deleted note keeps its own. */
  'notes.revisions': call(z.object({ noteId: NoteId }), z.array(NoteRevision)),
  /** Marks a passage, or changes the colour of an existing highlight. */
  'notes.highlight': call(
    z.object({ highlightId: HighlightId, articleId: ArticleId, anchor: Anchor, colour: HighlightColour }),
    Highlight,
  ),
  'notes.removeHighlight': call(z.object({ highlightId: HighlightId }), z.object({})),
  'notes.changed': event(z.object({ articleId: ArticleId })),
}
