/** Keeps the saver of every note being written, past the closing of its editor, until its last word is saved. */
import type { Note, NoteTarget } from '../../../contract/notes.ts'
import { app } from '../../bridge.ts'
import { savesFirst } from '../../reviews/written-first.ts'
import { newId } from '../../ui/new-id.ts'
import { createJournal } from './journal.ts'
import { createNoteSaver, type NoteRequests, type NoteSaver } from './note-saver.ts'
import { resendUnsent } from './resend-unsent.ts'

const session = newId()
const lockOf = (name: string) => `counterclaim.session.${name}`
const journal = createJournal(localStorage, session)
const requests: NoteRequests = {
  create: input => app['notes.create'](input),
  save: input => app['notes.save'](input),
}
const savers = new Map<string, NoteSaver>()
const siblingListeners = new Set<(noteId: string, sibling: Note) => void>()

/** The saver of a note; the one it has, where its text is not all saved yet. `revision` 0 starts a new note. */
export function saverOf(start: {
  noteId: string
  articleId: string | null
  target: NoteTarget
  body: string
  revision: number
}): NoteSaver {
  const existing = savers.get(start.noteId)
  if (existing) return existing
  let ownId = start.noteId
  const saver = createNoteSaver(start, requests, journal, sibling => {
    savers.delete(ownId)
    savers.set(sibling.noteId, saver)
    for (const listener of siblingListeners) listener(ownId, sibling)
    ownId = sibling.noteId
  })
  savers.set(ownId, saver)
  return saver
}

export const findSaver = (noteId: string): NoteSaver | undefined => savers.get(noteId)

/** Tells when a note's text went on as another note because another window had saved first. */
export function onSibling(listener: (noteId: string, sibling: Note) => void): () => void {
  siblingListeners.add(listener)
  return () => siblingListeners.delete(listener)
}

/** Forgets a note that was deleted. */
export function discardSaver(noteId: string): void {
  savers.get(noteId)?.discard()
  savers.delete(noteId)
}

export function flushSavers(): void {
  for (const saver of savers.values()) saver.flush()
}

/** Resolves when nothing of a note is on its way any more; false when it could not be saved. */
export function settled(saver: NoteSaver): Promise<boolean> {
  saver.flush()
  return new Promise(resolve => {
    const look = () => {
      const { state } = saver.snapshot()
      if (state === 'saving') return
      stop()
      resolve(state === 'saved' || state === 'new')
    }
    const stop = saver.subscribe(look)
    look()
  })
}

savesFirst(() => Promise.all([...savers.values()].map(settled)))

let started: Promise<string[]> | null = null

/**
 * Sends what earlier pages left unsent; once per page. The page holds a lock while it lives, by which others know that
 * its unsent text is still its own. Returns the articles whose notes got text back.
 */
export function recoverUnsent(): Promise<string[]> {
  if (started) return started
  const locks = 'locks' in navigator ? navigator.locks : null
  void locks?.request(lockOf(session), () => new Promise(() => {}))
  addEventListener('pagehide', flushSavers)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flushSavers()
  })
  started = resendUnsent({
    journal,
    requests,
    newId,
    notesOf: async ({ articleId, target }) => {
      if (articleId !== null) return (await app['notes.forArticle']({ articleId })).notes
      return target.kind === 'event' ? (await app['notes.forEvent']({ eventId: target.eventId })).notes : []
    },
    isAlive: async other => {
      if (other === session) return true
      const held = (await locks?.query())?.held ?? []
      return held.some(lock => lock.name === lockOf(other))
    },
  })
  return started
}
