/** Shows a shortcut the way the reader's own keyboard is labelled. */
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

/** `keys` is one shortcut as the command list writes it: `Mod+Shift+P`, `j`, `#`. */
export function Keys({ keys }: { keys: string }) {
  const parts = keys === '+' ? ['+'] : keys.split('+')
  return (
    <span className="keys">
      {parts.map(part => (
        <kbd key={part}>{labels[part] ?? (part.length === 1 ? part.toUpperCase() : part)}</kbd>
      ))}
    </span>
  )
}
