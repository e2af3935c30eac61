/** Moves the focus in a table whose rows and buttons are reached with the arrow keys. */
import type { KeyboardEvent } from 'react'

/** Rows carry `data-row`; what can be focused in them are buttons. Returns true when the key was used. */
export function moveInGrid(event: KeyboardEvent<HTMLElement>): boolean {
  const grid = event.currentTarget
  const at = document.activeElement
  const row = at?.closest<HTMLElement>('[data-row]')
  if (!row || !grid.contains(row) || event.altKey || event.ctrlKey || event.metaKey) return false
  const rows = [...grid.querySelectorAll<HTMLElement>('[data-row]')]
  const buttons = [...row.querySelectorAll('button')]
  const rowIndex = rows.indexOf(row)
  const buttonIndex = at instanceof HTMLButtonElement ? buttons.indexOf(at) : -1
  const focusRow = (index: number) => focus(rows[Math.max(0, Math.min(index, rows.length - 1))])
  switch (event.key) {
    case 'ArrowDown':
      focusRow(rowIndex + 1)
      break
    case 'ArrowUp':
      focusRow(rowIndex - 1)
      break
    case 'Home':
      focusRow(0)
      break
    case 'End':
      focusRow(rows.length - 1)
      break
    case 'ArrowRight':
      focus(buttons[Math.min(buttonIndex + 1, buttons.length - 1)])
      break
    case 'ArrowLeft':
      focus(buttonIndex > 0 ? buttons[buttonIndex - 1] : row)
      break
    default:
      return false
  }
  event.preventDefault()
  return true
}

function focus(element: HTMLElement | undefined): void {
  element?.focus({ preventScroll: true })
  element?.scrollIntoView({ block: 'nearest' })
}
