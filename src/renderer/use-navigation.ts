/** Keeps where the reader is in the window's own history: back, forward and reload lead where they should. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { ArticleId, LibraryFilter, LibrarySort, LibraryView, ReadState } from '../contract/library.ts'
import { EventId } from '../contract/review.ts'
import type { Place } from './evidence/place.ts'

const PlaceInHistory: z.ZodType<Place> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passage'), start: z.number(), end: z.number() }),
  z.object({ kind: z.literal('claim'), claimId: z.string(), note: z.boolean().optional() }),
  z.object({ kind: z.literal('note'), noteId: z.string() }),
  z.object({ kind: z.literal('highlight'), highlightId: z.string() }),
])
const Desk = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nothing') }),
  z.object({ kind: z.literal('contested') }),
  z.object({ kind: z.literal('duplicates') }),
  z.object({ kind: z.literal('reviews'), articleId: ArticleId.nullable() }),
  z.object({
    kind: z.literal('event'),
    eventId: EventId,
    /** What its page is opened at: a note, or what a conflict is about. */
    noteId: z.string().optional(),
    conflictId: z.string().optional(),
  }),
  /** All notes and highlights; those of a tag where one is given. */
  z.object({ kind: z.literal('notes'), tag: z.string().nullable() }),
  /** Two articles side by side, or what changed between two captures of one page. */
  z.object({
    kind: z.literal('pair'),
    left: ArticleId,
    right: ArticleId,
    mode: z.enum(['beside', 'captures']).default('beside'),
  }),
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
const Listed = z.object({
  view: LibraryView,
  /** What the list is narrowed by, each with what it is called. */
  filters: z.array(LibraryFilter.extend({ label: z.string() })).readonly(),
  /** Null lists articles read and unread. */
  readState: ReadState.nullable(),
  sort: LibrarySort,
})
/** What the list shows. */
export type Listed = z.infer<typeof Listed>

const Location = z.object({
  /** How many steps back there are inside the app. */
  depth: z.number().int().nonnegative(),
  desk: Desk,
  listed: Listed,
  /** Where the reader was in the text of the article. */
  place: z.object({ offset: z.number().int().nonnegative() }).nullable().default(null),
})
type Location = z.infer<typeof Location>

const start: Location = {
  depth: 0,
  desk: { kind: 'nothing' },
  listed: { view: 'library', filters: [], readState: null, sort: 'captured' },
  place: null,
}

/** An offset in the plain text of the open article. */
export type ReadingPlace = { offset: number }

/** Milliseconds within which jumps are one: who steps through ten claims wants one step back. */
const oneJump = 1500

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
  /** The last step: how deep it led, and whether back or forward to a page that was open before. */
  step: { depth: number; isReturn: boolean }
  /** Where the reader was in the article that was come back to; a new object for every return. */
  place: ReadingPlace | null
  /** Keeps where the reader is now, for coming back. */
  keepPlace: (offset: number) => void
  /** Makes a step of a jump inside the article: back leads to where the reader was. */
  jump: (from: number, to: number) => void
  /** Hears that the page of a depth is left, while it is still drawn. Returns a way to stop. */
  onLeave: (listener: (depth: number, isReturn: boolean) => void) => () => void
}

export function useNavigation(): Navigation {
  const [location, setLocation] = useState(() => locationOf(history.state))
  const [step, setStep] = useState(() => ({ depth: location.depth, isReturn: false }))
  const depth = useRef(location.depth)
  const leaving = useRef(new Set<(depth: number, isReturn: boolean) => void>())
  const jumpedAt = useRef(Number.NEGATIVE_INFINITY)
  const leaveFor = useCallback((next: Location, isReturn: boolean) => {
    for (const listener of leaving.current) listener(depth.current, isReturn)
    depth.current = next.depth
    setStep({ depth: next.depth, isReturn })
  }, [])

  useEffect(() => {
    const arrive = (event: PopStateEvent) => {
      const next = locationOf(event.state)
      leaveFor(next, true)
      setLocation(next)
    }
    addEventListener('popstate', arrive)
    return () => removeEventListener('popstate', arrive)
  }, [leaveFor])

  const show = useCallback(
    (desk: Desk) => {
      const before = locationOf(history.state)
      const same = JSON.stringify(before.desk) === JSON.stringify(desk)
      const next = { ...before, depth: before.depth + (same ? 0 : 1), desk, place: null }
      if (same) history.replaceState(next, '')
      else {
        leaveFor(next, false)
        history.pushState(next, '')
      }
      setLocation(next)
    },
    [leaveFor],
  )
  const list = useCallback((listed: Partial<Listed>) => {
    const before = locationOf(history.state)
    const next = { ...before, listed: { ...before.listed, ...listed } }
    history.replaceState(next, '')
    // The desk keeps its identity: what is open is not opened anew.
    setLocation(now => ({ ...now, listed: next.listed }))
  }, [])
  const keepPlace = useCallback((offset: number) => {
    history.replaceState({ ...locationOf(history.state), place: { offset } }, '')
  }, [])
  const jump = useCallback(
    (from: number, to: number) => {
      const before = locationOf(history.state)
      const now = performance.now()
      const isOne = now - jumpedAt.current < oneJump
      jumpedAt.current = now
      if (isOne) return history.replaceState({ ...before, place: { offset: to } }, '')
      history.replaceState({ ...before, place: { offset: from } }, '')
      const next = { ...before, depth: before.depth + 1, place: { offset: to } }
      leaveFor(next, false)
      history.pushState(next, '')
    },
    [leaveFor],
  )
  const back = useCallback(() => {
    // Never out of the app to whatever the tab showed before.
    if (locationOf(history.state).depth > 0) history.back()
  }, [])
  const forward = useCallback(() => history.forward(), [])
  const onLeave = useCallback((listener: (depth: number, isReturn: boolean) => void) => {
    leaving.current.add(listener)
    return () => void leaving.current.delete(listener)
  }, [])
  const { desk, listed, place } = location
  return { desk, listed, place, keepPlace, jump, show, list, back, forward, step, onLeave }
}
