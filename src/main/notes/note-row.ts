/** Turns rows of the note and highlight tables into what the contract names, and says which columns that takes. */
import { z } from 'zod'
import { Anchor } from '../../article/anchor.ts'
import { Highlight, HighlightColour, Note, NoteTarget } from '../../contract/notes.ts'

/** A note with its newest revision: `bodyHash` for comparing, `deleted` because deleted notes can be brought back. */
export const selectNote = `
  SELECT note.noteId, note.articleId, note.target, note.siblingOf, note.createdAt, note.deletedAt,
    newest.revision, newest.body, newest.bodyHash, newest.savedAt AS updatedAt
  FROM note JOIN noteRevision AS newest ON newest.noteId = note.noteId
    AND newest.revision = (SELECT max(revision) FROM noteRevision WHERE noteId = note.noteId)`

const NoteRow = Note.omit({ target: true }).extend({
  target: z.string(),
  bodyHash: z.string(),
  deletedAt: z.string().nullable(),
})

export type StoredNote = { note: Note; bodyHash: string; deleted: boolean }

/** Reads a row of `selectNote`. */
export function toStoredNote(row: unknown): StoredNote {
  const { bodyHash, deletedAt, target, ...rest } = NoteRow.parse(row)
  return { note: { ...rest, target: NoteTarget.parse(JSON.parse(target)) }, bodyHash, deleted: deletedAt !== null }
}

const HighlightRow = z.object({
  highlightId: z.string(),
  articleId: z.string(),
  anchor: z.string(),
  colour: HighlightColour,
  createdAt: z.string(),
})

/** Reads a row of the highlight table. */
export function toHighlight(row: unknown): Highlight {
  const { anchor, ...rest } = HighlightRow.parse(row)
  return Highlight.parse({ ...rest, anchor: Anchor.parse(JSON.parse(anchor)) })
}
