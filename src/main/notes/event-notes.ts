/** Finds the notes that readers wrote on events, and the article that each is searched with. */
import type { Database } from 'better-sqlite3'
import type { Note, NoteTarget } from '../../contract/notes.ts'
import { currentRevision } from '../database/revision.ts'
import type { EventTarget } from './note-entries.ts'
import { selectNote, toStoredNote } from './note-row.ts'

export type EventNote = { note: Note; target: EventTarget }
export type EventNotes = {
  /** All of them, oldest first. One whose row is damaged is left out: it must not take the others with it. */
  all: () => EventNote[]
  /** The article a note on such a target belongs to: the first of the event's that is in the library and not in its trash; null for none. */
  homeOf: (target: EventTarget) => string | null
  /** The notes on events that belong to an article, oldest first. */
  withHome: (articleId: string) => Note[]
}

export function createEventNotes(database: Database): EventNotes {
  const selectAll = database.prepare(
    `${selectNote} WHERE note.articleId IS NULL AND note.deletedAt IS NULL ORDER BY note.createdAt, note.noteId`,
  )
  const isThere = database.prepare('SELECT 1 FROM article WHERE articleId = ? AND trashedAt IS NULL')
  const all = (): EventNote[] =>
    selectAll.all().flatMap(row => {
      const note = readOrNull(row)
      return note?.target.kind === 'event' ? [{ note, target: note.target }] : []
    })
  const homeOf = (target: EventTarget) => target.articleIds.find(id => isThere.get(id) !== undefined) ?? null

  /** Indexing asks for every article of a library: the notes are read once for each state of it, not for each article. */
  let known: { revision: number; byHome: Map<string, Note[]> } | null = null
  const withHome = (articleId: string): Note[] => {
    const revision = currentRevision(database)
    if (known?.revision !== revision) {
      const byHome = new Map<string, Note[]>()
      for (const { note, target } of all()) {
        const home = homeOf(target)
        if (home !== null) byHome.set(home, [...(byHome.get(home) ?? []), note])
      }
      known = { revision, byHome }
    }
    return known.byHome.get(articleId) ?? []
  }
  return { all, homeOf, withHome }
}

function readOrNull(row: unknown): (Note & { target: NoteTarget }) | null {
  try {
    return toStoredNote(row).note
  } catch {
    return null
  }
}
