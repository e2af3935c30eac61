/** Loads the notes and highlights of one article and follows their changes. */
import { useEffect } from 'react'
import type { z } from 'zod'
import type { Note, notes } from '../../../contract/notes.ts'
import { app } from '../../bridge.ts'
import { type Requested, useRequest } from '../../ui/use-request.ts'
import { findSaver, recoverUnsent } from './note-savers.ts'

export type ArticleNotes = z.infer<(typeof notes)['notes.forArticle']['output']>

export function useNotes(articleId: string): Requested<ArticleNotes> {
  const requested = useRequest(articleId, signal => app['notes.forArticle']({ articleId }, { signal }))
  const { refresh, value } = requested
  useEffect(
    () =>
      app['notes.changed'](change => {
        if (change.articleId === articleId) refresh()
      }),
    [articleId, refresh],
  )
  useAdopted(value?.notes)
  return requested
}

/** Lets the editors of notes go on from what was saved elsewhere. */
export function useAdopted(notes: readonly Note[] | undefined): void {
  useEffect(() => {
    for (const note of notes ?? []) findSaver(note.noteId)?.adopt(note)
  }, [notes])
}

/** Sends what an earlier page left unsent, wherever this one opens; the events of what comes back bring it in. */
export function useRecoveredNotes(): void {
  useEffect(() => void recoverUnsent(), [])
}
