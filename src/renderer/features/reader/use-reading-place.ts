/**
 * Opens an article where its reader stopped, or came from, and keeps where they are as they read. A place the program went
 * to is none the reader stopped at: it is kept from the first move of their own.
 */
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { app } from '../../bridge.ts'
import { firstVisibleOffset, settleAt } from './text-places.ts'

/** Milliseconds without scrolling after which a reader is somewhere. */
const rest = 400
/** What a reader moves through a text with. */
const moves = ['wheel', 'keydown', 'pointerdown', 'touchmove'] as const

type Options = {
  articleId: string
  scroller: RefObject<HTMLElement | null>
  page: RefObject<HTMLElement | null>
  /** Where the reader stopped in it last; 0 for nowhere. */
  stoppedAt: number
  /** The place in the window's history that was come back to. */
  returnTo: { offset: number } | null
  /** False where a place to open is on its way. */
  resume: boolean
  /** Hears where the reader is, for the window's history. */
  onPlace: (offset: number) => void
}

export function useReadingPlace(options: Options) {
  const { articleId, scroller, page, returnTo } = options
  const [notice, setNotice] = useState<{ offset: number; isHere: boolean } | null>(null)
  const latest = useRef(options)
  latest.current = options

  // biome-ignore lint/correctness/useExhaustiveDependencies: an article is opened once, and come back to anew.
  useLayoutEffect(() => {
    const { stoppedAt, resume } = latest.current
    const [frame, text] = [scroller.current, page.current]
    if (!frame || !text) return
    setNotice(null)
    if (returnTo) {
      if (returnTo.offset === 0) frame.scrollTop = 0
      else return settleAt(frame, text, { start: returnTo.offset, end: returnTo.offset + 1 }, 'top')
      return
    }
    frame.scrollTop = 0
    if (stoppedAt === 0) return
    setNotice({ offset: stoppedAt, isHere: resume })
    return resume ? settleAt(frame, text, { start: stoppedAt, end: stoppedAt + 1 }, 'top') : undefined
  }, [articleId, returnTo])

  const place = useEffectEvent((offset: number) => options.onPlace(offset))
  useEffect(() => {
    const [frame, text] = [scroller.current, page.current]
    if (!frame || !text) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let hasMoved = false
    const save = () => {
      clearTimeout(timer)
      const offset = firstVisibleOffset(frame, text)
      place(offset)
      if (!hasMoved) return
      // Read to its end, an article opens at its top the next time.
      const isAtEnd = frame.scrollTop + frame.clientHeight >= text.offsetTop + text.offsetHeight
      // A place that could not be kept costs the reader a scroll, and is kept with the next.
      app['reading.keepPlace']({ articleId, offset: isAtEnd ? 0 : offset }).catch(() => undefined)
    }
    const scrolled = () => {
      clearTimeout(timer)
      timer = setTimeout(save, rest)
    }
    const moved = () => {
      hasMoved = true
      setNotice(now => (now?.isHere ? null : now))
    }
    frame.addEventListener('scroll', scrolled, { passive: true })
    for (const name of moves) frame.addEventListener(name, moved, { passive: true })
    addEventListener('pagehide', save)
    return () => {
      clearTimeout(timer)
      frame.removeEventListener('scroll', scrolled)
      for (const name of moves) frame.removeEventListener(name, moved)
      removeEventListener('pagehide', save)
    }
  }, [articleId, scroller, page])

  return { notice, dismiss: () => setNotice(null) }
}
