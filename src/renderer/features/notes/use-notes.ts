/** Loads the notes and highlights of one article and follows their changes. */
import { useEffect } from 'react'
import type { z } from 'zod'
import type { notes } from '../../../contract/notes.ts'
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
  useEffect(() => {
    // The events of recovered notes bring them in.
    void recoverUnsent()
  }, [])
  useEffect(() => {
    for (const note of value?.notes ?? []) findSaver(note.noteId)?.adopt(note)
  }, [value])
  return requested
}
