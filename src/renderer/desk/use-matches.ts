/** Marks what a search found in the open article, its notes and its claims, and steps through it. */
import { type RefObject, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { ArticleMatches } from '../../contract/search.ts'
import { app } from '../bridge.ts'
import type { Place } from '../evidence/place.ts'
import { inTextOrder } from '../features/notes/text-order.ts'
import { searchStrings as strings } from '../features/search/strings.ts'
import { useRequest } from '../ui/use-request.ts'
import { rangeOfClaim } from './claim-places.ts'
import type { DeskHandles, DeskPart } from './desk-handles.ts'
import { rangesOfWords, showMarks } from './match-marks.ts'
import { type MatchStep, matchSteps, nextStep, stepAtPlace, wordsInClaims } from './match-steps.ts'
import type { DeskState } from './use-desk-state.ts'

type Options = {
  articleId: string
  query: string | null
  target: Place | null
  state: DeskState
  handles: DeskHandles
  /** The whole desk: notes and claims are found in it. */
  root: RefObject<HTMLElement | null>
  onShowPart: (part: DeskPart) => void
  onAnnounce: (sentence: string) => void
}

export type Matches = {
  query: string
  /** Counted from 0; −1 before the first step. */
  at: number
  count: number
  capped: boolean
  loaded: boolean
}

const nothing: ArticleMatches = { text: [], notes: [], claims: [], capped: false }

export function useMatches({ articleId, query, target, state, handles, root, onShowPart, onAnnounce }: Options) {
  const { written, text, claims, layers } = state
  const [left, setLeft] = useState<{ query: string | null; target: Place | null } | null>(null)
  // Left once, the marks stay away until the article is opened from the search again.
  const isLeft = left !== null && left.query === query && left.target === target
  const wanted = query !== null && !isLeft && text !== null
  const notes = written.value?.notes
  const found = useRequest(wanted ? `matches ${articleId} ${query}` : 'no matches', async signal =>
    query !== null && wanted ? await app['search.matches']({ articleId, query }, { signal }) : nothing,
  )
  const matches = wanted ? (found.value ?? nothing) : nothing
  const { refresh } = found
  const knownNotes = useRef(notes)
  useEffect(() => {
    if (knownNotes.current !== undefined && knownNotes.current !== notes) refresh()
    knownNotes.current = notes
  }, [notes, refresh])

  const steps = useMemo(() => {
    const drawn = inTextOrder(text ?? '', notes ?? [], []).flatMap(entry =>
      entry.kind === 'highlight' ? [] : [entry.note.noteId],
    )
    return matchSteps(matches, drawn)
  }, [matches, notes, text])

  // Claims may be read after the text: whichever are there have the words marked that stand in them.
  const inClaims = useMemo(() => wordsInClaims(claims, matches.text, text ?? ''), [claims, matches, text])

  const [at, setAt] = useState(-1)
  const isLoaded = wanted && found.state === 'ready'
  const land = useEffectEvent(() => {
    const claim = target?.kind === 'claim' ? claims.find(({ claimId }) => claimId === target.claimId) : undefined
    setAt(target ? stepAtPlace(steps, target, (claim && rangeOfClaim(claim)?.start) ?? null) : -1)
  })
  useEffect(() => {
    if (isLoaded && target !== undefined) land()
  }, [isLoaded, target])

  const mark = useEffectEvent(() => {
    const current = steps[at]
    const all: Range[] = []
    const lit: Range[] = []
    // The match gone to is marked by the column as the place it is.
    const others = matches.text.filter(range => !(current?.kind === 'text' && current.range === range))
    all.push(...(handles.column.current?.drawnRanges(others) ?? []))
    for (const { noteId, matches: places } of matches.notes) {
      const body = notes?.find(note => note.noteId === noteId)?.body
      const card = root.current?.querySelector(`[data-note-card="${CSS.escape(noteId)}"] .note-preview`)
      if (body === undefined || !card) continue
      const ranges = rangesOfWords(
        card,
        places.map(({ start, end }) => body.slice(start, end)),
      )
      for (const [index, range] of ranges.entries()) {
        if (current?.kind === 'note' && current.noteId === noteId && current.at === index) lit.push(range)
        else all.push(range)
      }
    }
    for (const { claimId, words } of inClaims) {
      const row = root.current?.querySelector(`[data-row="${CSS.escape(claimId)}"] .claim-words`)
      if (row) all.push(...rangesOfWords(row, words))
    }
    showMarks({ all, current: lit })
  })
  const isEmpty = matches.text.length === 0 && matches.notes.length === 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is marked, and every drawing of what it is marked in.
  useEffect(() => {
    if (isEmpty || !root.current) return
    let frame = requestAnimationFrame(mark)
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(mark)
    })
    observer.observe(root.current, { childList: true, subtree: true, characterData: true })
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
      showMarks({ all: [], current: [] })
    }
  }, [matches, inClaims, isEmpty, at, layers, root])

  const go = (step: MatchStep) => {
    const isFocusLost = document.activeElement === null || document.activeElement === document.body
    if (step.kind === 'text') {
      onShowPart('text')
      handles.column.current?.goTo(step.range, isFocusLost)
    } else {
      handles.column.current?.leaveTarget()
      onShowPart('notes')
      handles.panel.current?.reveal(step.noteId)
    }
  }
  const move = (direction: 1 | -1): string | null => {
    const to = nextStep(steps, at, direction, handles.column.current?.firstVisibleOffset() ?? 0)
    const step = steps[to]
    if (!step) return strings.noMatches
    setAt(to)
    go(step)
    onAnnounce(strings.matchOf(to + 1, steps.length, matches.capped))
    return null
  }
  const leave = useCallback(() => {
    setLeft({ query, target })
    handles.column.current?.leaveTarget()
  }, [query, target, handles])

  const bar: Matches | null =
    wanted && query !== null ? { query, at, count: steps.length, capped: matches.capped, loaded: isLoaded } : null
  return { bar, next: () => move(1), previous: () => move(-1), leave }
}

export type MatchStepping = ReturnType<typeof useMatches>
