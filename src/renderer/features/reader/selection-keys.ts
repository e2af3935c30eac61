/**
 * Chooses words by arrow keys: with words selected, ← and → walk to the next word; Shift with ← → extends by words, with
 * ↑ ↓ by sentences, with Ctrl (⌘) too by paragraphs. Shift with an arrow begins at the first words in view.
 */
import type { KeyboardEvent } from 'react'
import type { PlacedBlock } from '../../../article/plain-text.ts'
import { type DirectedRange, extendSelection, type SelectionUnit, stepWord } from './extend-selection.ts'
import { domRange, firstVisibleOffset, scrollToRange, selectedRange } from './text-places.ts'

type SelectableText = {
  scroller: HTMLElement | null
  page: HTMLElement | null
  text: string
  blocks: readonly PlacedBlock[]
  lang: string | undefined
}

/** True when the key chose words. */
export function selectByKey(event: KeyboardEvent, { scroller, page, text, blocks, lang }: SelectableText): boolean {
  if (event.altKey || !event.key.startsWith('Arrow') || !page || !scroller) return false
  const isSideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight'
  const step = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : -1
  const mod = event.ctrlKey || event.metaKey
  const selected = selectedRange(page, text)
  let next: DirectedRange | null
  if (event.shiftKey) {
    const from = directed(page, text) ?? pointAt(firstVisibleOffset(scroller, page), text)
    const unit: SelectionUnit = isSideways ? (mod ? 'sentence' : 'word') : mod ? 'paragraph' : 'sentence'
    next = extendSelection(text, blocks, from, unit, step, lang)
  } else if (isSideways && !mod && selected) next = stepWord(text, blocks, selected, step, lang)
  else return false
  if (next) choose(next, page, scroller)
  return true
}

const pointAt = (offset: number, text: string): DirectedRange => {
  const at = offset + (text.slice(offset).length - text.slice(offset).trimStart().length)
  return { anchor: at, focus: at }
}

/** The selection with the end that moves; null where nothing of the text is selected. */
function directed(page: HTMLElement, text: string): DirectedRange | null {
  const range = selectedRange(page, text)
  const selection = document.getSelection()
  if (!range || !selection || selection.rangeCount === 0) return null
  const drawn = selection.getRangeAt(0)
  const isBackward = selection.anchorNode === drawn.endContainer && selection.anchorOffset === drawn.endOffset
  return isBackward ? { anchor: range.end, focus: range.start } : { anchor: range.start, focus: range.end }
}

function choose({ anchor, focus }: DirectedRange, page: HTMLElement, scroller: HTMLElement): void {
  const range = { start: Math.min(anchor, focus), end: Math.max(anchor, focus) }
  const selection = document.getSelection()
  const drawn = domRange(page, range)
  if (!selection || !drawn) return
  if (range.start === range.end) selection.collapse(drawn.startContainer, drawn.startOffset)
  else if (focus < anchor) {
    selection.setBaseAndExtent(drawn.endContainer, drawn.endOffset, drawn.startContainer, drawn.startOffset)
  } else selection.setBaseAndExtent(drawn.startContainer, drawn.startOffset, drawn.endContainer, drawn.endOffset)
  scrollToRange(scroller, page, { start: Math.max(0, focus - 1), end: focus }, 'third')
}
