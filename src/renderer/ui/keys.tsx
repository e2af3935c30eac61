/** Shows a shortcut the way the reader's own keyboard is labelled. */
import { Fragment } from 'react'
import './keys.css'

const apple = /Mac|iPhone|iPad/.test(navigator.platform)
const labels: Record<string, string> = {
  Mod: apple ? '⌘' : 'Ctrl',
  Shift: apple ? '⇧' : 'Shift',
  Alt: apple ? '⌥' : 'Alt',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: apple ? '⌫' : 'Del',
}

const labelOf = (part: string) => labels[part] ?? (part.length === 1 ? part.toUpperCase() : part)
const partsOf = (keys: string) => (keys === '+' ? ['+'] : keys.split(/\+(?=.)/))

/** A shortcut in words, where no element fits: `Ctrl+E`. */
export const keysText = (keys: string): string =>
  partsOf(keys)
    .map(labelOf)
    .join(apple ? '' : '+')

/** What a control does, with its shortcut behind where it has one: `Highlight (1)`. */
export const withKeys = (label: string, keys: string | undefined): string =>
  keys === undefined ? label : `${label} (${keysText(keys)})`

/** A shortcut as it stands on its keys, for the name of a control that shows them: `Ctrl E`. */
export const keysName = (keys: string): string => partsOf(keys).map(labelOf).join(' ')

/** `keys` is one shortcut as the command list writes it: `Mod+Shift+P`, `j`, `#`. Draws nothing without one. */
export function Keys({ keys }: { keys: string | undefined }) {
  if (keys === undefined || keys === '') return null
  return (
    <span className="keys">
      {partsOf(keys).map((part, at) => (
        <Fragment key={part}>
          {/* Read as two keys, not as one word. */}
          {at > 0 ? ' ' : null}
          <kbd>{labelOf(part)}</kbd>
        </Fragment>
      ))}
    </span>
  )
}
