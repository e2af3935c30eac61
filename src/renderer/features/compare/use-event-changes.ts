/** What a reader can do on an event's page: name, merge and split events, and make two parties one. Each says what it did, and can be undone. */
import { useMemo, useRef } from 'react'
import { AppError } from '../../../contract/bridge.ts'
import type { ClaimantType } from '../../../contract/claims.ts'
import type { ReviewChange } from '../../../contract/review.ts'
import { app } from '../../bridge.ts'
import { type ShowToast, useToast } from '../../ui/toast.tsx'
import { strings } from './event-strings.ts'

export type EventChanges = {
  /** An empty title gives the event back the one of its reports. */
  rename: (eventId: string, title: string) => Promise<boolean>
  merge: (eventIds: readonly string[]) => Promise<boolean>
  /** Makes what these articles tell an event of its own. */
  split: (eventId: string, articleIds: readonly string[]) => Promise<boolean>
  /** Says that two parties are one, called and typed as the second, in the whole library. */
  mergeParties: (party: MergedParty, into: MergedParty) => Promise<boolean>
  /** Takes the last change back. */
  undo: () => void
  /** When the last change that can be undone was made, in milliseconds since 1970; 0 for none. */
  lastChangeAt: () => number
}

/** A party as its claimant is called, whatever it is shown as. */
export type MergedParty = { claimant: string; claimantType: ClaimantType }

type Step = { changeId: string; at: number }

function createEventChanges(showToast: ShowToast, steps: Step[]): EventChanges {
  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work()
      return true
    } catch (error) {
      showToast({ text: strings.changeFailed(error instanceof Error ? error.message : String(error)) })
      return false
    }
  }
  const forget = (step: Step) => {
    const at = steps.indexOf(step)
    if (at >= 0) steps.splice(at, 1)
  }
  const undo = (step: Step) =>
    attempt(async () => {
      const { changeId } = await app['review.undo']({ changeId: step.changeId }).catch(error => {
        // What something newer stands on can't be taken back any more; anything else can be tried again.
        if (error instanceof AppError && error.code === 'stale') forget(step)
        throw error
      })
      forget(step)
      showToast({
        text: strings.undone,
        action: { label: strings.redo, run: () => void change(() => app['review.undo']({ changeId }), strings.redone) },
      })
    })
  const change = (work: () => Promise<ReviewChange>, said: string) =>
    attempt(async () => {
      const { changeId } = await work()
      const step = { changeId, at: Date.now() }
      steps.push(step)
      showToast({ text: said, action: { label: strings.undo, run: () => void undo(step) } })
    })
  return {
    rename: (eventId, title) =>
      change(() => app['review.nameEvent']({ eventId, title }), title === '' ? strings.unnamed : strings.named(title)),
    merge: eventIds => change(() => app['review.mergeEvents']({ eventIds: [...eventIds] }), strings.merged),
    split: (eventId, articleIds) =>
      change(
        () => app['review.splitEvent']({ eventId, articleIds: [...articleIds] }),
        strings.splitOff(articleIds.length),
      ),
    mergeParties: ({ claimant: name }, { claimant: into, claimantType: type }) =>
      change(
        () => app['review.mergeClaimants']({ names: [name], into, ...(type !== 'unknown' && { type }) }),
        strings.partiesMerged(name, into),
      ),
    undo: () => {
      const last = steps.at(-1)
      if (last) void undo(last)
    },
    lastChangeAt: () => steps.at(-1)?.at ?? 0,
  }
}

/** Keeps its steps for as long as the window is open; the answer keeps its identity. */
export function useEventChanges(): EventChanges {
  const showToast = useToast()
  const steps = useRef<Step[]>([])
  return useMemo(() => createEventChanges(showToast, steps.current), [showToast])
}
