/** Stands above the list: the order of the articles, or what can be done to those that are chosen. */
import type { LibrarySort, LibraryView } from '../../../contract/library.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Menu, MenuChoices, MenuDivider, MenuItem } from '../../ui/menu.tsx'
import { libraryStrings as strings } from './strings.ts'
import './list-bar.css'

export type ListBarActions = {
  archive: () => void
  unarchive: () => void
  trash: () => void
  restore: () => void
  deleteForever: () => void
  markRead: (read: boolean) => void
  editTags: () => void
  exportSelected: () => void
  clear: () => void
}

type ListBarProps = {
  view: LibraryView
  sort: LibrarySort
  onSort: (sort: LibrarySort) => void
  selected: number
  actions: ListBarActions
}

const sorts: LibrarySort[] = ['captured', 'published', 'title', 'site']

export function ListBar({ view, sort, onSort, selected, actions }: ListBarProps) {
  if (selected === 0) {
    return (
      <div className="list-bar">
        <Menu
          trigger={
            <Button kind="quiet" icon="sort" aria-label={`${strings.sortBy}: ${strings.sorts[sort]}`}>
              {strings.sorts[sort]}
            </Button>
          }
        >
          <MenuChoices
            label={strings.sortBy}
            value={sort}
            choices={sorts.map(value => ({ value, label: strings.sorts[value] }))}
            onChange={onSort}
          />
        </Menu>
      </div>
    )
  }
  const inTrash = view === 'trash'
  return (
    <div className="list-bar list-bar-selected" role="toolbar" aria-label={strings.actions}>
      <IconButton icon="close" label={strings.clearSelection} keys="Escape" onClick={actions.clear} />
      <span className="list-bar-count tabular" role="status">
        {strings.selected(selected)}
      </span>
      {inTrash ? (
        <IconButton icon="restore" label={strings.restore} onClick={actions.restore} />
      ) : view === 'archive' ? (
        <IconButton icon="restore" label={strings.unarchive} keys="e" onClick={actions.unarchive} />
      ) : (
        <IconButton icon="archive" label={strings.archive} keys="e" onClick={actions.archive} />
      )}
      {inTrash ? null : <IconButton icon="trash" label={strings.moveToTrash} keys="#" onClick={actions.trash} />}
      <Menu align="end" trigger={<IconButton icon="more" label={strings.actions} />}>
        <MenuItem keys="u" onSelect={() => actions.markRead(true)}>
          {strings.markRead}
        </MenuItem>
        <MenuItem onSelect={() => actions.markRead(false)}>{strings.markUnread}</MenuItem>
        <MenuItem icon="tag" keys="l" onSelect={actions.editTags}>
          {strings.editTags}
        </MenuItem>
        <MenuItem icon="export" onSelect={actions.exportSelected}>
          {strings.export}
        </MenuItem>
        {inTrash ? (
          <>
            <MenuDivider />
            <MenuItem icon="trash" onSelect={actions.deleteForever}>
              {strings.deleteForever}
            </MenuItem>
          </>
        ) : null}
      </Menu>
    </div>
  )
}
