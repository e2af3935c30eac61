/** What a reader does to whole notes and highlights of the panel, each with its way back in the one history. */
import { useMemo } from 'react'
import type { Anchor } from '../../../article/anchor.ts'
import { app } from '../../bridge.ts'
import { useChanges } from '../../reviews/use-changes.tsx'
import { useToast } from '../../ui/toast.tsx'
import { discardSaver, findSaver, saverOf, settled } from './note-savers.ts'
import { strings } from './strings.ts'

type Written = Parameters<typeof saverOf>[0]

const words = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Deletes a note with its last words saved first, so that they come back with it. */
async function deleteNote(noteId: string): Promise<void> {
  const saver = findSaver(noteId)
  if (saver && !(await settled(saver))) throw new Error(strings.unsavedFirst)
  if (!saver || saver.snapshot().revision > 0) await app['notes.delete']({ noteId })
  discardSaver(noteId)
}

/** `onGone` hears of a note that is there no more. */
export function useNoteChanges(onGone: (noteId: string) => void) {
  const toast = useToast()
  const changes = useChanges()
  return useMemo(() => {
    const remove = async (noteId: string) => {
      await deleteNote(noteId)
      onGone(noteId)
    }
    const bringBack = (noteId: string) => app['notes.restore']({ noteId })
    /** Makes a text the newest of a note. */
    const put = async (note: Written, body: string) => {
      const saver = saverOf(note)
      saver.edit(body)
      if (!(await settled(saver))) throw new Error(strings.notSaved)
    }
    return {
      /** A new note is done. */
      wrote: (noteId: string) =>
        changes.did({ said: strings.written, undo: () => remove(noteId), redo: () => bringBack(noteId) }),
      remove: async (note: { noteId: string; revision: number }) => {
        const { noteId } = note
        const saver = findSaver(noteId)
        const wasStored =
          (saver ? saver.snapshot().revision : note.revision) > 0 || saver?.snapshot().state === 'saving'
        try {
          if (wasStored) await deleteNote(noteId)
          else discardSaver(noteId)
        } catch (error) {
          return toast({ text: strings.notDeleted(words(error)) })
        }
        onGone(noteId)
        if (!wasStored) return
        changes.did({ said: strings.deleted, undo: () => bringBack(noteId), redo: () => remove(noteId) }, 'loud')
      },
      /** Puts a note or a highlight on other words. */
      place: (entryId: string, before: Anchor, anchor: Anchor) => {
        const redo = () => app['notes.place']({ entryId, anchor })
        const undo = () => app['notes.place']({ entryId, anchor: before })
        redo().then(
          () => changes.did({ said: strings.placed, undo, redo }, 'loud'),
          error => toast({ text: strings.notPlaced(words(error)) }),
        )
      },
      /** Takes an earlier text of a note up again. */
      restore: (note: Written, body: string) => {
        const before = findSaver(note.noteId)?.snapshot().body ?? note.body
        const redo = () => put(note, body)
        redo().then(
          () => changes.did({ said: strings.versionRestored, undo: () => put(note, before), redo }, 'loud'),
          error => toast({ text: words(error) }),
        )
      },
    }
  }, [toast, changes, onGone])
}
