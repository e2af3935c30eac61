/** Scrolls two texts together by their matched claims: the words both tell of come to stand at the same height. */
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import type { PairRow } from '../../contract/pair.ts'
import type { ArticleColumnHandle } from '../features/reader/use-column-handle.ts'
import { matchedPlaces, nearestPlace } from './matched-places.ts'

export type PairHalf = 'left' | 'right'
export const otherHalf = (half: PairHalf): PairHalf => (half === 'left' ? 'right' : 'left')

type Options = {
  boxes: Record<PairHalf, RefObject<HTMLElement | null>>
  columns: Record<PairHalf, RefObject<ArticleColumnHandle | null>>
  rows: readonly PairRow[]
  linked: boolean
  /** Hears which row's words stand nearest the reading line. */
  onNear: (at: number) => void
}

/** How far down a text its reader's eyes are taken to be. */
const readingLine = 1 / 3

const acts = ['pointerenter', 'pointerdown', 'wheel', 'touchstart', 'keydown', 'focusin'] as const

/** Returns a way to say that the texts are scrolled by the program: neither then leads until the reader acts in one. */
export function useLinkedScroll({ boxes, columns, rows, linked, onNear }: Options): { rest: () => void } {
  /** The text the reader acts in; what the other does is not followed. */
  const leader = useRef<PairHalf | null>(null)
  const frame = useRef(0)

  const follow = useEffectEvent((half: PairHalf) => {
    const other = otherHalf(half)
    const [box, otherBox] = [boxes[half].current, boxes[other].current]
    const [column, otherColumn] = [columns[half].current, columns[other].current]
    if (!box || !otherBox || !column || !otherColumn) return
    const places = matchedPlaces(rows, half)
    const top = box.getBoundingClientRect().top
    const heights = column
      .drawnRanges(places.map(({ own }) => own))
      .map(range => range.getBoundingClientRect().top - top)
    // A place that is not drawn has no height: better not to move than to move to the wrong words.
    if (heights.length !== places.length) return
    const at = nearestPlace(heights, box.clientHeight * readingLine)
    const place = places[at]
    const height = heights[at]
    if (!place || height === undefined) return
    onNear(place.row)
    if (!linked) return
    const [drawn] = otherColumn.drawnRanges([place.other])
    if (drawn) otherColumn.scrollBy(drawn.getBoundingClientRect().top - otherBox.getBoundingClientRect().top - height)
  })

  const { left, right } = boxes
  useEffect(() => {
    const abort = new AbortController()
    const { signal } = abort
    for (const [half, box] of [
      ['left', left.current],
      ['right', right.current],
    ] as const) {
      if (!box) continue
      const lead = () => {
        leader.current = half
      }
      for (const act of acts) box.addEventListener(act, lead, { signal, passive: true, capture: true })
      box.addEventListener(
        'scroll',
        () => {
          if (leader.current !== half) return
          cancelAnimationFrame(frame.current)
          frame.current = requestAnimationFrame(() => follow(half))
        },
        { signal, passive: true, capture: true },
      )
    }
    return () => {
      cancelAnimationFrame(frame.current)
      abort.abort()
    }
  }, [left, right])
  return {
    rest: () => {
      leader.current = null
      cancelAnimationFrame(frame.current)
    },
  }
}
