/** Keeps the keyboard where it was when the part of a list it stood on leaves the list. */
import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * A part that leaves the list, as a rejected row does, hands the keyboard to the part that takes its place. `parts` selects
 * what the keyboard stands on; `drawn` is another value whenever some of them may have gone.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, parts: string, drawn: unknown): void {
  const last = useRef<{ part: HTMLElement; at: number } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list that was not there at first is drawn later.
  useLayoutEffect(() => {
    const element = list.current
    if (!element) return
    const follow = (event: FocusEvent) => {
      const part = event.target instanceof Element ? event.target.closest<HTMLElement>(parts) : null
      last.current = part ? { part, at: [...element.querySelectorAll(parts)].indexOf(part) } : null
    }
    const leave = (event: FocusEvent) => {
      // The browser tells of no new place when what had the focus was taken away.
      if (event.relatedTarget !== null) last.current = null
    }
    element.addEventListener('focusin', follow)
    element.addEventListener('focusout', leave)
    return () => {
      element.removeEventListener('focusin', follow)
      element.removeEventListener('focusout', leave)
    }
  }, [list, parts, drawn])
  // biome-ignore lint/correctness/useExhaustiveDependencies: every drawing may have taken the part away.
  useLayoutEffect(() => {
    const lost = last.current
    if (!list.current || !lost || lost.part.isConnected || document.activeElement !== document.body) return
    const left = [...list.current.querySelectorAll<HTMLElement>(parts)]
    left[Math.min(lost.at, left.length - 1)]?.focus({ preventScroll: true })
  }, [list, parts, drawn])
}
