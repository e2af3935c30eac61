/** What can be done with saved searches, each telling what came of it; a removed one can be brought back. */
import { useMemo } from 'react'
import type { SavedSearch } from '../../../contract/saved-searches.ts'
import { app } from '../../bridge.ts'
import { useChanges } from '../../reviews/use-changes.tsx'
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
  const changes = useChanges()
  return useMemo(() => {
    const told = async (work: Promise<unknown>, done: () => void): Promise<boolean> => {
      try {
        await work
        done()
        return true
      } catch (reason) {
        toast({ text: strings.notDone(reason instanceof Error ? reason.message : String(reason)) })
        return false
      }
    }
    return {
      save: ({ query, kind, sort }, name) => {
        const saved = { savedSearchId: newId(), name, query: query.trim(), kind, sort }
        const redo = () => app['search.save'](saved)
        const undo = () => app['search.remove']({ savedSearchId: saved.savedSearchId })
        return told(redo(), () => changes.did({ said: strings.savedIt(name), undo, redo }, 'loud'))
      },
      rename: ({ savedSearchId, name: before }, name) => {
        const redo = () => app['search.rename']({ savedSearchId, name })
        const undo = () => app['search.rename']({ savedSearchId, name: before })
        return told(redo(), () => changes.did({ said: strings.renamedIt(before, name), undo, redo }))
      },
      remove: ({ savedSearchId, name, query, kind, sort }) => {
        const redo = () => app['search.remove']({ savedSearchId })
        const undo = () => app['search.save']({ savedSearchId, name, query, kind, sort })
        return told(redo(), () => changes.did({ said: strings.removedIt(name), undo, redo }, 'loud'))
      },
    }
  }, [toast, changes])
}
