/** Stands above the list: the order of the articles, or what can be done to those that are chosen. */
import { useRef } from 'react'
import type { LibrarySort, LibraryView, ReadState } from '../../../contract/library.ts'
import { useKeyOf } from '../../commands/use-commands.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Menu, MenuChoices, MenuDivider, MenuItem } from '../../ui/menu.tsx'
import { Progress } from '../../ui/progress.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import type { ListedView } from './article-list-store.ts'
import { nameOfFilter } from './name-of-list.ts'
import { libraryStrings as strings } from './strings.ts'
import type { BulkRun } from './use-article-actions.ts'
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
  selectAll: () => void
  emptyTrash: () => void
  /** Null unless two are chosen. */
  readBeside: (() => void) | null
  clear: () => void
}

type ListBarProps = {
  listed: ListedView
  onList: (change: Partial<ListedView>) => void
  /** How many are chosen, and of how many. */
  selected: number
  total: number
  /** A change of many articles that is under way. */
  bulk: BulkRun | null
  actions: ListBarActions
}

const sorts: LibrarySort[] = ['captured', 'published', 'title', 'site']

const scopes: LibraryView[] = ['all', 'library', 'unread', 'archive']
const readStates: (ReadState | 'any')[] = ['any', 'unread', 'reading', 'read']

export function ListBar({ listed, onList, selected, total, bulk, actions }: ListBarProps) {
  const { view, sort, filters, readState } = listed
  const keyOf = useKeyOf()
  const bar = useRef<HTMLDivElement>(null)
  useKeptFocus(bar, 'button:not([role])', `${readState} ${selected === 0} ${JSON.stringify(filters)}`)
  if (bulk) {
    return (
      <div className="list-bar list-bar-running" role="status">
        <div className="list-bar-progress">
          <span>{bulk.label}</span>
          <Progress label={bulk.label} done={bulk.done} total={bulk.total} />
        </div>
        {bulk.stop ? (
          <Button kind="quiet" onClick={bulk.stop}>
            {strings.stop}
          </Button>
        ) : null}
      </div>
    )
  }
  if (selected === 0) {
    return (
      <div ref={bar} className="list-bars">
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
              onChange={value => onList({ sort: value })}
            />
          </Menu>
          <span className="list-bar-space" />
          {view === 'trash' && total > 0 ? (
            <Button kind="quiet" onClick={actions.emptyTrash}>
              {strings.emptyTrash}
            </Button>
          ) : null}
          {total > 0 ? (
            <IconButton
              icon="check"
              label={strings.selectAll}
              keys={keyOf('library.selectAll')}
              onClick={actions.selectAll}
            />
          ) : null}
          <Menu align="end" trigger={<IconButton icon="filter" label={strings.narrow} />}>
            <MenuChoices
              label={strings.readState}
              value={readState ?? 'any'}
              choices={readStates.map(value => ({
                value,
                label: value === 'any' ? strings.anyState : strings.readStates[value],
              }))}
              onChange={value => onList({ readState: value === 'any' ? null : value })}
            />
            {filters.length > 0 ? (
              <>
                <MenuDivider />
                <MenuChoices
                  label={strings.scope}
                  value={view}
                  choices={scopes.map(value => ({ value, label: strings.scopes[value] }))}
                  onChange={value => onList({ view: value })}
                />
              </>
            ) : null}
          </Menu>
        </div>
        {filters.length > 0 || readState !== null ? (
          <ul className="list-filters" aria-label={strings.filters}>
            {filters.map(filter => {
              const name = nameOfFilter(filter)
              return (
                <li key={`${filter.field} ${filter.value}`} className="list-filter">
                  <span className="list-filter-field">{strings.fieldOf[filter.field]}</span>
                  <span className="list-filter-name">{name}</span>
                  <IconButton
                    icon="close"
                    label={strings.removeFilter(name)}
                    onClick={() => {
                      const left = filters.filter(other => other !== filter)
                      onList({ filters: left, ...(left.length === 0 ? { view: 'library' } : {}) })
                    }}
                  />
                </li>
              )
            })}
            {readState === null ? null : (
              <li className="list-filter">
                <span className="list-filter-name">{strings.readStates[readState]}</span>
                <IconButton
                  icon="close"
                  label={strings.removeFilter(strings.readStates[readState])}
                  onClick={() => onList({ readState: null })}
                />
              </li>
            )}
          </ul>
        ) : null}
      </div>
    )
  }
  const inTrash = view === 'trash'
  return (
    <div className="list-bar list-bar-selected" role="toolbar" aria-label={strings.actions}>
      <IconButton icon="close" label={strings.clearSelection} keys="Escape" onClick={actions.clear} />
      <span className="list-bar-count tabular" role="status">
        {selected === total && total > 1 ? strings.allSelected(selected) : strings.selected(selected)}
      </span>
      {inTrash ? (
        <IconButton icon="restore" label={strings.restore} onClick={actions.restore} />
      ) : view === 'archive' ? (
        <IconButton
          icon="restore"
          label={strings.unarchive}
          keys={keyOf('library.archive')}
          onClick={actions.unarchive}
        />
      ) : (
        <IconButton icon="archive" label={strings.archive} keys={keyOf('library.archive')} onClick={actions.archive} />
      )}
      {inTrash ? null : (
        <IconButton icon="trash" label={strings.moveToTrash} keys={keyOf('library.trash')} onClick={actions.trash} />
      )}
      {actions.readBeside && !inTrash ? (
        <IconButton icon="beside" label={strings.readTwo} keys={keyOf('article.beside')} onClick={actions.readBeside} />
      ) : null}
      <Menu align="end" trigger={<IconButton icon="more" label={strings.actions} />}>
        <MenuItem keys={keyOf('library.read')} onSelect={() => actions.markRead(true)}>
          {strings.markRead}
        </MenuItem>
        <MenuItem onSelect={() => actions.markRead(false)}>{strings.markUnread}</MenuItem>
        <MenuItem icon="tag" keys={keyOf('library.tags')} onSelect={actions.editTags}>
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
