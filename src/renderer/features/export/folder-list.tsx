/** The folders inside a folder, as a list with one tab stop: arrow keys and typing move in it, Enter opens. */
import { type KeyboardEvent, type Ref, useEffect, useId, useRef, useState } from 'react'
import type { Folder } from '../../../contract/export.ts'
import { Icon } from '../../ui/icon.tsx'
import { exportStrings } from './strings.ts'

const strings = exportStrings.browser

type FolderListProps = {
  folder: Folder
  folders: readonly Folder[]
  /** The folder that was left by going up: the list begins at it. */
  from: string | null
  ref?: Ref<HTMLDivElement>
  onOpen: (folder: Folder) => void
  /** Backspace or the arrow to the left. */
  onUp: () => void
}

/** Milliseconds after which a letter begins another name. */
const typingPause = 800

/** The next folder from `at` on whose name begins with the letters; `at` where there is none. */
export function folderTyped(folders: readonly Pick<Folder, 'name'>[], at: number, letters: string): number {
  const wanted = letters.toLowerCase()
  // One letter again and again goes through all that begin with it.
  const start = letters.length > 1 ? at : at + 1
  for (let step = 0; step < folders.length; step++) {
    const index = (start + step) % folders.length
    if (folders[index]?.name.toLowerCase().startsWith(wanted)) return index
  }
  return at
}

/** Begins anew for every folder that is opened: give it the folder as its key. */
export function FolderList({ folder, folders, from, ref, onOpen, onUp }: FolderListProps) {
  const id = useId()
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      folders.findIndex(child => child.handle === from),
    ),
  )
  const typed = useRef({ letters: '', when: 0 })
  const current = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls whenever the cursor moves.
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const type = (event: KeyboardEvent) => {
    const { letters, when } = typed.current
    const goesOn = event.timeStamp - when < typingPause
    const next = goesOn && letters !== event.key ? letters + event.key : event.key
    typed.current = { letters: next, when: event.timeStamp }
    setAt(folderTyped(folders, at, next))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    const last = folders.length - 1
    const chosen = folders[at]
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, last))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Home') setAt(0)
    else if (event.key === 'End') setAt(last)
    else if (event.key === 'PageDown') setAt(Math.min(at + 8, last))
    else if (event.key === 'PageUp') setAt(Math.max(at - 8, 0))
    else if (event.key === 'Enter' || event.key === 'ArrowRight') chosen && onOpen(chosen)
    else if (event.key === 'Backspace' || event.key === 'ArrowLeft') onUp()
    else if (event.key.length === 1) type(event)
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={ref}
      className="folder-children"
      role="listbox"
      tabIndex={0}
      aria-label={strings.list(folder.name)}
      aria-activedescendant={folders.length > 0 ? `${id}-${at}` : undefined}
      onKeyDown={onKeyDown}
    >
      {folders.map((child, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and points here.
        // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the list opens it.
        <div
          key={child.handle}
          id={`${id}-${index}`}
          ref={index === at ? current : undefined}
          role="option"
          aria-selected={index === at}
          className="folder-child"
          onClick={() => onOpen(child)}
        >
          <Icon name="folder" />
          {child.name}
        </div>
      ))}
    </div>
  )
}
