/** Follows the library's events, those whose words match a filter, as far as the reader has asked to see them. */
import { useDeferredValue, useEffect, useState } from 'react'
import { app } from '../../bridge.ts'
import { useRequest } from '../../ui/use-request.ts'

/** As many as are shown first, and at each wish for more. */
const pageSize = 50

/** The contract's limit of one request. */
const most = 500

export function useEventList(words: string) {
  const query = useDeferredValue(words.trim().slice(0, 200))
  const [pages, setPages] = useState({ query, count: 1 })
  const count = pages.query === query ? pages.count : 1
  const requested = useRequest(`${query}\n${count}`, async signal => {
    const wanted = count * pageSize
    const offsets = Array.from({ length: Math.ceil(wanted / most) }, (_, index) => index * most)
    const answers = await Promise.all(
      offsets.map(offset =>
        app['claims.events']({ query, offset, limit: Math.min(most, wanted - offset) }, { signal }),
      ),
    )
    return { events: answers.flatMap(answer => answer.events), total: answers[0]?.total ?? 0 }
  })
  // The last list stays until the next is there: each letter typed would empty it otherwise.
  const [shown, setShown] = useState(requested.value)
  const { value } = requested
  useEffect(() => {
    if (value) setShown(value)
  }, [value])
  const status = useRequest('status', signal => app['claims.status']({}, { signal }))
  const { refresh } = requested
  const { refresh: refreshStatus } = status
  useEffect(() => {
    const stops = [
      app['claims.changed'](({ pending }) => {
        refreshStatus()
        if (pending === 0) refresh()
      }),
      app['review.changed'](refresh),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [refresh, refreshStatus])
  return {
    requested,
    /** Undefined before the first answer. */
    list: value ?? shown,
    query,
    /** How many articles still wait to be read. */
    pending: status.value?.pending ?? 0,
    /** How many wait because the reader paused it. */
    paused: status.value?.paused ?? 0,
    more: () => setPages({ query, count: count + 1 }),
  }
}
