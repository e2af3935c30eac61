/** Brings what a reader did with an article elsewhere: states, highlights and notes. Nothing of theirs here is lost to it. */
import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { Anchor } from '../../article/anchor.ts'
import type { DraftHighlight, DraftReading } from '../../article/draft.ts'
import { placeQuote } from '../../article/place-quote.ts'
import { ReadState } from '../../contract/library.ts'
import { createId } from '../database/create-id.ts'
import type { ImportChange } from './import-change.ts'

/** Markdown of one note; see the contract’s NoteBody. */
const longestNote = 1_000_000

const State = z.object({ readState: ReadState, archivedAt: z.string().nullable() })
const Marked = z.object({ highlightId: z.string(), anchor: z.string() })
const Written = z.object({ noteId: z.string(), deletedAt: z.string().nullable() })

/** ISO 8601 of an instant that another program wrote; null where it is none, or lies ahead. */
export function pastInstant(value: string | undefined, now: string): string | null {
  const time = value === undefined ? Number.NaN : Date.parse(value)
  if (Number.isNaN(time)) return null
  const instant = new Date(time).toISOString()
  return instant > now ? null : instant
}

export type BringReading = {
  /** Notes in `change` what is new. Returns how many highlights’ words are not in the text. */
  bring: (articleId: string, text: string, reading: DraftReading, change: ImportChange, now: string) => number
  /** Looks anew for the words of highlights that were not found. */
  placeAnew: (articleId: string, text: string) => void
}

export function createBringReading(
  database: Database,
  toColour: (colour: string | undefined) => ImportChange['highlights'][number]['colour'],
): BringReading {
  const selectState = database.prepare('SELECT readState, archivedAt FROM article WHERE articleId = ?')
  const setState = database.prepare(
    'UPDATE article SET readState = :readState, archivedAt = :archivedAt WHERE articleId = :articleId',
  )
  const highlightsOf = database.prepare('SELECT highlightId, anchor FROM highlight WHERE articleId = ?')
  const setAnchor = database.prepare('UPDATE highlight SET anchor = ? WHERE highlightId = ?')
  const insertHighlight = database.prepare(
    'INSERT INTO highlight (highlightId, articleId, anchor, colour, createdAt) VALUES (:highlightId, :articleId, :anchor, :colour, :createdAt)',
  )
  const insertNote = database.prepare('INSERT INTO note (noteId, articleId, target, createdAt) VALUES (?, ?, ?, ?)')
  const insertRevision = database.prepare(
    'INSERT INTO noteRevision (noteId, revision, body, bodyHash, savedAt) VALUES (?, 1, ?, ?, ?)',
  )
  const sameNote = database.prepare(
    `SELECT note.noteId, deletedAt FROM note JOIN noteRevision ON noteRevision.noteId = note.noteId
     WHERE articleId = ? AND bodyHash = ? ORDER BY deletedAt IS NOT NULL LIMIT 1`,
  )
  const reviveNote = database.prepare('UPDATE note SET deletedAt = NULL WHERE noteId = ?')

  const addNote = (articleId: string, target: object, written: string, at: string, change: ImportChange) => {
    const body = written.trim().slice(0, longestNote)
    if (body === '') return
    const bodyHash = createHash('sha256').update(body).digest('hex')
    const known = Written.optional().parse(sameNote.get(articleId, bodyHash))
    if (known !== undefined) {
      if (known.deletedAt === null) return
      reviveNote.run(known.noteId)
      change.noteIds.push(known.noteId)
      return
    }
    const noteId = createId()
    insertNote.run(noteId, articleId, JSON.stringify(target), at)
    insertRevision.run(noteId, body, bodyHash, at)
    change.noteIds.push(noteId)
  }

  const bringState = (articleId: string, { readState, archived }: DraftReading, change: ImportChange, now: string) => {
    const state = State.parse(selectState.get(articleId))
    // What the reader has begun here goes on; an article that nobody touched takes over what it was elsewhere.
    if (state.readState !== 'unread' || state.archivedAt !== null) return
    const wanted = { readState: readState ?? state.readState, archivedAt: archived ? now : null }
    if (wanted.readState !== state.readState) change.readState = [state.readState, wanted.readState]
    if (wanted.archivedAt !== null) change.archivedAt = [null, wanted.archivedAt]
    if (change.readState ?? change.archivedAt) setState.run({ articleId, ...wanted })
  }

  const keyOf = ({ start, exact }: Anchor) => `${start} ${exact}`
  const bringHighlights = (
    articleId: string,
    text: string,
    highlights: readonly DraftHighlight[],
    change: ImportChange,
    now: string,
  ): number => {
    const known = new Set(
      highlightsOf.all(articleId).map(row => keyOf(Anchor.parse(JSON.parse(Marked.parse(row).anchor)))),
    )
    let lost = 0
    for (const highlight of highlights) {
      const at = pastInstant(highlight.createdAt, now) ?? now
      const { anchor, found } = placeQuote(text, highlight)
      if (anchor.exact !== '') {
        if (!found) lost++
        if (!known.has(keyOf(anchor))) {
          known.add(keyOf(anchor))
          const row = {
            highlightId: createId(),
            anchor: JSON.stringify(anchor),
            colour: toColour(highlight.colour),
            createdAt: at,
          }
          insertHighlight.run({ articleId, ...row })
          change.highlights.push(row)
        }
      }
      const tags = (highlight.tags ?? []).map(tag => `#${tag.trim().replace(/^#/, '').replace(/\s+/g, '-')}`)
      const note = [highlight.note?.trim() ?? '', tags.join(' ')].filter(part => part !== '').join('\n\n')
      const target = anchor.exact === '' ? { kind: 'article' } : { kind: 'passage', anchor }
      addNote(articleId, target, note, at, change)
    }
    return lost
  }

  return {
    bring: (articleId, text, reading, change, now) => {
      bringState(articleId, reading, change, now)
      const lost = bringHighlights(articleId, text, reading.highlights ?? [], change, now)
      for (const note of reading.notes ?? []) {
        addNote(articleId, { kind: 'article' }, note.text, pastInstant(note.createdAt, now) ?? now, change)
      }
      return lost
    },
    placeAnew: (articleId, text) => {
      for (const row of highlightsOf.all(articleId)) {
        const { highlightId, anchor: stored } = Marked.parse(row)
        const anchor = Anchor.parse(JSON.parse(stored))
        const placed = placeQuote(text, anchor)
        if (placed.found) setAnchor.run(JSON.stringify(placed.anchor), highlightId)
      }
    },
  }
}
