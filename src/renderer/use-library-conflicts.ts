/** Follows the conflicts of the whole library: how many points they contest, and how its parties are marked. */
import { useEffect, useMemo, useState } from 'react'
import type { Conflict } from '../contract/claims.ts'
import { countContested } from '../contract/contested.ts'
import { app } from './bridge.ts'
import { conflictParties } from './evidence/article-parties.ts'
import { useRequest } from './ui/use-request.ts'

const none: readonly Conflict[] = []

/** `count` is null while it is not known; `conflicts` and `parties` are then empty. `comparing` while they may be of before. */
export function useLibraryConflicts() {
  const [comparing, setComparing] = useState(false)
  const requested = useRequest('library conflicts', async signal => {
    try {
      return (await app['claims.conflicts']({}, { signal })).conflicts
    } finally {
      if (!signal.aborted) setComparing(false)
    }
  })
  const { value, refresh } = requested
  useEffect(
    () =>
      app['claims.changed'](({ pending }) => {
        if (pending > 0) return
        setComparing(true)
        refresh()
      }),
    [refresh],
  )
  const count = useMemo(() => (value ? countContested(value) : null), [value])
  const parties = useMemo(() => conflictParties(value ?? none), [value])
  return { conflicts: value ?? none, count, parties, comparing }
}
