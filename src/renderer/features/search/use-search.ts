/** Makes the window's one search, and asks again when the index has caught up or the wire was gone for a while. */
import { useEffect, useState } from 'react'
import { app, onReconnect } from '../../bridge.ts'
import { atMostEvery } from '../../ui/at-most-every.ts'
import { createSearchStore, type SearchStore } from './search-store.ts'

/** Milliseconds between two looks for what changed in the library. */
const pause = 1500

export function useSearch(): SearchStore {
  const [store] = useState(() => createSearchStore((question, signal) => app['search.query'](question, { signal })))
  useEffect(() => {
    const stopChanges = app['search.changed'](({ pending }) => {
      // While thousands of articles are indexed, the list would never stand still.
      if (pending === 0) store.again()
    })
    // An article that was read, tagged or put away is shown so; during an import now and then is enough.
    const changed = atMostEvery(pause, store.again)
    const stopLibrary = app['library.changed'](changed.ask)
    const stopReconnects = onReconnect(store.again)
    return () => {
      stopChanges()
      stopLibrary()
      changed.cancel()
      stopReconnects()
      store.close()
    }
  }, [store])
  return store
}
