/** Finds words in the open article: the bar's state, the marks in the text, and the steps through them. */
import { type RefObject, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { showFound } from './find-marks.ts'
import { findInText, firstFrom, foldText } from './find-text.ts'
import { domRange, firstVisibleOffset, selectedRange, settleAt } from './text-places.ts'

type Options = {
  articleId: string
  text: string
  scroller: RefObject<HTMLElement | null>
  page: RefObject<HTMLElement | null>
}

/** Words longer than this are a passage, not something to look for. */
const longest = 80

export function useFind({ articleId, text, scroller, page }: Options) {
  const [isOpen, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const [matchCase, setMatchCase] = useState(false)
  const [at, setAt] = useState(-1)
  const field = useRef<HTMLInputElement>(null)
  /** Where the search began: what is typed next looks on from there. */
  const from = useRef(0)
  const settling = useRef(() => {})
  const folded = useMemo(() => (isOpen ? foldText(text, matchCase) : null), [isOpen, text, matchCase])
  const found = useMemo(() => (folded === null ? [] : findInText(folded, words, matchCase)), [folded, words, matchCase])

  const reveal = (index: number, among = found) => {
    const place = among[index]
    setAt(index)
    settling.current()
    if (place && scroller.current && page.current) {
      settling.current = settleAt(scroller.current, page.current, place, 'third')
    }
  }
  // What is looked for changed: the first place from where the reader was.
  const begin = useEffectEvent(() => reveal(firstFrom(found, from.current)))
  // biome-ignore lint/correctness/useExhaustiveDependencies: `found` is what is new.
  useEffect(() => begin(), [found])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another article is not the one that was searched.
  useEffect(() => setOpen(false), [articleId])

  useEffect(() => {
    const element = page.current
    if (!isOpen || !element) return
    const mark = () => showFound(element, found, at)
    let frame = requestAnimationFrame(mark)
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(mark)
    })
    observer.observe(element, { childList: true, subtree: true, characterData: true })
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
      showFound(null, [], -1)
    }
  }, [isOpen, found, at, page])

  return {
    isOpen,
    /** Whether there is something to go on looking for. */
    isAsked: words.trim() !== '',
    bar: {
      field,
      words,
      matchCase,
      at,
      count: found.length,
      onWords: setWords,
      onMatchCase: setMatchCase,
    },
    open: () => {
      if (!isOpen && scroller.current && page.current) {
        const selected = selectedRange(page.current, text)
        from.current = selected?.start ?? firstVisibleOffset(scroller.current, page.current)
        const chosen = selected ? text.slice(selected.start, selected.end) : ''
        if (chosen !== '' && chosen.length <= longest && !chosen.includes('\n')) setWords(chosen)
      }
      flushSync(() => setOpen(true))
      field.current?.select()
    },
    step: (direction: 1 | -1) => {
      if (!isOpen) {
        if (scroller.current && page.current) from.current = firstVisibleOffset(scroller.current, page.current)
        return flushSync(() => setOpen(true))
      }
      if (found.length > 0) reveal((at + direction + found.length) % found.length)
    },
    /** Back to the text, with the words that were found selected: they can be highlighted at once. */
    close: () => {
      const place = found[at]
      setOpen(false)
      page.current?.focus({ preventScroll: true })
      const range = place && page.current ? domRange(page.current, place) : null
      if (range) {
        const { startContainer, startOffset, endContainer, endOffset } = range
        document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
      }
    },
  }
}

export type Find = ReturnType<typeof useFind>
