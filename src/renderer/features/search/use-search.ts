/** Asks the index on every keystroke, taking back the question before, and again when the index has caught up. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SearchHit } from '../../../contract/search.ts'
import { app, onReconnect } from '../../bridge.ts'

export type SearchAnswer = { query: string; hits: SearchHit[]; total: number; hint: string | null }
export type Search = {
  /** The newest answer; it may belong to the query before while the next one is under way. */
  answer: SearchAnswer | null
  error: Error | null
  searching: boolean
  /** How many articles the index does not know yet. */
  pending: number
  loadMore: () => void
  retry: () => void
}

const pageSize = 30
/** The contract's limit of one query. */
const mostAtOnce = 200

export function useSearch(query: string): Search {
  const [answer, setAnswer] = useState<SearchAnswer | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [searching, setSearching] = useState(false)
  const [pending, setPending] = useState(0)
  const [attempt, setAttempt] = useState(0)
  const wanted = query.trim()
  const running = useRef<AbortController | null>(null)
  const latest = useRef(answer)
  useEffect(() => {
    latest.current = answer
  })

  const ask = useCallback(async (text: string, before: SearchAnswer | null, limit = pageSize) => {
    running.current?.abort()
    const abort = new AbortController()
    running.current = abort
    setSearching(true)
    try {
      const page = await app['search.query'](
        { query: text, limit, offset: before?.hits.length ?? 0 },
        { signal: abort.signal },
      )
      if (abort.signal.aborted) return
      setAnswer({ ...page, query: text, hits: [...(before?.hits ?? []), ...page.hits] })
      setError(null)
    } catch (reason) {
      if (!abort.signal.aborted) setError(reason instanceof Error ? reason : new Error(String(reason)))
    } finally {
      if (running.current === abort) setSearching(false)
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is a reason to ask again.
  useEffect(() => {
    if (wanted === '') {
      running.current?.abort()
      setAnswer(null)
      setError(null)
      setSearching(false)
      return
    }
    // Asked again, the list keeps its length, so that the reader keeps their place in it.
    const shown = latest.current?.query === wanted ? latest.current.hits.length : 0
    void ask(wanted, null, Math.min(Math.max(shown, pageSize), mostAtOnce))
  }, [wanted, attempt, ask])

  useEffect(() => {
    const again = () => setAttempt(count => count + 1)
    app['search.status']({}).then(
      status => setPending(status.pending),
      // The count is an aside; the query tells its own error.
      () => setPending(0),
    )
    const stopChanges = app['search.changed'](status => {
      setPending(status.pending)
      if (status.pending === 0) again()
    })
    const stopReconnects = onReconnect(again)
    return () => {
      stopChanges()
      stopReconnects()
      running.current?.abort()
    }
  }, [])

  const loadMore = useCallback(() => {
    if (answer && answer.query === wanted && answer.hits.length < answer.total) void ask(wanted, answer)
  }, [answer, wanted, ask])
  const retry = useCallback(() => setAttempt(count => count + 1), [])
  return { answer, error, searching, pending, loadMore, retry }
}
