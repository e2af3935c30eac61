/** Loads something for a component: shows it while it is loaded again, keeps errors as values, drops late answers. */
import { useCallback, useEffect, useRef, useState } from 'react'

export type Loaded<Value> =
  | { state: 'loading'; value?: undefined; error?: undefined }
  | { state: 'ready'; value: Value; error?: undefined }
  | { state: 'failed'; value?: undefined; error: Error }

export type Requested<Value> = Loaded<Value> & {
  /** Asks again. What is shown stays until the new answer; after an error it shows as loading. */
  refresh: () => void
}

const refreshers = new Set<() => void>()

/** Asks again for everything that is shown: events were missed, so anything may have changed. */
export function refreshAllRequests(): void {
  for (const refresh of refreshers) refresh()
}

/**
 * Calls `load` for every new `key` and whenever `refresh` is called. The signal aborts when the key changes or the
 * component goes; an answer that comes later is dropped.
 */
export function useRequest<Value>(key: string, load: (signal: AbortSignal) => Promise<Value>): Requested<Value> {
  const [attempt, setAttempt] = useState(0)
  const [answer, setAnswer] = useState<{ key: string; loaded: Loaded<Value> }>({ key, loaded: { state: 'loading' } })
  const latestLoad = useRef(load)
  useEffect(() => {
    latestLoad.current = load
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is a reason to ask again.
  useEffect(() => {
    const abort = new AbortController()
    const ask = () =>
      latestLoad.current(abort.signal).then(
        value => {
          if (!abort.signal.aborted) setAnswer({ key, loaded: { state: 'ready', value } })
        },
        error => {
          if (abort.signal.aborted) return
          setAnswer({
            key,
            loaded: { state: 'failed', error: error instanceof Error ? error : new Error(String(error)) },
          })
        },
      )
    // A page asks for many things at once, and handing one over takes a millisecond or two: each has a task of its own.
    const timer = setTimeout(ask, 0)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [key, attempt])
  const refresh = useCallback(() => {
    setAnswer(now => (now.loaded.state === 'failed' ? { key: now.key, loaded: { state: 'loading' } } : now))
    setAttempt(count => count + 1)
  }, [])
  useEffect(() => {
    refreshers.add(refresh)
    return () => {
      refreshers.delete(refresh)
    }
  }, [refresh])
  const loaded: Loaded<Value> = answer.key === key ? answer.loaded : { state: 'loading' }
  return { ...loaded, refresh }
}
