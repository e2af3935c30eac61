/** Saves one note while it is written: a pause, a revision, and “Saved” only when the revision came back. */
import { AppError, type Stop } from '../../../contract/bridge.ts'
import type { Note, NoteTarget } from '../../../contract/notes.ts'
import type { Journal } from './journal.ts'

/** `new` until the first word; `stuck` when sending again cannot help, with the reason in `problem`. */
export type SaveState = 'new' | 'saving' | 'saved' | 'retrying' | 'stuck'
export type SaverSnapshot = { noteId: string; body: string; revision: number; state: SaveState; problem: string | null }

export type NoteRequests = {
  create: (input: { noteId: string; articleId: string | null; target: NoteTarget; body: string }) => Promise<Note>
  save: (input: { noteId: string; baseRevision: number; body: string }) => Promise<Note>
}

export type NoteSaver = {
  snapshot: () => SaverSnapshot
  subscribe: (listener: () => void) => Stop
  /** The reader changed the text. It is in the journal when this returns. */
  edit: (body: string) => void
  /** Sends what is unsent now instead of after the pause. */
  flush: () => void
  /** A newer revision became known. Taken over only while nothing unsent would be lost. */
  adopt: (note: Note) => void
  /** The note was deleted: nothing more is sent, and nothing is kept. */
  discard: () => void
}

/** Milliseconds without a keystroke before a revision is saved. */
export const pauseBeforeSaving = 600
const retryAfter = [1000, 2000, 5000, 10_000]
/** Errors that the same request would meet again. */
const lastingErrors = new Set(['invalid-input', 'not-found', 'newer-library'])

type Start = Pick<Note, 'noteId' | 'articleId' | 'target' | 'body'> & { revision: number }

/** `onSibling` is called when another window had saved first: this text then lives on in a note beside that one. */
export function createNoteSaver(
  start: Start,
  requests: NoteRequests,
  journal: Pick<Journal, 'write' | 'remove'>,
  onSibling: (sibling: Note) => void,
): NoteSaver {
  const { articleId, target } = start
  let { noteId, body, revision } = start
  let sent = body
  let state: SaveState = revision === 0 ? 'new' : 'saved'
  let problem: string | null = null
  let sending = false
  let discarded = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let shown: SaverSnapshot = { noteId, body, revision, state, problem }
  const listeners = new Set<() => void>()

  const show = () => {
    shown = { noteId, body, revision, state, problem }
    for (const listener of listeners) listener()
  }
  const isUnsent = () => body !== sent || state === 'retrying'
  const sendAfter = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(send, milliseconds)
  }

  async function send(): Promise<void> {
    clearTimeout(timer)
    if (sending || discarded || !isUnsent()) return
    sending = true
    const text = body
    const base = revision
    try {
      const note =
        base === 0
          ? await requests.create({ noteId, articleId, target, body: text })
          : await requests.save({ noteId, baseRevision: base, body: text })
      if (discarded) return
      acknowledge(note, text, base)
    } catch (error) {
      if (!discarded) complain(error)
    } finally {
      sending = false
    }
    show()
  }

  function acknowledge(note: Note, acknowledged: string, base: number): void {
    const isSibling = note.noteId !== noteId
    journal.remove(noteId, base)
    failures = 0
    problem = null
    noteId = note.noteId
    revision = note.revision
    // A create whose first reply was lost returns the note as it is: with the text of then.
    sent = note.body === acknowledged ? acknowledged : note.body
    if (body === sent) {
      state = 'saved'
    } else {
      state = 'saving'
      keep()
      sendAfter(pauseBeforeSaving)
    }
    if (isSibling) onSibling(note)
  }

  function complain(error: unknown): void {
    problem = error instanceof Error ? error.message : String(error)
    if (error instanceof AppError && lastingErrors.has(error.code)) {
      state = 'stuck'
      return
    }
    state = 'retrying'
    sendAfter(retryAfter[Math.min(failures, retryAfter.length - 1)] ?? 1000)
    failures++
  }

  const keep = () => journal.write({ noteId, articleId, target, baseRevision: revision, body })

  return {
    snapshot: () => shown,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    edit: next => {
      if (discarded || next === body) return
      body = next
      if (body === sent && !sending && state !== 'retrying') {
        clearTimeout(timer)
        journal.remove(noteId, revision)
        state = revision === 0 ? 'new' : 'saved'
        problem = null
      } else {
        keep()
        if (state !== 'retrying') state = 'saving'
        problem = state === 'retrying' ? problem : null
        sendAfter(pauseBeforeSaving)
      }
      show()
    },
    flush: () => {
      if (state !== 'stuck') void send()
    },
    adopt: note => {
      if (discarded || note.noteId !== noteId || note.revision <= revision || sending || isUnsent()) return
      body = note.body
      sent = note.body
      revision = note.revision
      state = 'saved'
      show()
    },
    discard: () => {
      discarded = true
      clearTimeout(timer)
      journal.remove(noteId, revision)
    },
  }
}
