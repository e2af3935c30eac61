/** Sends again what an earlier page load left unsent: after a reload, a crash, or a window that closed too soon. */
import { AppError } from '../../../contract/bridge.ts'
import type { Note } from '../../../contract/notes.ts'
import type { Journal, UnsentText } from './journal.ts'
import type { NoteRequests } from './note-saver.ts'

export type ResendOptions = {
  journal: Pick<Journal, 'entries' | 'removeEntry'>
  requests: NoteRequests
  /** The notes beside which a text was written. */
  notesOf: (place: Pick<UnsentText, 'articleId' | 'target'>) => Promise<readonly Note[]>
  newId: () => string
  /** True while the page that wrote the entry lives: it sends the text itself. */
  isAlive: (session: string) => Promise<boolean>
}

/**
 * Returns the articles whose notes got text back. An entry goes only when its text is known to be stored; one that
 * cannot be sent now stays for the next time.
 */
export async function resendUnsent(options: ResendOptions): Promise<string[]> {
  const recovered: string[] = []
  for (const { key, text } of options.journal.entries()) {
    if (await options.isAlive(text.session)) continue
    try {
      const sent = await resend(text, options)
      options.journal.removeEntry(key)
      if (sent && text.articleId !== null) recovered.push(text.articleId)
    } catch (error) {
      // Its article is gone from the library, or the application is away: the text waits here for either to return.
      if (!(error instanceof AppError)) throw error
    }
  }
  return recovered
}

/** False when there was nothing to send: no words, or the reply was lost but the request had arrived. */
async function resend(text: UnsentText, { requests, notesOf, newId }: ResendOptions): Promise<boolean> {
  const { noteId, articleId, target, baseRevision, body } = text
  const notes = await notesOf({ articleId, target })
  const family = notes.filter(note => note.noteId === noteId || note.siblingOf === noteId)
  if (family.some(note => note.body === body)) return false
  const note = notes.find(candidate => candidate.noteId === noteId)
  if (note) {
    await requests.save({ noteId, baseRevision: Math.max(1, baseRevision), body })
    return true
  }
  if (body.trim() === '') return false
  // A note deleted elsewhere in the meantime: its unsent words become a note of their own.
  await requests.create({ noteId: baseRevision === 0 ? noteId : newId(), articleId, target, body })
  return true
}
