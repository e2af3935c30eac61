/** Keeps notes as append-only revisions and highlights as marks, so that no saved word is ever lost. */
import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { type Anchor, createAnchor, findAnchor } from '../../article/anchor.ts'
import { AppError, type HandlersOf } from '../../contract/bridge.ts'
import type { AppContract, Emit } from '../../contract/index.ts'
import { type Highlight, type Note, type NoteFilter, NoteRevision, type NoteTarget } from '../../contract/notes.ts'
import { createId } from '../database/create-id.ts'
import { nextRevision, touchArticle } from '../database/revision.ts'
import { createEventNotes, type EventNotes } from './event-notes.ts'
import { createNoteEntries, type EventTarget } from './note-entries.ts'
import { createNoteLinks } from './note-links.ts'
import { type StoredNote, selectNote, toHighlight, toStoredNote } from './note-row.ts'

export type Notes = {
  handlers: HandlersOf<AppContract, 'notes'>
  /** An article's notes, oldest first, and its highlights in the order of the text. Empty for unknown articles. */
  notesOf: (articleId: string) => { notes: Note[]; highlights: Highlight[] }
  /** Notes on the events that an article tells first: where search finds them. */
  eventNotesOf: (articleId: string) => Note[]
  /** All notes on events, oldest first. */
  eventNotes: EventNotes['all']
  /** The articles and events that notes and highlights are about. */
  about: (filter: NoteFilter) => { articleIds: string[]; eventIds: string[] }
}

type NotesOptions = {
  database: Database
  emit: Emit
  /** The article's plain text, or null when there is no such article. */
  articleText: (articleId: string) => string | null
  /** What the event is now that a note was written on; null where there is none any more. */
  eventOf: (target: EventTarget) => { eventId: string; title: string } | null
  /** Whether a claim of an article is there. */
  hasClaim: (articleId: string, claimId: string) => boolean
  now?: () => Date
}

/** What changed: a note, or a highlight, which has no target. */
type Changed = { articleId: string | null; target?: NoteTarget }

/** As many notes as are read at once. */
const aPage = 500

/** SHA-256 of a note's text, in lower-case hexadecimal. */
const hashOf = (body: string): string => createHash('sha256').update(body).digest('hex')

