/** Follows what is contested in the whole library: how many points, and how those who contest them are marked. */
import { useEffect, useMemo, useState } from 'react'
import { app } from './bridge.ts'
import { disputeParties } from './evidence/article-parties.ts'
import { useRequest } from './ui/use-request.ts'

/** `count` is null, and `parties` empty, while they are not known. `comparing` while they may be of before. */
export function useContested() {
  const [comparing, setComparing] = useState(false)
  const requested = useRequest('contested', async signal => {
    try {
      return await app['claims.contested']({}, { signal })
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
  // Most answers tell the same disputes: marks stay the same objects then, and no pane draws anew.
  const disputes = JSON.stringify(value?.disputes ?? [])
  const parties = useMemo(() => disputeParties(JSON.parse(disputes)), [disputes])
  return { count: value?.points ?? null, parties, comparing }
}

/** Which of some articles something is contested in; asked again when their claims have been read. */
export function useContestedAmong(articleIds: readonly string[]): ReadonlySet<string> {
  const key = articleIds.join(' ')
  const { value, refresh } = useRequest(key, async signal =>
    key === '' ? [] : (await app['claims.contestedAmong']({ articleIds: key.split(' ') }, { signal })).articleIds,
  )
  useEffect(() => app['claims.changed'](({ pending }) => (pending === 0 ? refresh() : undefined)), [refresh])
  return useMemo(() => new Set(value), [value])
}
