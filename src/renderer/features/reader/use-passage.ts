/** Knows the passage the reader is at: the selected words, or the highlight clicked, with the toolbar beside them. */
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { Range } from '../../../article/plain-text.ts'
import type { TextLayer } from './layers.ts'
import type { Passage } from './passage-toolbar.tsx'
import { selectedRange } from './text-places.ts'
import { toolbarPlace } from './toolbar-place.ts'
import { useKeptSelection } from './use-kept-selection.ts'

type Options = {
  scroller: RefObject<HTMLElement | null>
  page: RefObject<HTMLElement | null>
  toolbar: RefObject<HTMLElement | null>
  text: string
  layers: readonly TextLayer[]
  /** Changes whenever the text may have been drawn anew. */
  drawn: unknown
  onSelect: (range: Range) => void
}

export function usePassage({ scroller, page, toolbar, text, layers, drawn, onSelect }: Options) {
  const [passage, setPassage] = useState<Passage | null>(null)
  const forgetSelection = useKeptSelection(page, text, drawn)
  const highlighted = useRef<Range | null>(null)

  const show = useCallback(
    (range: Range, highlightId: string | null) => {
      if (!page.current || !scroller.current) return
      const place = toolbarPlace(scroller.current, page.current, range)
      if (place) setPassage({ range, highlightId, ...place })
    },
    [page, scroller],
  )
  const clear = useCallback(
    (kept?: Range) => {
      highlighted.current = kept ?? null
      forgetSelection()
      document.getSelection()?.removeAllRanges()
      setPassage(null)
    },
    [forgetSelection],
  )
  /** Another article: what was selected or highlighted in the last one is gone. */
  const forget = useCallback(() => {
    setPassage(null)
    highlighted.current = null
  }, [])

  // Marks that arrive push the words along: the toolbar goes with them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every drawing may have moved the words.
  useLayoutEffect(() => {
    setPassage(now => {
      const place = now && scroller.current && page.current && toolbarPlace(scroller.current, page.current, now.range)
      return place ? { ...now, ...place } : now
    })
  }, [drawn])

  const onHighlightClicked = (highlightId: string, run: HTMLElement) => {
    const layer = layers.find(candidate => candidate.kind === 'highlight' && candidate.highlightId === highlightId)
    const start = Number(run.dataset.start)
    show(layer ?? { start, end: start + run.textContent.length }, highlightId)
  }
  const onSelected = () => {
    if (toolbar.current?.contains(document.activeElement)) return
    const range = page.current ? selectedRange(page.current, text) : null
    if (range) {
      highlighted.current = null
      onSelect(range)
      show(range, null)
    } else setPassage(now => (now?.highlightId ? now : null))
  }
  return { passage, highlighted, clear, forget, onHighlightClicked, onSelected }
}