/** Opens the notes of a library. Every change is one transaction that also marks its article as changed. */
export function createNotes(options: NotesOptions): Notes {
  const { database, emit, articleText, eventOf, now = () => new Date() } = options
  const entries = createNoteEntries({ database, articleText, eventOf })
  const links = createNoteLinks({ ...options, entries })
  const byId = database.prepare(`${selectNote} WHERE note.noteId = ?`)
  const byArticle = database.prepare(
    `${selectNote} WHERE note.articleId = ? AND note.deletedAt IS NULL ORDER BY note.createdAt, note.noteId`,
  )
  const eventNotes = createEventNotes(database)
  const siblings = database.prepare(`
    ${selectNote} WHERE note.siblingOf = ? AND note.deletedAt IS NULL
      AND EXISTS (SELECT 1 FROM noteRevision WHERE noteId = note.noteId AND bodyHash = ?)`)
  const hashOfRevision = database.prepare('SELECT bodyHash FROM noteRevision WHERE noteId = ? AND revision = ?').pluck()
  const insertNote = database.prepare(
    `INSERT INTO note (noteId, articleId, target, siblingOf, createdAt)
     VALUES (:noteId, :articleId, :target, :siblingOf, :createdAt)`,
  )
  const insertRevision = database.prepare(
    `INSERT INTO noteRevision (noteId, revision, body, bodyHash, savedAt)
     VALUES (:noteId, :revision, :body, :bodyHash, :savedAt)`,
  )
  const setDeletedAt = database.prepare('UPDATE note SET deletedAt = ? WHERE noteId = ?')
  const highlightsOf = database.prepare('SELECT * FROM highlight WHERE articleId = ? ORDER BY createdAt, highlightId')
  const selectHighlight = database.prepare('SELECT * FROM highlight WHERE highlightId = ?')

  const find = (noteId: string): StoredNote | null => {
    const row = byId.get(noteId)
    return row === undefined ? null : toStoredNote(row)
  }
  const stored = (noteId: string): StoredNote => {
    const note = find(noteId)
    if (note !== null) return note
    throw new AppError(
      'not-found',
      'This note is not in the library: its article was deleted for good. Copy the text to keep it elsewhere.',
    )
  }
  const textOf = (articleId: string): string => {
    const text = articleText(articleId)
    if (text !== null) return text
    throw new AppError('not-found', 'The article is no longer in the library. Copy your text to keep it elsewhere.')
  }

  /** Runs a change in one transaction; the note or highlight it returns (null: nothing changed) is then announced. */
  const change = <T>(work: () => { result: T; changed: Changed | null }): T => {
    const { result, changed, home, revision } = database.transaction(() => {
      const done = work()
      if (done.changed === null) return { ...done, home: null, revision: 0 }
      const home = homeOf(done.changed)
      // Without an article the number still grows: whatever is kept by it is asked for anew.
      return { ...done, home, revision: home === null ? nextRevision(database) : touchArticle(database, home) }
    })()
    if (changed !== null) {
      emit('notes.changed', { articleId: changed.articleId })
      if (home !== null) emit('library.changed', { articleIds: [home], revision })
    }
    return result
  }

  const addNote = (note: Pick<Note, 'noteId' | 'articleId' | 'target' | 'siblingOf' | 'body'>): Note => {
    const at = now().toISOString()
    const { body, target, ...columns } = note
    insertNote.run({ ...columns, target: JSON.stringify(target), createdAt: at })
    insertRevision.run({ noteId: note.noteId, revision: 1, body, bodyHash: hashOf(body), savedAt: at })
    return stored(note.noteId).note
  }

  const save = (noteId: string, baseRevision: number, body: string) =>
    change<Note>(() => {
      const { note, bodyHash, deleted } = stored(noteId)
      const hash = hashOf(body)
      const nothing = (result: Note) => ({ result, changed: null })
      // First the repeats: a request sent again after a lost reply finds its text where the first one put it.
      if (bodyHash === hash) return nothing(note)
      if (baseRevision < note.revision && hashOfRevision.get(noteId, baseRevision + 1) === hash) return nothing(note)
      const sibling = baseRevision === note.revision ? undefined : siblings.get(noteId, hash)
      if (sibling !== undefined) return nothing(toStoredNote(sibling).note)
      if (baseRevision !== note.revision) {
        const { articleId, target } = note
        const result = addNote({ noteId: createId(), articleId, target, siblingOf: noteId, body })
        return { result, changed: note }
      }
      insertRevision.run({
        noteId,
        revision: note.revision + 1,
        body,
        bodyHash: hash,
        savedAt: now().toISOString(),
      })
      // Whoever still writes in a note that was deleted elsewhere wants it: the new text brings it back.
      if (deleted) setDeletedAt.run(null, noteId)
      return { result: stored(noteId).note, changed: note }
    })

  const notesOf: Notes['notesOf'] = articleId => ({
    notes: byArticle.all(articleId).map(row => toStoredNote(row).note),
    highlights: highlightsOf
      .all(articleId)
      .map(toHighlight)
      .sort((a, b) => a.anchor.start - b.anchor.start || a.anchor.end - b.anchor.end),
  })

  const homeOf = ({ articleId, target }: Changed): string | null =>
    target?.kind === 'event' ? eventNotes.homeOf(target) : articleId

  const about: Notes['about'] = filter => {
    const ids = { articleIds: new Set<string>(), eventIds: new Set<string>() }
    for (let offset = 0; ; offset += aPage) {
      const { entries: listed, total } = entries.list({ ...filter, sort: 'newest', offset, limit: aPage })
      for (const { articleId, eventId } of listed) {
        if (articleId !== null) ids.articleIds.add(articleId)
        if (eventId !== null) ids.eventIds.add(eventId)
      }
      if (offset + aPage >= total) return { articleIds: [...ids.articleIds], eventIds: [...ids.eventIds] }
    }
  }

  return {
    notesOf,
    eventNotes: eventNotes.all,
    about,
    eventNotesOf: eventNotes.withHome,
    handlers: {
      'notes.list': query => entries.list(query),
      'notes.tags': () => ({ tags: entries.tags() }),
      'notes.articles': () => ({ articles: entries.articles() }),
      'notes.linkedFrom': ({ articleId }) => ({ links: links.linkedFrom(articleId) }),
      'notes.linkTarget': links.target,
      'notes.forEvent': ({ eventId }) => ({
        notes: eventNotes.all().flatMap(({ note, target }) => (eventOf(target)?.eventId === eventId ? [note] : [])),
      }),
      'notes.forArticle': ({ articleId }) => notesOf(articleId),
      'notes.create': ({ noteId, articleId, target, body }) =>
        change<Note>(() => {
          const existing = find(noteId)
          if (existing !== null) return { result: existing.note, changed: null }
          if ((articleId === null) !== (target.kind === 'event')) {
            throw new AppError('invalid-input', 'A note is about an article or something in it, or about an event.')
          }
          const placed = articleId === null ? target : placeTarget(textOf(articleId), target)
          const result = addNote({ noteId, articleId, target: placed, siblingOf: null, body })
          return { result, changed: result }
        }),
      'notes.save': ({ noteId, baseRevision, body }) => save(noteId, baseRevision, body),
      'notes.delete': ({ noteId }) =>
        change(() => {
          const { note, deleted } = stored(noteId)
          if (deleted) return { result: {}, changed: null }
          setDeletedAt.run(now().toISOString(), noteId)
          return { result: {}, changed: note }
        }),
      'notes.restore': ({ noteId }) =>
        change<Note>(() => {
          const { note, deleted } = stored(noteId)
          if (!deleted) return { result: note, changed: null }
          setDeletedAt.run(null, noteId)
          return { result: note, changed: note }
        }),
      'notes.revisions': ({ noteId }) => {
        stored(noteId)
        return database
          .prepare('SELECT revision, body, savedAt FROM noteRevision WHERE noteId = ? ORDER BY revision DESC')
          .all(noteId)
          .map(row => NoteRevision.parse(row))
      },
      'notes.highlight': ({ highlightId, articleId, anchor, colour, back = false }) =>
        change<Highlight>(() => {
          const row = selectHighlight.get(highlightId)
          if (row !== undefined) {
            const highlight = toHighlight(row)
            if (highlight.colour === colour) return { result: highlight, changed: null }
            database.prepare('UPDATE highlight SET colour = ? WHERE highlightId = ?').run(colour, highlightId)
            return { result: { ...highlight, colour }, changed: highlight }
          }
          const placed = place(textOf(articleId), anchor) ?? (back ? anchor : null)
          if (placed === null || placed.exact === '') {
            throw new AppError(
              'invalid-input',
              'These words do not stand in the article. Open it again and mark them anew.',
            )
          }
          const createdAt = now().toISOString()
          database
            .prepare('INSERT INTO highlight (highlightId, articleId, anchor, colour, createdAt) VALUES (?, ?, ?, ?, ?)')
            .run(highlightId, articleId, JSON.stringify(placed), colour, createdAt)
          const result = { highlightId, articleId, anchor: placed, colour, createdAt }
          return { result, changed: result }
        }),
      'notes.removeHighlight': ({ highlightId }) =>
        change(() => {
          const row = selectHighlight.get(highlightId)
          if (row === undefined) return { result: {}, changed: null }
          database.prepare('DELETE FROM highlight WHERE highlightId = ?').run(highlightId)
          return { result: {}, changed: toHighlight(row) }
        }),
      'notes.place': ({ entryId, anchor }) =>
        change(() => {
          const row = selectHighlight.get(entryId)
          if (row !== undefined) {
            const highlight = toHighlight(row)
            const placed = place(textOf(highlight.articleId), anchor) ?? anchor
            database
              .prepare('UPDATE highlight SET anchor = ? WHERE highlightId = ?')
              .run(JSON.stringify(placed), entryId)
            return { result: {}, changed: highlight }
          }
          const { note } = stored(entryId)
          if (note.articleId === null || !('anchor' in note.target)) {
            throw new AppError('invalid-input', 'This note stands at no words: it is about something whole.')
          }
          const placed = { ...note.target, anchor: place(textOf(note.articleId), anchor) ?? anchor }
          database.prepare('UPDATE note SET target = ? WHERE noteId = ?').run(JSON.stringify(placed), entryId)
          return { result: {}, changed: note }
        }),
    },
  }
}

/** The anchor as it stands in the article's text now; null when its words are not there. */
function place(text: string, anchor: Anchor): Anchor | null {
  const range = findAnchor(text, anchor)
  return range === null ? null : createAnchor(text, range)
}

/** Moves a target to where its words stand. Where they are gone it stays as sent: a note is worth more than its place. */
function placeTarget(text: string, target: NoteTarget): NoteTarget {
  return !('anchor' in target) ? target : { ...target, anchor: place(text, target.anchor) ?? target.anchor }
}
