/** Asks what the found articles can be narrowed by, once the typing pauses; what was known stays until then. */
import { useEffect, useState } from 'react'
import type { Count, Facet } from '../../../contract/search.ts'
import { app } from '../../bridge.ts'
import type { Found } from './search-store.ts'

/** `query`: what they were counted for; their own queries go on from it. */
export type Facets = {
  query: string
  facets: readonly Facet[]
  counted: Count
  onlyWithAll: boolean
}

/** Milliseconds without a new answer after which the counts are asked for. */
const pause = 150

export function useFacets({ asked, exact, about }: Found): { facets: Facets | null; error: Error | null } {
  const [known, setKnown] = useState<Facets | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const query = asked.query.trim()
  const { kind } = asked
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer, to the same question too, has other counts.
  useEffect(() => {
    const abort = new AbortController()
    const timer = setTimeout(() => {
      app['search.facets']({ query, kind, exact }, { signal: abort.signal }).then(
        answer => {
          if (abort.signal.aborted) return
          setKnown({ ...answer, query })
          setError(null)
        },
        reason => {
          if (!abort.signal.aborted) setError(reason instanceof Error ? reason : new Error(String(reason)))
        },
      )
    }, pause)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [query, kind, exact, about])
  return { facets: known, error }
}
