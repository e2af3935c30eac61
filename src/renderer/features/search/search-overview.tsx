/** Fills the desk while something is searched and nothing is open: when, by whom and where, of all that was found. */
import { type ReactNode, useSyncExternalStore } from 'react'
import { FacetPanel } from './facet-panel.tsx'
import { isBlank, type SearchStore } from './search-store.ts'
import { searchStrings as strings } from './strings.ts'
import './search-overview.css'

/** `otherwise` is there while nothing is searched, or nothing was found. */
export function SearchOverview({ store, otherwise }: { store: SearchStore; otherwise: ReactNode }) {
  const { asked, found, error } = useSyncExternalStore(store.subscribe, store.snapshot)
  if (isBlank(asked) || error || !found || found.count === 0) return otherwise
  return (
    <section className="search-overview" aria-label={strings.overview}>
      <div className="search-overview-page">
        <h2>{strings.found(found.about)}</h2>
        <p className="search-overview-query">{strings.foundFor(found.asked.query.trim())}</p>
        <FacetPanel where="page" found={found} query={asked.query} onQuery={query => store.ask({ query })} />
      </div>
    </section>
  )
}
