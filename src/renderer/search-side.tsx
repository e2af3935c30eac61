/** The search at the top of the side, and its results in place of the list while something is searched. */
import { type ReactNode, useSyncExternalStore } from 'react'
import { useSavedActions } from './features/search/saved-actions.ts'
import { SavedList } from './features/search/saved-list.tsx'
import { SearchBox } from './features/search/search-box.tsx'
import { SearchPanel } from './features/search/search-panel.tsx'
import { isBlank } from './features/search/search-store.ts'
import { useSavedSearches } from './features/search/use-past-searches.ts'
import type { LibrarySearch } from './use-library-search.ts'

type SearchSideProps = {
  search: LibrarySearch
  openArticleId: string | null
  /** Called when Escape gives the list back. */
  onLeave: () => void
  /** What is there while nothing is searched: the views, with the saved searches among them, and the list. */
  views: ReactNode
  list: ReactNode
  /** Stands below the list; what is searched takes its room. */
  below: ReactNode
}

/** Subscribes to the search by itself: no keystroke draws anything outside of it. */
export function SearchSide({ search, openArticleId, onLeave, views, list, below }: SearchSideProps) {
  const { store, field, leftPlace, narrowing, setNarrowing, saving, setSaving, open } = search
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot)
  const saved = useSavedSearches().value ?? []
  const actions = useSavedActions()
  return (
    <>
      <div className="library-search">
        <SearchBox
          field={field}
          store={store}
          snapshot={snapshot}
          saved={saved}
          onOpen={() => open(snapshot.cursor, true)}
          onLeave={onLeave}
        />
      </div>
      {isBlank(snapshot.asked) ? (
        <>
          {views}
          <SavedList
            saved={saved}
            actions={actions}
            onAsk={({ query, kind, sort }) => store.ask({ query, kind, sort })}
          />
          {list}
          {below}
        </>
      ) : (
        <div className="library-list">
          <SearchPanel
            store={store}
            snapshot={snapshot}
            saved={saved}
            actions={actions}
            narrowing={narrowing}
            onNarrowing={setNarrowing}
            saving={saving}
            onSaving={setSaving}
            openArticleId={openArticleId}
            leftPlace={leftPlace}
            onOpen={cursor => open(cursor, false)}
          />
        </div>
      )}
    </>
  )
}
