/** Puts the keyboard back where the reader had it on a page that is come back to. */
import { type RefObject, useEffect, useRef } from 'react'
import { type FocusSpot, focusSpotIn, returnFocus } from './ui/focus-spot.ts'
import type { Navigation } from './use-navigation.ts'

/** Milliseconds after which a page that still does not show what had the keyboard will not. */
const waitsFor = 5000

/**
 * Follows the steps of the window's history inside `pages`: leaving a page remembers what had the keyboard there. What is
 * not drawn yet is waited for, until the reader does something else.
 */
export function useReturnedFocus(pages: RefObject<HTMLElement | null>, { onLeave, step }: Navigation): void {
  const spots = useRef(new Map<number, FocusSpot | null>())
  useEffect(
    () =>
      onLeave(depth => {
        if (pages.current) spots.current.set(depth, focusSpotIn(pages.current))
      }),
    [onLeave, pages],
  )
  useEffect(() => {
    const element = pages.current
    const spot = spots.current.get(step.depth)
    if (!step.isReturn || !element || !spot) return
    // The list beside the page keeps the keyboard that is in it.
    const isElsewhere = () => document.activeElement !== document.body && !element.contains(document.activeElement)
    const stop = () => {
      observer.disconnect()
      clearTimeout(timer)
      for (const name of acts) removeEventListener(name, stop, true)
    }
    const look = () => {
      if (isElsewhere() || returnFocus(element, spot)) stop()
    }
    const observer = new MutationObserver(look)
    const timer = setTimeout(stop, waitsFor)
    for (const name of acts) addEventListener(name, stop, true)
    observer.observe(element, { childList: true, subtree: true })
    look()
    return stop
  }, [pages, step])
}

const acts = ['keydown', 'pointerdown'] as const
