/** The list of what was found, drawn only where it is in view. It keeps its place while an article is read. */
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type MouseEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { ResultRow, resultsId } from './result-row.tsx'
import { type Asked, type Found, type HitCursor, type SearchStore, someWordsFrom } from './search-store.ts'
import { searchStrings as strings } from './strings.ts'
import './search-results.css'

type SearchResultsProps = {
  store: SearchStore
  found: Found
  cursor: HitCursor
  openArticleId: string | null
  leftPlace: RefObject<LeftPlace | null>
  onOpen: (cursor: HitCursor) => void
}

/** Height of a row before it is drawn, in root font sizes. */
const usualHeightInRem = 11
/**
 * Rows the list has room for at first. Where each row stands is worked out again with every height that is taken: of
 * 100,000 rows only those a reader comes near are counted in, so that typing costs the same however much is found.
 */
const firstReach = 400
/** Rows before the end of the reach at which it grows. */
const nearEnd = 100

/** Where the list was left: a narrow window shows it and the article in turns. */
export type LeftPlace = { asked: Asked; top: number; reach: number; measured: VirtualItem[] }

export function SearchResults({ store, found, cursor, openArticleId, leftPlace, onOpen }: SearchResultsProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const { asked, count } = found
  const [resumed] = useState(() => (leftPlace.current?.asked === asked ? leftPlace.current : null))
  const usualHeight = usualHeightInRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const [reached, setReached] = useState({ asked, rows: resumed?.reach ?? firstReach })
  const reach = reached.asked === asked ? reached.rows : firstReach
  const virtualizer = useVirtualizer({
    count: Math.min(count, reach),
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    overscan: 4,
    ...(resumed ? { initialOffset: resumed.top, initialMeasurementsCache: resumed.measured } : {}),
  })
  const rows = virtualizer.getVirtualItems()
  const dividedAt = someWordsFrom(found)
  const first = rows[0]?.index ?? 0
  const last = rows.at(-1)?.index ?? 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every answer the pages in view are asked for again.
  useEffect(() => store.show(first, last), [store, found, first, last])

  useEffect(() => {
    if (Math.max(last, cursor.position) + nearEnd < reach || reach >= count) return
    setReached({ asked, rows: Math.max(reach, cursor.position) * 2 })
  }, [asked, last, cursor, reach, count])

  // Another question starts at the top of its answer.
  const drawn = useRef(asked)
  useLayoutEffect(() => {
    if (drawn.current === asked) return
    drawn.current = asked
    // Asked of the virtualizer, not of the element: that would lay the window out once more for each letter typed.
    if (scroller.current && virtualizer.scrollOffset !== 0) scroller.current.scrollTop = 0
  }, [asked, virtualizer])
  const reachLeft = useRef(reach)
  reachLeft.current = reach
  // Before the list is taken out of the page: after that it has no place any more.
  useLayoutEffect(() => {
    const element = scroller.current
    return () => {
      const top = element?.scrollTop ?? 0
      leftPlace.current = { asked: drawn.current, top, reach: reachLeft.current, measured: virtualizer.takeSnapshot() }
    }
  }, [virtualizer, leftPlace])

  // The list follows the keyboard, not the first drawing of it.
  const followed = useRef(cursor)
  useEffect(() => {
    if (followed.current === cursor) return
    followed.current = cursor
    virtualizer.scrollToIndex(cursor.position, { align: 'auto' })
    if (cursor.place < 0) return
    requestAnimationFrame(() => scroller.current?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest' }))
  }, [cursor, virtualizer])

  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return
    const row = event.target.closest('[role="option"]')?.closest<HTMLElement>('[data-index]')
    const place = event.target.closest<HTMLElement>('[data-place]')
    if (row) onOpen({ position: Number(row.dataset.index), place: Number(place?.dataset.place ?? -1) })
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search box has the focus and walks the list; Enter there opens.
    <div
      ref={scroller}
      id={resultsId}
      className="search-results"
      role="listbox"
      aria-label={strings.results}
      onClick={onClick}
    >
      <div className="search-extent" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {/* The rows stand one under the other by themselves: none is ever drawn over another while heights are taken. */}
        <div role="presentation" style={{ transform: `translateY(${rows[0]?.start ?? 0}px)` }}>
          {rows.map(row => {
            const group = found.at(row.index)
            return (
              <ResultRow
                key={row.key}
                ref={virtualizer.measureElement}
                group={group}
                position={row.index}
                count={count}
                place={row.index === cursor.position ? cursor.place : null}
                open={group !== undefined && group.articleId === openArticleId}
                divider={row.index === dividedAt ? strings.onlySome(found.about) : null}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}
