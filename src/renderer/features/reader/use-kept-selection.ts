/** Keeps the reader's selection when the text under it is cut anew, as happens when claims or a note arrive. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { Range } from '../../../article/plain-text.ts'
import { domRange, selectedRange } from './text-places.ts'

/**
 * `drawn` changes whenever the text may have been drawn anew. Returns a way to forget the selection, to be called where
 * the program itself takes it away.
 */
export function useKeptSelection(root: RefObject<HTMLElement | null>, text: string, drawn: unknown): () => void {
  const kept = useRef<Range | null>(null)
  useEffect(() => {
    // The browser tells of a change after it happened; what is kept is therefore what stood before a drawing.
    const follow = () => {
      kept.current = root.current ? selectedRange(root.current, text) : null
    }
    document.addEventListener('selectionchange', follow)
    return () => document.removeEventListener('selectionchange', follow)
  }, [root, text])

  // biome-ignore lint/correctness/useExhaustiveDependencies: every drawing may have taken the selection away.
  useLayoutEffect(() => {
    const range = kept.current
    if (!range || !root.current) return
    const now = selectedRange(root.current, text)
    if (now?.start === range.start && now.end === range.end) return
    const place = domRange(root.current, range)
    if (!place) return
    document
      .getSelection()
      ?.setBaseAndExtent(place.startContainer, place.startOffset, place.endContainer, place.endOffset)
  }, [root, text, drawn])

  return useCallback(() => {
    kept.current = null
  }, [])
}
