/** Marks what was found in the drawn article by the browser's own highlights: no element is made or cut for it. */
import type { Range } from '../../../article/plain-text.ts'
import { domRanges } from './text-places.ts'

const names = { found: 'find-match', current: 'find-match-current' }
/** More marks than anyone tells apart: those around the current place are drawn. */
const most = 2000

export function showFound(page: HTMLElement | null, found: readonly Range[], at: number): void {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return
  const from = Math.max(0, Math.min(at - most / 2, found.length - most))
  const set = (name: string, ranges: readonly Range[]) => {
    const drawn = page ? domRanges(page, ranges) : []
    if (drawn.length === 0) CSS.highlights.delete(name)
    else CSS.highlights.set(name, new Highlight(...drawn))
  }
  set(
    names.found,
    found.slice(from, from + most).filter((_, index) => index + from !== at),
  )
  const current = found[at]
  set(names.current, current ? [current] : [])
}
