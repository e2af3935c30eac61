/** Follows the articles that look like the same, and goes on asking while an older library is still being compared. */
import { useEffect } from 'react'
import { app } from '../../bridge.ts'
import { atMostEvery } from '../../ui/at-most-every.ts'
import { useRequest } from '../../ui/use-request.ts'

/** Milliseconds between two looks. */
const lookAgain = 3000

export function useDuplicates(limit: number) {
  const asked = useRequest('duplicates', signal => app['library.duplicates']({ limit }, { signal }))
  const { refresh, value } = asked
  // What is shown stays until more is there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another limit is a reason to ask again.
  useEffect(refresh, [limit])
  useEffect(() => {
    const again = atMostEvery(lookAgain, refresh)
    const stop = app['library.changed'](again.ask)
    return () => {
      stop()
      again.cancel()
    }
  }, [refresh])
  useEffect(() => {
    if (!value || value.pending === 0) return
    const timer = setTimeout(refresh, lookAgain)
    return () => clearTimeout(timer)
  }, [value, refresh])
  return asked
}
