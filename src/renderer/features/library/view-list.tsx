/** The views of the library, what is contested in it, and what its articles can be browsed by. */
import type { LibraryView } from '../../../contract/library.ts'
import { formatNumber } from '../../ui/formats.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import type { ListedView, NamedFilter } from './article-list-store.ts'
import { BrowseBy } from './browse-by.tsx'
import { libraryStrings as strings } from './strings.ts'
import './view-list.css'

export type Counts = {
  library: number
  unread: number
  archive: number
  trash: number
  stubs: number
  tags: { tag: string; count: number }[]
}

type ViewListProps = {
  /** Null until it is loaded. */
  counts: Counts | null
  /** How many points are contested; null while that is not known. */
  contested: number | null
  listed: ListedView
  contestedOpen: boolean
  notesOpen: boolean
  /** How many groups of articles look like the same one, and whether their page is open. */
  duplicates: { count: number; open: boolean; onOpen: () => void }
  onView: (view: LibraryView) => void
  onFilters: (filters: NamedFilter[]) => void
  onContested: () => void
  onNotes: () => void
}

const views: { view: Exclude<LibraryView, 'all'>; icon: IconName }[] = [
  { view: 'library', icon: 'library' },
  { view: 'unread', icon: 'unread' },
  { view: 'archive', icon: 'archive' },
  { view: 'stubs', icon: 'link' },
  { view: 'trash', icon: 'trash' },
]

export function ViewList({
  counts,
  contested,
  listed: shown,
  contestedOpen,
  notesOpen,
  duplicates,
  onView,
  onFilters,
  onContested,
  onNotes,
}: ViewListProps) {
  // With the contested figures in the middle, the listed view stays marked, more quietly.
  const listed = contestedOpen || notesOpen || duplicates.open ? 'true' : 'page'
  const { view, filters } = shown
  const entry = ({ view: entryView, icon }: (typeof views)[number]) => {
    const count = counts?.[entryView] ?? 0
    // Only who brought links has to hear of them.
    if (entryView === 'stubs' && count === 0 && view !== 'stubs') return null
    return (
      <li key={entryView}>
        <button
          type="button"
          className="view-entry"
          aria-current={view === entryView && filters.length === 0 ? listed : undefined}
          onClick={() => onView(entryView)}
        >
          <Icon name={icon} />
          <span className="view-entry-name">{strings.views[entryView]}</span>
          {count > 0 ? <span className="view-entry-count">{formatNumber(count)}</span> : null}
        </button>
      </li>
    )
  }
  return (
    <nav className="view-list" aria-label={strings.navigation}>
      <ul>
        {views.slice(0, 2).map(entry)}
        <li>
          <button
            type="button"
            className="view-entry"
            aria-current={contestedOpen ? 'page' : undefined}
            onClick={onContested}
          >
            <Icon name="contested" />
            <span className="view-entry-name">{strings.contested}</span>
            {contested ? <span className="view-entry-count view-entry-loud">{formatNumber(contested)}</span> : null}
          </button>
        </li>
        <li>
          <button type="button" className="view-entry" aria-current={notesOpen ? 'page' : undefined} onClick={onNotes}>
            <Icon name="highlight" />
            <span className="view-entry-name">{strings.allNotes}</span>
          </button>
        </li>
        {views.slice(2).map(entry)}
        {duplicates.count > 0 || duplicates.open ? (
          <li>
            <button
              type="button"
              className="view-entry"
              aria-current={duplicates.open ? 'page' : undefined}
              onClick={duplicates.onOpen}
            >
              <Icon name="copy" />
              <span className="view-entry-name">{strings.duplicates}</span>
              {duplicates.count > 0 ? <span className="view-entry-count">{formatNumber(duplicates.count)}</span> : null}
            </button>
          </li>
        ) : null}
      </ul>
      {counts && counts.library + counts.archive > 0 ? (
        <BrowseBy filters={filters} mark={listed} onFilters={onFilters} />
      ) : null}
    </nav>
  )
}
