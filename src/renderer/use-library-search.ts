/** Ties the search to the desk: opens what was found at its place, remembers what was searched, and leads back to the results. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { app } from './bridge.ts'
import type { OpenEvent, Place } from './evidence/place.ts'
import { openingPlace } from './features/search/hit-places.ts'
import type { LeftPlace } from './features/search/search-results.tsx'
import { type HitCursor, isBlank } from './features/search/search-store.ts'
import { useSearch } from './features/search/use-search.ts'
import type { Desk } from './use-navigation.ts'

/** Of what was found: an article at a place, or a note on an event. */
type OpenFound = (articleId: string, target: Place | null, query: string, byKeyboard: boolean) => void

export function useLibrarySearch(desk: Desk, openFound: OpenFound, openEvent: OpenEvent) {
  const store = useSearch()
  const field = useRef<HTMLInputElement>(null)
  const leftPlace = useRef<LeftPlace | null>(null)
  const [narrowing, setNarrowing] = useState(false)
  const [saving, setSaving] = useState(false)
  /** The event that a note was found on, which the window's history does not tell. */
  const foundEvent = useRef<string | null>(null)

  const open = useCallback(
    (cursor: HitCursor, byKeyboard: boolean) => {
      const { found } = store.snapshot()
      const group = found?.at(cursor.position)
      if (!found || !group) return
      store.moveTo(cursor)
      const query = found.asked.query.trim()
      const { target, event } = openingPlace(group, cursor.place)
      if (event === null) openFound(group.articleId, target, query, byKeyboard)
      else openEvent(event.eventId, { noteId: event.noteId })
      foundEvent.current = event?.eventId ?? null
      // The history of searches is an aside: that it could not be written is no news for who reads on.
      app['search.remember']({ query }).catch(() => undefined)
    },
    [store, openFound, openEvent],
  )

  // Back from an article or an event that was found, the keyboard is in the results again.
  const cameFrom = useRef(desk)
  useEffect(() => {
    const before = cameFrom.current
    cameFrom.current = desk
    const wasFound =
      before.kind === 'event'
        ? before.eventId === foundEvent.current
        : before.kind === 'article' && before.query !== null
    if (!wasFound || desk.kind === 'article' || desk.kind === 'event' || isBlank(store.snapshot().asked)) return
    field.current?.focus({ preventScroll: true })
  }, [desk, store])

  return { store, field, leftPlace, narrowing, setNarrowing, saving, setSaving, open }
}

export type LibrarySearch = ReturnType<typeof useLibrarySearch>
