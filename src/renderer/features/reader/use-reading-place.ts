/** Remembers, as the reader scrolls, where they are in the article. */
import { type RefObject, useEffect } from 'react'
import { rememberReadingPlace } from './reading-place.ts'
import { firstVisibleOffset } from './text-places.ts'

/** Milliseconds without scrolling after which a reader is somewhere. */
const rest = 400

export function useReadingPlace(
  articleId: string,
  scroller: RefObject<HTMLElement | null>,
  page: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const remember = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (page.current) rememberReadingPlace(articleId, firstVisibleOffset(element, page.current))
      }, rest)
    }
    element.addEventListener('scroll', remember, { passive: true })
    return () => {
      clearTimeout(timer)
      element.removeEventListener('scroll', remember)
    }
  }, [articleId, scroller, page])
}
