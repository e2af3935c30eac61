/** Loads how many articles each view has, and keeps it true. */
import { useEffect } from 'react'
import { app } from '../../bridge.ts'
import { type Requested, useRequest } from '../../ui/use-request.ts'
import type { Counts } from './view-list.tsx'

export function useCounts(): Requested<Counts> {
  const counts = useRequest('counts', signal => app['library.counts']({}, { signal }))
  const { refresh } = counts
  useEffect(() => app['library.changed'](refresh), [refresh])
  return counts
}
