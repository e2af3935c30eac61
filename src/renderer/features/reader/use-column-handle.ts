/** What others may ask of the reading column: to go to places in its text, and what of it is selected or in view. */
import { type Ref, type RefObject, useImperativeHandle, useLayoutEffect } from 'react'
import type { PlacedBlock, Range } from '../../../article/plain-text.ts'
import { sentenceAt } from '../../evidence/sentences.ts'
import {
  domRange,
  domRanges,
  firstVisibleOffset,
  isInView,
  scrollToRange,
  selectedRange,
  settleAt,
} from './text-places.ts'
import type { Find } from './use-find.ts'

/** Ranges count in the article's plain text. */
export type ArticleColumnHandle = {
  /** Brings a range into view and marks it; with `focus` the text takes the keyboard. */
  goTo: (range: Range, focus: boolean) => void
  /** The same, as a step: where the range is out of view, back leads to where the reader is now. */
  jumpTo: (range: Range, focus: boolean) => void
  /** Takes the mark away from the place gone to last. */
  leaveTarget: () => void
  /** Scrolls the text by pixels, without marking anything. */
  scrollBy: (pixels: number) => void
  /** Where ranges, in the order of the text, are drawn. */
  drawnRanges: (ranges: readonly Range[]) => globalThis.Range[]
  /** The selected words, those of the highlight the toolbar stands at, or those highlighted last. */
  passage: () => Range | null
  /** Whether words are selected now. */
  hasSelection: () => boolean
  /** Takes the selection away; `highlighted` stays the passage until others are selected, gone to or clicked at. */
  clearPassage: (highlighted?: Range) => void
  /** Selects the next sentence; false after the last one of the article. */
  selectSentence: (from: number | null) => boolean
  focus: () => void
  firstVisibleOffset: () => number
  /** Opens the bar that finds words in the text. */
  find: () => void
  /** `open` while the bar is there, `asked` while it could go on with its last words. */
  findState: () => 'open' | 'asked' | 'none'
  findStep: (direction: 1 | -1) => void
  /** False where the article has no headings. */
  showOutline: () => boolean
}

/** A place gone to, which is marked; with `focus` the text takes the keyboard. */
export type Target = { range: Range; focus: boolean }

type Column = {
  scroller: RefObject<HTMLDivElement | null>
  page: RefObject<HTMLElement | null>
  text: string
  blocks: readonly PlacedBlock[]
  lang: string | undefined
  /** The passage the toolbar stands at. */
  passage: Range | null
  /** The passage highlighted last. */
  highlighted: RefObject<Range | null>
  target: Target | null
  onTarget: (target: Target | null) => void
  clearPassage: (highlighted?: Range) => void
  find: Find
  /** Shows the headings; null where there are none. */
  outline: (() => void) | null
  /** The reader jumped inside the article. */
  onJump: ((from: number, to: number) => void) | undefined
}

export function useColumnHandle(ref: Ref<ArticleColumnHandle> | undefined, column: Column) {
  const { scroller, page, text, blocks, lang, passage, highlighted, target, onTarget, find, outline } = column
  useLayoutEffect(() => {
    if (!target || !scroller.current || !page.current) return
    if (target.focus) page.current.focus({ preventScroll: true })
    return settleAt(scroller.current, page.current, target.range, 'third')
  }, [target, scroller, page])

  const visible = () => (scroller.current && page.current ? firstVisibleOffset(scroller.current, page.current) : 0)
  const goTo = (range: Range, focus: boolean) => {
    highlighted.current = null
    onTarget({ range: { start: range.start, end: range.end }, focus })
  }
  const step = (range: Range) => {
    if (scroller.current && page.current && !isInView(scroller.current, page.current, range)) {
      column.onJump?.(visible(), range.start)
    }
  }
  /** To a heading, or the place the reader stopped at: nothing is marked there. */
  const goToLine = (range: Range) => {
    if (!scroller.current || !page.current) return
    step(range)
    page.current.focus({ preventScroll: true })
    if (range.start === 0) scroller.current.scrollTop = 0
    else settleAt(scroller.current, page.current, range, 'top')
  }

  useImperativeHandle(ref, () => ({
    goTo,
    jumpTo: (range, focus) => {
      step(range)
      goTo(range, focus)
    },
    leaveTarget: () => onTarget(null),
    scrollBy: pixels => scroller.current?.scrollBy({ top: pixels, behavior: 'instant' }),
    drawnRanges: ranges => (page.current ? domRanges(page.current, ranges) : []),
    passage: () => passage ?? (page.current ? selectedRange(page.current, text) : null) ?? highlighted.current,
    hasSelection: () => page.current !== null && selectedRange(page.current, text) !== null,
    clearPassage: column.clearPassage,
    focus: () => page.current?.focus({ preventScroll: true }),
    firstVisibleOffset: visible,
    selectSentence: from => {
      const selected = page.current ? selectedRange(page.current, text) : null
      const at = (selected ?? highlighted.current)?.end ?? from ?? visible()
      const block = blocks.find(placed => placed.end > at && placed.end > placed.start)
      const next = block ? sentenceAt(text, block, at, block.block.lang ?? lang, 0) : null
      const range = next && page.current ? domRange(page.current, next) : null
      if (!next || !range || !page.current || !scroller.current) return false
      page.current.focus({ preventScroll: true })
      document
        .getSelection()
        ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
      scrollToRange(scroller.current, page.current, next, 'third')
      return true
    },
    find: find.open,
    findState: () => (find.isOpen ? 'open' : find.isAsked ? 'asked' : 'none'),
    findStep: find.step,
    showOutline: () => {
      outline?.()
      return outline !== null
    },
  }))
  return { visible, goToLine }
}
