/** What can be done with saved searches, each telling what came of it; a removed one can be brought back. */
import { useMemo } from 'react'
import type { SavedSearch } from '../../../contract/saved-searches.ts'
import { app } from '../../bridge.ts'
import { newId } from '../../ui/new-id.ts'
import { useToast } from '../../ui/toast.tsx'
import type { Asked } from './search-store.ts'
import { searchStrings as strings } from './strings.ts'

export type SavedActions = {
  /** False when it could not be done; the reader has been told why. */
  save: (asked: Asked, name: string) => Promise<boolean>
  rename: (saved: SavedSearch, name: string) => Promise<boolean>
  remove: (saved: SavedSearch) => Promise<boolean>
}

export function useSavedActions(): SavedActions {
  const toast = useToast()
  return useMemo(() => {
    const told = async (work: Promise<unknown>, done: (() => void) | null): Promise<boolean> => {
      try {
        await work
        done?.()
        return true
      } catch (reason) {
        toast({ text: strings.notDone(reason instanceof Error ? reason.message : String(reason)) })
        return false
      }
    }
    return {
      save: ({ query, kind, sort }, name) => {
        const saved = { savedSearchId: newId(), name, query: query.trim(), kind, sort }
        return told(app['search.save'](saved), () => toast({ text: strings.savedIt(name) }))
      },
      rename: ({ savedSearchId }, name) => told(app['search.rename']({ savedSearchId, name }), null),
      remove: ({ savedSearchId, name, query, kind, sort }) => {
        const again = () => void told(app['search.save']({ savedSearchId, name, query, kind, sort }), null)
        return told(app['search.remove']({ savedSearchId }), () =>
          toast({ text: strings.removedIt(name), action: { label: strings.undo, run: again } }),
        )
      },
    }
  }, [toast])
}
