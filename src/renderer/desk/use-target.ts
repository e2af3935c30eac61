/** Goes to the place an article was opened at, as soon as what it names is loaded. */
import { useEffect, useEffectEvent, useRef } from 'react'
import { findNearAnchor } from '../../article/near-anchor.ts'
import type { Claim } from '../../contract/claims.ts'
import type { Place } from '../evidence/place.ts'
import { useToast } from '../ui/toast.tsx'
import { claimAt, rangeOfClaim } from './claim-places.ts'
import type { DeskHandles, DeskPart } from './desk-handles.ts'
import { strings } from './strings.ts'
import type { DeskState } from './use-desk-state.ts'

type Options = {
  target: Place | null
  state: DeskState
  handles: DeskHandles
  onChoose: (claim: Claim | null) => void
  onShowPart: (part: DeskPart) => void
  /** Begins a note on a claim. */
  onNote: (claim: Claim) => void
}

/** A new target object is gone to once; the same words opened again come as a new object. */
export function useTarget({ target, state, handles, onChoose, onShowPart, onNote }: Options): void {
  const toast = useToast()
  const reached = useRef<Place | null>(null)
  const lit = useRef<Place | null>(null)
  const { article, extracted, written } = state

  const go = useEffectEvent((place: Place) => {
    const { text } = state
    const column = handles.column.current
    if (text === null || !column) return
    // Whoever came from a view that is gone with its focus goes on reading at the words.
    const isFocusLost = document.activeElement === null || document.activeElement === document.body
    if (place.kind === 'passage') {
      if (reached.current !== place) column.goTo(place, isFocusLost)
      reached.current = place
      // The row lights up when the claims are there; the words need not wait for it.
      if (extracted.state === 'loading' || lit.current === place) return
      lit.current = place
      onChoose(claimAt(state.claims, place))
      return
    }
    if (reached.current === place) return
    if (place.kind === 'claim') {
      if (extracted.state === 'loading' || (place.note && written.state === 'loading')) return
      reached.current = place
      const claim = state.claims.find(candidate => candidate.claimId === place.claimId)
      const range = claim ? rangeOfClaim(claim) : null
      if (!claim || !range) return toast({ text: strings.claimGone })
      column.goTo(range, isFocusLost)
      onChoose(claim)
      // Behind this drawing, with which the notes have come.
      if (place.note) queueMicrotask(() => onNote(claim))
      return
    }
    if (written.state === 'loading') return
    reached.current = place
    if (place.kind === 'highlight') {
      const highlight = written.value?.highlights.find(candidate => candidate.highlightId === place.highlightId)
      if (!highlight) return toast({ text: strings.highlightGone })
      const marked = findNearAnchor(text, highlight.anchor)
      if (marked) return column.goTo(marked, isFocusLost)
      onShowPart('notes')
      return handles.panel.current?.reveal(highlight.highlightId)
    }
    const note = written.value?.notes.find(candidate => candidate.noteId === place.noteId)
    if (!note) return toast({ text: strings.noteGone })
    onShowPart('notes')
    handles.panel.current?.reveal(note.noteId)
    const range = 'anchor' in note.target ? findNearAnchor(text, note.target.anchor) : null
    if (range) column.goTo(range, false)
  })

  useEffect(() => {
    if (target && article.state === 'ready' && extracted.state && written.state) go(target)
  }, [target, article.state, extracted.state, written.state])
}
