/** Loads how many articles each view has, and keeps it true. */
import { useEffect } from 'react'
import { app } from '../../bridge.ts'
import { atMostEvery } from '../../ui/at-most-every.ts'
import { type Requested, useRequest } from '../../ui/use-request.ts'
import type { Counts } from './view-list.tsx'

/** Milliseconds between two counts. */
const pause = 300

export function useCounts(): Requested<Counts> {
  const counts = useRequest('counts', signal => app['library.counts']({}, { signal }))
  const { refresh } = counts
  useEffect(() => {
    // During an import the library changes with every article.
    const spaced = atMostEvery(pause, refresh)
    const stop = app['library.changed'](spaced.ask)
    return () => {
      stop()
      spaced.cancel()
    }
  }, [refresh])
  return counts
}
