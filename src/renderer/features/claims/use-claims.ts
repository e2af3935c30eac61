/** Loads the claim table of one article and follows new extractions. */
import { useEffect } from 'react'
import type { ArticleClaims } from '../../../contract/claims.ts'
import { app } from '../../bridge.ts'
import { type Requested, useRequest } from '../../ui/use-request.ts'

export function useClaims(articleId: string): Requested<ArticleClaims> {
  const requested = useRequest(articleId, signal => app['claims.forArticle']({ articleId }, { signal }))
  const { refresh } = requested
  useEffect(
    () =>
      app['claims.changed'](({ articleIds, pending }) => {
        // Another article's claims may contradict this one's: look again when all extractions are done, too.
        if (articleIds.includes(articleId) || pending === 0) refresh()
      }),
    [articleId, refresh],
  )
  // A review is a change of the reader's own: it shows without waiting for what follows from it.
  useEffect(
    () =>
      app['review.changed'](changed => {
        if (changed.articleId === null || changed.articleId === articleId) refresh()
      }),
    [articleId, refresh],
  )
  return requested
}
