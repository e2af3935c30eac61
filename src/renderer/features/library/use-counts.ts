/** Loads how many articles each view has and how many conflicts there are, and keeps both true. */
import { useEffect } from 'react'
import { app } from '../../bridge.ts'
import { contestedPoints } from '../../evidence/contested-points.ts'
import { type Requested, useRequest } from '../../ui/use-request.ts'
import type { Counts } from './view-list.tsx'

export function useCounts(): Requested<Counts> {
  const counts = useRequest('counts', signal => app['library.counts']({}, { signal }))
  const { refresh } = counts
  useEffect(() => app['library.changed'](refresh), [refresh])
  return counts
}

/** How many points the library's articles contest; null while that is not known. */
export function useContestedCount(): number | null {
  const conflicts = useRequest('contested count', async signal => {
    const answer = await app['claims.conflicts']({}, { signal })
    return contestedPoints(answer.conflicts, null).length
  })
  const { refresh } = conflicts
  useEffect(
    () =>
      app['claims.changed'](({ pending }) => {
        if (pending === 0) refresh()
      }),
    [refresh],
  )
  return conflicts.value ?? null
}
