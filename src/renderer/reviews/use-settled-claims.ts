/** Asks again for what is told of several articles' claims when all of them are settled, or a reader judged one. */
import { useEffect } from 'react'
import { app } from '../bridge.ts'

/** `refresh` must keep its identity. It is called once no claims are being read or grouped, and after every review. */
export function useSettledClaims(refresh: () => void): void {
  useEffect(() => {
    const stops = [
      app['claims.changed'](({ pending }) => {
        if (pending === 0) refresh()
      }),
      // The answer waits until what was said of it is taken in.
      app['review.changed'](refresh),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [refresh])
}
