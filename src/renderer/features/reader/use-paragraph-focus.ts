/** Marks the paragraph the reader's eyes are at, a good third down the window, so that the others can be dimmed. */
import { type RefObject, useEffect } from 'react'

/** The share of the window's height at which one reads. */
const eyes = 0.38

export function useParagraphFocus(
  isOn: boolean,
  articleId: string,
  scroller: RefObject<HTMLElement | null>,
  page: RefObject<HTMLElement | null>,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article has other paragraphs.
  useEffect(() => {
    const [frame, text] = [scroller.current, page.current]
    if (!isOn || !frame || !text) return
    let request = 0
    let read: Element | null = null
    const look = () => {
      const line = frame.getBoundingClientRect().top + frame.clientHeight * eyes
      const blocks = text.children
      let low = 0
      let high = blocks.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) > line) high = middle
        else low = middle + 1
      }
      const next = blocks[Math.min(low, blocks.length - 1)] ?? null
      if (next === read) return
      read?.removeAttribute('data-read')
      next?.setAttribute('data-read', '')
      read = next
    }
    const soon = () => {
      cancelAnimationFrame(request)
      request = requestAnimationFrame(look)
    }
    text.setAttribute('data-dimmed', '')
    soon()
    frame.addEventListener('scroll', soon, { passive: true })
    const observer = new ResizeObserver(soon)
    observer.observe(text)
    return () => {
      cancelAnimationFrame(request)
      observer.disconnect()
      frame.removeEventListener('scroll', soon)
      text.removeAttribute('data-dimmed')
      read?.removeAttribute('data-read')
    }
  }, [isOn, articleId, scroller, page])
}
