/** Follows what the program does by itself behind the reader: finding claims, and indexing for the search. */
import { useEffect, useState } from 'react'
import { app } from '../bridge.ts'
import { atMostEvery } from '../ui/at-most-every.ts'

/** Milliseconds between two questions while articles come in. */
const pause = 300

/** `total` is the most that was left since it was last done: how far it is, as far as anyone knows. */
export type Work = {
  /** Articles that are left. */
  pending: number
  total: number
  /** Articles that wait because the reader paused it; 0 where it runs. */
  paused: number
}
export type BackgroundWork = { claims: Work; index: Work }

const nothing: Work = { pending: 0, total: 0, paused: 0 }

type Left = { pending: number; paused: number }

const now = (before: Work, { pending, paused }: Left): Work => ({
  pending,
  paused,
  total: pending === 0 ? 0 : Math.max(before.total, pending),
})

export function useWork(): BackgroundWork {
  const [claims, setClaims] = useState(nothing)
  const [index, setIndex] = useState(nothing)
  useEffect(() => {
    const hearClaims = (left: Left) => setClaims(before => now(before, left))
    const hearIndex = (left: Left) => setIndex(before => now(before, left))
    // The counts are an aside: where they can't be had, nothing is said and the panes tell their own errors.
    const askClaims = () => void app['claims.status']({}).then(hearClaims, () => setClaims(nothing))
    askClaims()
    app['search.status']({}).then(hearIndex, () => setIndex(nothing))
    // What came in waits from this moment on, not from when the first of it is being read.
    const spaced = atMostEvery(pause, askClaims)
    const stopLibrary = app['library.changed'](spaced.ask)
    const stopClaims = app['claims.changed'](hearClaims)
    const stopIndex = app['search.changed'](hearIndex)
    return () => {
      stopLibrary()
      spaced.cancel()
      stopClaims()
      stopIndex()
    }
  }, [])
  return { claims, index }
}
