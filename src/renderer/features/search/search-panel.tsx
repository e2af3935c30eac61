/** Everything under the search box while something is searched: kinds, how it was understood, what narrows it, and the hits. */
import { type RefObject, useCallback } from 'react'
import { type SavedSearch, SearchKind, SearchSort } from '../../../contract/saved-searches.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Menu, MenuChoices } from '../../ui/menu.tsx'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { FacetPanel } from './facet-panel.tsx'
import { placesOf, placeWords } from './hit-places.ts'
import { NothingFound } from './nothing-found.tsx'
import { QueryChips } from './query-chips.tsx'
import { SaveSearch } from './save-search.tsx'
import type { SavedActions } from './saved-actions.ts'
import { type LeftPlace, SearchResults } from './search-results.tsx'
import { type Found, type HitCursor, type SearchSnapshot, type SearchStore, sameQuestion } from './search-store.ts'
import { searchStrings as strings } from './strings.ts'
import './search-panel.css'

type SearchPanelProps = {
  store: SearchStore
  snapshot: SearchSnapshot
  saved: readonly SavedSearch[]
  actions: SavedActions
  /** Whether the facets are shown, and whether the name is asked for that the search is saved under. */
  narrowing: boolean
  onNarrowing: (narrowing: boolean) => void
  saving: boolean
  onSaving: (saving: boolean) => void
  openArticleId: string | null
  leftPlace: RefObject<LeftPlace | null>
  onOpen: (cursor: HitCursor) => void
}

export function SearchPanel(props: SearchPanelProps) {
  const { store, snapshot } = props
  const { found, error } = snapshot
  const body = error ? (
    <ErrorState title={strings.failed} error={error} onRetry={store.again} />
  ) : found ? (
    <FoundPart {...props} found={found} />
  ) : (
    <Loading label={strings.searching} lines={6} />
  )
  // What the query itself asks for wins over the tab.
  const kind = found && sameQuestion(found.asked, snapshot.asked) ? found.about.kind : snapshot.asked.kind
  const chooseKind = (chosen: SearchKind) => {
    const { query } = snapshot.asked
    const asked = found?.about.parts.find(({ start, end }) => /^in:/i.test(query.slice(start, end)))
    store.ask(asked && kind !== snapshot.asked.kind ? { kind: chosen, query: asked.without } : { kind: chosen })
  }
  const ask = (query: string) => store.ask({ query })
  return (
    <div className="search-panel">
      {found ? (
        <QueryChips
          query={found.asked.query.trim()}
          typed={snapshot.asked.query.trim()}
          parts={found.about.parts}
          onQuery={ask}
        />
      ) : null}
      <Tabs
        label={strings.kind}
        tabs={SearchKind.options.map(name => ({
          name,
          label: strings.kinds[name],
          content: name === kind ? body : null,
        }))}
        current={kind}
        onChange={chooseKind}
      />
    </div>
  )
}

function FoundPart(props: SearchPanelProps & { found: Found }) {
  const { store, snapshot, found, saved, actions, narrowing, onNarrowing, saving, onSaving } = props
  const { about } = found
  const ask = useCallback((query: string) => store.ask({ query }), [store])
  const { didYouMean, hints } = about
  const isCapped = hints.some(hint => hint.kind === 'capped')
  const group = found.at(snapshot.cursor.position)
  const places = group ? placesOf(group) : []
  const chosen = places[snapshot.cursor.place]
  const already = saved.find(entry => sameQuestion(entry, snapshot.asked)) ?? null
  return (
    <div className="search-found" aria-busy={snapshot.searching}>
      <div className="search-summary">
        <p role="status" className="tabular">
          {strings.found(about)}
        </p>
        <Menu
          align="end"
          trigger={<IconButton icon="sort" label={`${strings.sortBy}: ${strings.sorts[snapshot.asked.sort]}`} />}
        >
          <MenuChoices
            label={strings.sortBy}
            value={snapshot.asked.sort}
            choices={SearchSort.options.map(value => ({ value, label: strings.sorts[value] }))}
            onChange={sort => store.ask({ sort })}
          />
        </Menu>
        <SaveSearch asked={snapshot.asked} saved={already} actions={actions} open={saving} onOpenChange={onSaving} />
        <IconButton
          icon="filter"
          label={strings.narrow}
          aria-expanded={narrowing}
          aria-pressed={narrowing}
          onClick={() => onNarrowing(!narrowing)}
        />
      </div>
      {didYouMean && found.count > 0 ? (
        <p className="search-hint">
          {strings.didYouMean}{' '}
          <button type="button" className="link-button" onClick={() => store.ask({ query: didYouMean.query })}>
            {didYouMean.text}
          </button>
        </p>
      ) : null}
      {found.count > 0
        ? hints.map(hint => (
            <p key={hint.text} className="search-hint">
              {hint.text}
            </p>
          ))
        : null}
      {isCapped ? (
        <Button kind="quiet" className="search-exactly" onClick={store.askExactly}>
          {strings.exactly}
        </Button>
      ) : null}
      {narrowing && found.count > 0 ? (
        <div className="search-narrow">
          <FacetPanel where="beside" found={found} query={snapshot.asked.query} onQuery={ask} />
        </div>
      ) : null}
      {found.count === 0 ? (
        <NothingFound found={found} onAsk={store.ask} />
      ) : (
        <SearchResults
          store={store}
          found={found}
          cursor={snapshot.cursor}
          openArticleId={props.openArticleId}
          leftPlace={props.leftPlace}
          onOpen={props.onOpen}
        />
      )}
      <span className="for-screen-readers" role="status">
        {chosen ? strings.chosenPlace(snapshot.cursor.place + 1, places.length, placeWords(chosen)) : ''}
      </span>
    </div>
  )
}
