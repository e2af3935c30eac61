/** A hairline over the text and a few words under it: how far the reader is. Tells when the end was read. */
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { leastReadingTime, minutesLeft, readThrough, type View } from './reading-share.ts'
import { strings } from './strings.ts'
import './reading-progress.css'

type ReadingProgressProps = {
  articleId: string
  wordCount: number
  scroller: RefObject<HTMLElement | null>
  page: RefObject<HTMLElement | null>
  /** The share at which reading is gone on with. */
  readBefore: number
  /** The end came into view by reading; told once for each opening. */
  onEnd: () => void
}

export function ReadingProgress({ articleId, wordCount, scroller, page, readBefore, onEnd }: ReadingProgressProps) {
  const line = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState({ percent: 0, minutes: 0, scrolls: false })
  const ended = useEffectEvent(onEnd)
  const before = useRef(readBefore)
  before.current = readBefore

  // biome-ignore lint/correctness/useExhaustiveDependencies: another article is read from its own beginning.
  useEffect(() => {
    const [frame, text] = [scroller.current, page.current]
    if (!frame || !text) return
    const opened = performance.now()
    let read = before.current
    let isTold = false
    let request = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const height = Math.max(1, text.offsetHeight)
      const top = frame.scrollTop - text.offsetTop
      const view: View = { from: top / height, to: Math.min(1, (top + frame.clientHeight) / height) }
      read = readThrough(read, view)
      const scrolls = height > frame.clientHeight
      // Whatever fits into the window is in view as a whole; how far one is there, nobody knows.
      const share = scrolls ? Math.min(1, Math.max(0, top / (height - frame.clientHeight))) : 0
      if (line.current) line.current.style.transform = `scaleX(${share})`
      const percent = Math.round(share * 100)
      const minutes = minutesLeft(wordCount, share === 1 ? 1 : Math.max(0, view.from))
      setShown(now =>
        now.percent === percent && now.minutes === minutes && now.scrolls === scrolls
          ? now
          : { percent, minutes, scrolls },
      )
      clearTimeout(timer)
      // The last lines of a page are its margin.
      if (isTold || read < 0.995 || view.to < 0.995) return
      timer = setTimeout(
        () => {
          isTold = true
          ended()
        },
        Math.max(0, opened + leastReadingTime(wordCount) - performance.now()),
      )
    }
    const soon = () => {
      cancelAnimationFrame(request)
      request = requestAnimationFrame(look)
    }
    const observer = new ResizeObserver(soon)
    observer.observe(text)
    observer.observe(frame)
    frame.addEventListener('scroll', soon, { passive: true })
    return () => {
      cancelAnimationFrame(request)
      clearTimeout(timer)
      observer.disconnect()
      frame.removeEventListener('scroll', soon)
    }
  }, [articleId, wordCount, scroller, page])

  const left = shown.percent === 100 ? '' : strings.minutesLeft(shown.minutes)
  return (
    <>
      <div
        className="reading-progress"
        role="progressbar"
        aria-label={strings.readSoFar}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={shown.percent}
        aria-valuetext={strings.percentRead(shown.percent, left)}
        hidden={!shown.scrolls}
      >
        <div ref={line} />
      </div>
      {shown.scrolls && left !== '' ? (
        <p className="reading-left" aria-hidden="true">
          {left}
        </p>
      ) : null}
    </>
  )
}
