/** The views of the library, what is contested in it, and its tags. */
import { useState } from 'react'
import type { LibraryView } from '../../../contract/library.ts'
import { formatNumber } from '../../ui/formats.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { libraryStrings as strings } from './strings.ts'
import './view-list.css'

export type Counts = {
  library: number
  unread: number
  archive: number
  trash: number
  tags: { tag: string; count: number }[]
}

type ViewListProps = {
  /** Null until it is loaded. */
  counts: Counts | null
  /** How many points are contested; null while that is not known. */
  contested: number | null
  view: LibraryView
  tag: string | null
  contestedOpen: boolean
  onView: (view: LibraryView, tag: string | null) => void
  onContested: () => void
}

const views: { view: Exclude<LibraryView, 'all'>; icon: IconName }[] = [
  { view: 'library', icon: 'library' },
  { view: 'unread', icon: 'unread' },
  { view: 'archive', icon: 'archive' },
  { view: 'trash', icon: 'trash' },
]

export function ViewList({ counts, contested, view, tag, contestedOpen, onView, onContested }: ViewListProps) {
  // With the contested figures in the middle, the listed view stays marked, more quietly.
  const listed = contestedOpen ? 'true' : 'page'
  const [tagsOpen, setTagsOpen] = useState(tag !== null)
  const entry = ({ view: entryView, icon }: (typeof views)[number]) => {
    const count = counts?.[entryView] ?? 0
    return (
      <li key={entryView}>
        <button
          type="button"
          className="view-entry"
          aria-current={view === entryView && tag === null ? listed : undefined}
          onClick={() => onView(entryView, null)}
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
        {views.slice(2).map(entry)}
        {counts && counts.tags.length > 0 ? (
          <li>
            <button
              type="button"
              className="view-entry"
              aria-expanded={tagsOpen}
              onClick={() => setTagsOpen(!tagsOpen)}
            >
              <Icon name={tagsOpen ? 'down' : 'right'} />
              <span className="view-entry-name">{strings.tags}</span>
              <span className="view-entry-count">{formatNumber(counts.tags.length)}</span>
            </button>
            {tagsOpen ? (
              <ul className="view-tags">
                {counts.tags.map(entryTag => (
                  <li key={entryTag.tag}>
                    <button
                      type="button"
                      className="view-entry"
                      aria-current={tag === entryTag.tag ? listed : undefined}
                      onClick={() => onView('library', entryTag.tag)}
                    >
                      <Icon name="tag" />
                      <span className="view-entry-name">{entryTag.tag}</span>
                      <span className="view-entry-count">{formatNumber(entryTag.count)}</span>
                    </button>
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
