/** Makes the window's one search, and asks again when the index has caught up or the wire was gone for a while. */
import { useEffect, useState } from 'react'
import { app, onReconnect } from '../../bridge.ts'
import { createSearchStore, type SearchStore } from './search-store.ts'

export function useSearch(): SearchStore {
  const [store] = useState(() => createSearchStore((question, signal) => app['search.query'](question, { signal })))
  useEffect(() => {
    const stopChanges = app['search.changed'](({ pending }) => {
      // While thousands of articles are indexed, the list would never stand still.
      if (pending === 0) store.again()
    })
    const stopReconnects = onReconnect(store.again)
    return () => {
      stopChanges()
      stopReconnects()
      store.close()
    }
  }, [store])
  return store
}
