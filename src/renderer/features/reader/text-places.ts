/** Finds places of the plain text in the drawn article, and the selection's place in the plain text. */
import type { Range } from '../../../article/plain-text.ts'
import { type StartOf, selectionRange } from './selection-range.ts'

const startOf: StartOf = node => {
  if (!(node instanceof HTMLElement)) return null
  const start = node.dataset.start
  return start === undefined ? null : Number(start)
}

/** The element whose text holds `offset`, by bisection over the runs in document order; the one before in a gap. */
export function runAt(root: HTMLElement, offset: number): HTMLElement | null {
  const runs = root.querySelectorAll<HTMLElement>('[data-start]')
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (Number(runs[middle]?.dataset.start) > offset) high = middle
    else low = middle + 1
  }
  return runs[low - 1] ?? runs[0] ?? null
}

/** The DOM range of a range of plain text; null when the article is not drawn. */
export function domRange(root: HTMLElement, { start, end }: Range): globalThis.Range | null {
  const from = runAt(root, start)
  const to = runAt(root, Math.max(start, end - 1))
  if (!from?.firstChild || !to?.firstChild) return null
  const range = document.createRange()
  const clip = (run: HTMLElement, offset: number) =>
    Math.max(0, Math.min(offset - Number(run.dataset.start), run.textContent.length))
  range.setStart(from.firstChild, clip(from, start))
  range.setEnd(to.firstChild, clip(to, end))
  return range
}

/** The DOM ranges of many ranges of plain text, which stand in the text's order; those that are not drawn are left out. */
export function domRanges(root: HTMLElement, ranges: readonly Range[]): globalThis.Range[] {
  if (ranges.length === 0) return []
  const runs = [...root.querySelectorAll<HTMLElement>('[data-start]')]
  const starts = runs.map(run => Number(run.dataset.start))
  const drawn: globalThis.Range[] = []
  let from = 0
  for (const { start, end } of ranges) {
    while (from + 1 < runs.length && (starts[from + 1] ?? 0) <= start) from++
    let to = from
    while (to + 1 < runs.length && (starts[to + 1] ?? 0) < end) to++
    const first = runs[from]?.firstChild
    const last = runs[to]?.firstChild
    if (!first || !last) continue
    const range = document.createRange()
    const clip = (node: Node, offset: number) => Math.max(0, Math.min(offset, node.textContent?.length ?? 0))
    range.setStart(first, clip(first, start - (starts[from] ?? 0)))
    range.setEnd(last, clip(last, end - (starts[to] ?? 0)))
    drawn.push(range)
  }
  return drawn
}

/** The range of plain text the reader selected inside `root`; null when nothing of the article is selected. */
export function selectedRange(root: HTMLElement, text: string): Range | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(root)) return null
  const from = root.contains(range.startContainer)
    ? { node: range.startContainer, offset: range.startOffset }
    : { node: root, offset: 0 }
  const to = root.contains(range.endContainer)
    ? { node: range.endContainer, offset: range.endOffset }
    : { node: root, offset: root.childNodes.length }
  return selectionRange(root, from, to, startOf, text)
}

/** The plain-text offset of the first line in view; 0 at the top. */
export function firstVisibleOffset(scroller: HTMLElement, root: HTMLElement): number {
  if (scroller.scrollTop < 40) return 0
  const top = scroller.getBoundingClientRect().top
  const runs = root.querySelectorAll<HTMLElement>('[data-start]')
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.getBoundingClientRect().bottom ?? 0) > top + 8) high = middle
    else low = middle + 1
  }
  return Number(runs[low]?.dataset.start ?? 0)
}

/** Where a range comes to stand: at the top of the column, or a third down it unless it can be read where it is. */
export type Standing = 'top' | 'third'

/** Whether the beginning of a range can be read where the reader is. */
export function isInView(scroller: HTMLElement, root: HTMLElement, range: Range): boolean {
  const box = domRange(root, range)?.getBoundingClientRect()
  const frame = scroller.getBoundingClientRect()
  return box !== undefined && box.top >= frame.top && box.top <= frame.bottom - 24
}

export function scrollToRange(scroller: HTMLElement, root: HTMLElement, range: Range, standing: Standing): void {
  const box = domRange(root, range)?.getBoundingClientRect()
  if (!box) return
  const frame = scroller.getBoundingClientRect()
  const margin = 72
  if (standing === 'top') {
    scroller.scrollTop += box.top - frame.top - 24
  } else if (box.top < frame.top + margin || Math.min(box.bottom, box.top + frame.height / 2) > frame.bottom - margin) {
    scroller.scrollTop += box.top - frame.top - frame.height / 3
  }
}

/**
 * Scrolls to a range, and once more after each of the next two frames: blocks of a long article get their true heights
 * only when they come near the view. Returns a way to stop.
 */
export function settleAt(scroller: HTMLElement, root: HTMLElement, range: Range, standing: Standing): () => void {
  let left = 2
  let frame = 0
  const scroll = () => {
    scrollToRange(scroller, root, range, standing)
    if (left-- > 0) frame = requestAnimationFrame(scroll)
  }
  scroll()
  return () => cancelAnimationFrame(frame)
}
