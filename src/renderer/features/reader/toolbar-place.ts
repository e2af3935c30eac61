/** Finds room for the passage toolbar beside the words it acts on. */
import type { Range } from '../../../article/plain-text.ts'
import { domRange } from './text-places.ts'

/** Pixels from the top left of the article's page: the middle of a line's upper edge, or of its lower edge when `below`. */
export type ToolbarPlace = { left: number; top: number; below: boolean }

/** The toolbar's height with its distance from the words, and half its greatest width, in pixels. */
const height = 48
const halfWidth = 268

/**
 * Above the first line of the range that has room above it in view; below the last line in view where none has. Null when
 * the range is not drawn.
 */
export function toolbarPlace(scroller: HTMLElement, page: HTMLElement, range: Range): ToolbarPlace | null {
  const lines = [...(domRange(page, range)?.getClientRects() ?? [])]
  const view = scroller.getBoundingClientRect()
  const frame = page.getBoundingClientRect()
  const above = lines.find(line => line.top - height >= view.top && line.top <= view.bottom)
  const line = above ?? lines.findLast(candidate => candidate.top < view.bottom) ?? lines[0]
  if (!line) return null
  const half = Math.min(frame.width / 2, halfWidth)
  return {
    left:
      Math.min(Math.max(line.left + line.width / 2 - frame.left, half), frame.width - half) + frame.left - view.left,
    top: (above ? line.top : line.bottom) - frame.top,
    below: above === undefined,
  }
}
