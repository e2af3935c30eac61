/** The article's headings, from a button beside the headline: arrow keys and first letters lead through them. */
import { useState } from 'react'
import { useKeyOf } from '../../commands/use-commands.ts'
import { IconButton } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { entryAt, type OutlineEntry } from './outline.ts'
import { strings } from './strings.ts'
import './outline-menu.css'

type OutlineMenuProps = {
  outline: readonly OutlineEntry[]
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Where the reader is now. */
  visibleOffset: () => number
  onGo: (entry: OutlineEntry) => void
}

export function OutlineMenu({ outline, open, onOpenChange, visibleOffset, onGo }: OutlineMenuProps) {
  const keyOf = useKeyOf()
  const [at, setAt] = useState(-1)
  // Where the reader is, is looked at once: while the menu is open the text stands still.
  const [wasOpen, setWasOpen] = useState(false)
  if (open !== wasOpen) {
    setWasOpen(open)
    if (open) setAt(entryAt(outline, visibleOffset() + 1))
  }
  return (
    <Menu
      label={strings.outline}
      align="end"
      open={open}
      onOpenChange={onOpenChange}
      trigger={<IconButton icon="outline" label={strings.outline} keys={keyOf('article.outline')} />}
    >
      {outline.map((entry, index) => (
        <MenuItem
          key={entry.start}
          className={`outline-entry outline-${entry.level}`}
          current={index === at}
          onSelect={() => onGo(entry)}
        >
          <bdi>{entry.text}</bdi>
        </MenuItem>
      ))}
    </Menu>
  )
}
