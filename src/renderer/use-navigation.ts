/** Keeps where the reader is in the window's own history: back, forward and reload lead where they should. */
import { useCallback, useEffect, useState } from 'react'
import { z } from 'zod'
import { ArticleId, LibrarySort, LibraryView } from '../contract/library.ts'
import { EventId } from '../contract/review.ts'
import type { Place } from './evidence/place.ts'

const PlaceInHistory: z.ZodType<Place> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passage'), start: z.number(), end: z.number() }),
  z.object({ kind: z.literal('claim'), claimId: z.string() }),
  z.object({ kind: z.literal('note'), noteId: z.string() }),
])
const Desk = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nothing') }),
  z.object({ kind: z.literal('contested') }),
  z.object({ kind: z.literal('reviews'), articleId: ArticleId.nullable() }),
  z.object({ kind: z.literal('event'), eventId: EventId }),
  z.object({
    kind: z.literal('article'),
    articleId: ArticleId,
    target: PlaceInHistory.nullable(),
    /** The search it was found by, whose words are marked in it. */
    query: z.string().nullable().default(null),
  }),
])
/** What the middle of the window shows. */
export type Desk = z.infer<typeof Desk>
const Listed = z.object({ view: LibraryView, tag: z.string().nullable(), sort: LibrarySort })
/** What the list shows. */
export type Listed = z.infer<typeof Listed>

const Location = z.object({
  /** How many steps back there are inside the app. */
  depth: z.number().int().nonnegative(),
  desk: Desk,
  listed: Listed,
})
type Location = z.infer<typeof Location>

const start: Location = {
  depth: 0,
  desk: { kind: 'nothing' },
  listed: { view: 'library', tag: null, sort: 'captured' },
}

/** The state of the window's history, when this app put it there. */
function locationOf(state: unknown): Location {
  const parsed = Location.safeParse(state)
  return parsed.success ? parsed.data : start
}

export type Navigation = {
  desk: Desk
  listed: Listed
  show: (desk: Desk) => void
  /** Changes the list; no step of the history, since the desk stays. */
  list: (listed: Partial<Listed>) => void
  back: () => void
  forward: () => void
}

export function useNavigation(): Navigation {
  const [location, setLocation] = useState(() => locationOf(history.state))

  useEffect(() => {
    const arrive = (event: PopStateEvent) => setLocation(locationOf(event.state))
    addEventListener('popstate', arrive)
    return () => removeEventListener('popstate', arrive)
  }, [])

  const show = useCallback((desk: Desk) => {
    const before = locationOf(history.state)
    const same = JSON.stringify(before.desk) === JSON.stringify(desk)
    const next = { ...before, depth: before.depth + (same ? 0 : 1), desk }
    if (same) history.replaceState(next, '')
    else history.pushState(next, '')
    setLocation(next)
  }, [])
  const list = useCallback((listed: Partial<Listed>) => {
    const before = locationOf(history.state)
    const next = { ...before, listed: { ...before.listed, ...listed } }
    history.replaceState(next, '')
    setLocation(next)
  }, [])
  const back = useCallback(() => {
    // Never out of the app to whatever the tab showed before.
    if (locationOf(history.state).depth > 0) history.back()
  }, [])
  const forward = useCallback(() => history.forward(), [])
  return { desk: location.desk, listed: location.listed, show, list, back, forward }
}
