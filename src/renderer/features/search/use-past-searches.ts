/** Loads what an empty box offers: the searches that were saved, and those that were used last. */
import { useEffect } from 'react'
import type { PastSearch, SavedSearch } from '../../../contract/saved-searches.ts'
import { app } from '../../bridge.ts'
import { type Requested, useRequest } from '../../ui/use-request.ts'

export function useSavedSearches(): Requested<SavedSearch[]> {
  const saved = useRequest('saved searches', signal => app['search.saved']({}, { signal }))
  const { refresh } = saved
  useEffect(() => app['search.savedChanged'](refresh), [refresh])
  return saved
}

/** Asked anew whenever it is opened: every search that was used since is there. */
export function usePastSearches(opened: number): Requested<PastSearch[]> {
  return useRequest(`past searches ${opened}`, async signal =>
    opened === 0 ? [] : await app['search.history']({}, { signal }),
  )
}
