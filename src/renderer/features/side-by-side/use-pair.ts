/** Asks what two articles tell together, and asks again when their claims change. */
import { useEffect } from 'react'
import { app } from '../../bridge.ts'
import { useRequest } from '../../ui/use-request.ts'

export function usePair(left: string, right: string) {
  const pair = useRequest(`${left} ${right}`, signal => app['claims.pair']({ left, right }, { signal }))
  const { refresh } = pair
  useEffect(() => {
    const stops = [
      app['claims.changed'](({ pending }) => {
        if (pending === 0) refresh()
      }),
      app['review.changed'](refresh),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [refresh])
  return pair
}
