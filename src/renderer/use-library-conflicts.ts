/** Follows the conflicts of the whole library: how many points they contest, and how its parties are marked. */
import { useEffect, useMemo } from 'react'
import type { Conflict } from '../contract/claims.ts'
import { countContested } from '../contract/contested.ts'
import { app } from './bridge.ts'
import { conflictParties } from './evidence/article-parties.ts'
import { useRequest } from './ui/use-request.ts'

const none: readonly Conflict[] = []

/** `count` is null while it is not known; `conflicts` and `parties` are then empty. */
export function useLibraryConflicts() {
  const requested = useRequest('library conflicts', async signal => {
    const answer = await app['claims.conflicts']({}, { signal })
    return answer.conflicts
  })
  const { value, refresh } = requested
  useEffect(
    () =>
      app['claims.changed'](({ pending }) => {
        if (pending === 0) refresh()
      }),
    [refresh],
  )
  const count = useMemo(() => (value ? countContested(value) : null), [value])
  const parties = useMemo(() => conflictParties(value ?? none), [value])
  return { conflicts: value ?? none, count, parties }
}
