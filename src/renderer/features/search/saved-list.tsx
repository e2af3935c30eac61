/** The saved searches in the side: a press asks again; F2 renames, Delete removes. */
import { type KeyboardEvent, useRef, useState } from 'react'
import type { SavedSearch } from '../../../contract/saved-searches.ts'
import { IconButton } from '../../ui/button.tsx'
import { focusWhenDrawn } from '../../ui/focus-when-drawn.ts'
import { Icon } from '../../ui/icon.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import type { SavedActions } from './saved-actions.ts'
import { searchStrings as strings } from './strings.ts'
import './saved-list.css'

type SavedListProps = {
  saved: readonly SavedSearch[]
  actions: SavedActions
  onAsk: (saved: SavedSearch) => void
}

export function SavedList({ saved, actions, onAsk }: SavedListProps) {
  const [open, setOpen] = useState(true)
  const [renaming, setRenaming] = useState<string | null>(null)
  const list = useRef<HTMLElement>(null)
  useKeptFocus(list, 'button:not([role]), input', `${renaming} ${saved.map(entry => entry.savedSearchId).join()}`)
  if (saved.length === 0) return null
  return (
    <nav ref={list} className="saved-list" aria-label={strings.savedSearches}>
      <button type="button" className="view-entry saved-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={open ? 'down' : 'right'} />
        <span className="view-entry-name">{strings.savedSearches}</span>
      </button>
      {open ? (
        <ul>
          {saved.map(entry => (
            <li key={entry.savedSearchId} className="saved-entry">
              {renaming === entry.savedSearchId ? (
                <Rename
                  entry={entry}
                  onName={async name => {
                    if (name === '' || name === entry.name || (await actions.rename(entry, name))) setRenaming(null)
                  }}
                  onLeave={() => setRenaming(null)}
                />
              ) : (
                <Entry
                  entry={entry}
                  onAsk={() => onAsk(entry)}
                  onRename={() => setRenaming(entry.savedSearchId)}
                  onRemove={() => void actions.remove(entry)}
                />
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </nav>
  )
}

type EntryProps = { entry: SavedSearch; onAsk: () => void; onRename: () => void; onRemove: () => void }

function Entry({ entry, onAsk, onRename, onRemove }: EntryProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F2') onRename()
    else if (event.key === 'Delete') onRemove()
    else return
    event.preventDefault()
  }
  return (
    <>
      <button type="button" className="view-entry" title={entry.query} onClick={onAsk} onKeyDown={onKeyDown}>
        <Icon name="bookmark" />
        <span className="view-entry-name">{entry.name}</span>
      </button>
      <Menu align="end" trigger={<IconButton icon="more" label={strings.actionsOn(entry.name)} />}>
        <MenuItem icon="edit" keys="F2" onSelect={onRename}>
          {strings.renameIt}
        </MenuItem>
        <MenuItem icon="trash" keys="Delete" onSelect={onRemove}>
          {strings.remove}
        </MenuItem>
      </Menu>
    </>
  )
}

type RenameProps = { entry: SavedSearch; onName: (name: string) => Promise<void>; onLeave: () => void }

function Rename({ entry, onName, onLeave }: RenameProps) {
  const [name, setName] = useState(entry.name)
  return (
    <input
      ref={focusWhenDrawn}
      className="text-input"
      aria-label={strings.nameOf(entry.name)}
      value={name}
      maxLength={200}
      onFocus={event => event.currentTarget.select()}
      onChange={event => setName(event.currentTarget.value)}
      onBlur={onLeave}
      onKeyDown={event => {
        if (event.key === 'Enter') void onName(name.trim())
        else if (event.key === 'Escape') onLeave()
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    />
  )
}
