/** Keeps the keyboard in the claim table when the row it stood on leaves it. */
import { type RefObject, useLayoutEffect, useRef } from 'react'

const rowsOf = (table: HTMLElement) => [...table.querySelectorAll<HTMLElement>('tr[data-row]')]

/** A row that leaves the table, as a rejected one does, hands the keyboard to the row that takes its place. */
export function useKeptFocus(table: RefObject<HTMLTableElement | null>, drawn: unknown): void {
  const last = useRef<{ row: HTMLElement; at: number } | null>(null)
  useLayoutEffect(() => {
    const element = table.current
    if (!element) return
    const follow = (event: FocusEvent) => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null
      last.current = row ? { row, at: rowsOf(element).indexOf(row) } : null
    }
    const leave = (event: FocusEvent) => {
      // The browser tells of no new place when the focused row was taken away.
      if (event.relatedTarget !== null) last.current = null
    }
    element.addEventListener('focusin', follow)
    element.addEventListener('focusout', leave)
    return () => {
      element.removeEventListener('focusin', follow)
      element.removeEventListener('focusout', leave)
    }
  }, [table])
  // biome-ignore lint/correctness/useExhaustiveDependencies: every drawing may have taken the row away.
  useLayoutEffect(() => {
    const lost = last.current
    if (!table.current || !lost || lost.row.isConnected || document.activeElement !== document.body) return
    const rows = rowsOf(table.current)
    rows[Math.min(lost.at, rows.length - 1)]?.focus({ preventScroll: true })
  }, [table, drawn])
}
