/** Loads the claim table of one article and follows new extractions. */
import { useEffect, useState } from 'react'
import type { ArticleClaims } from '../../../contract/claims.ts'
import { app } from '../../bridge.ts'
import { atMostEvery } from '../../ui/at-most-every.ts'
import { type Requested, useRequest } from '../../ui/use-request.ts'

/** Milliseconds between two readings of the table while many rows are reviewed at once. */
const restsFor = 250

export type RequestedClaims = Requested<ArticleClaims> & {
  /** Reads the claims of a text once more that could not be read; null while that is done. */
  tryAgain: (() => void) | null
}

export function useClaims(articleId: string): RequestedClaims {
  const [trying, setTrying] = useState<string | null>(null)
  const requested = useRequest(articleId, signal => app['claims.forArticle']({ articleId }, { signal }))
  const { refresh } = requested
  useEffect(() => {
    const { ask, cancel } = atMostEvery(restsFor, refresh)
    const stops = [
      app['claims.changed'](({ articleIds, pending }) => {
        // Another article's claims may contradict this one's: look again when all extractions are done, too.
        if (articleIds.includes(articleId) || pending === 0) ask()
      }),
      // A review is a change of the reader's own: it shows without waiting for what follows from it.
      app['review.changed'](changed => {
        if (changed.articleId === null || changed.articleId === articleId) ask()
      }),
    ]
    return () => {
      cancel()
      for (const stop of stops) stop()
    }
  }, [articleId, refresh])
  const tryAgain = () => {
    setTrying(articleId)
    // What fails anew is told where it was told before.
    app['claims.forArticle']({ articleId, again: true })
      .catch(() => undefined)
      .then(() => {
        refresh()
        setTrying(null)
      })
  }
  return { ...requested, tryAgain: trying === articleId ? null : tryAgain }
}
