/** What a reader can do to claims from the window: each says what it did, and can be undone. */
import { useMemo } from 'react'
import { AppError } from '../../../contract/bridge.ts'
import type { Claim } from '../../../contract/claims.ts'
import type { ClaimEdit, ReviewChange } from '../../../contract/review.ts'
import { app } from '../../bridge.ts'
import { type ShowToast, useToast } from '../../ui/toast.tsx'
import { dropStep, lastStep, pushStep, type ReviewStep } from './review-stack.ts'
import { strings } from './strings.ts'

export type Verdict = 'accepted' | 'rejected' | 'machine'

export type Review = {
  judge: (claimId: string, verdict: Verdict) => void
  /** As one change. */
  acceptAll: (claims: readonly Claim[]) => void
  /** Each rejects with words for the reader: the editor and the dialogs stay open and show them. */
  edit: (claimId: string, rows: ClaimEdit[], merged: Merge | null) => Promise<ReviewChange>
  add: (rowId: string, row: ClaimEdit) => Promise<ReviewChange>
  merge: (merge: Merge) => Promise<void>
  /** Takes the last step back. */
  undo: () => void
}

/** “These two names are one party”, in the whole library. */
export type Merge = { from: string; into: string }

const sentence = (error: unknown) => (error instanceof Error ? error.message : String(error))

function createReview(articleId: string, toast: ShowToast): Review {
  const attempt = (work: () => Promise<void>) => {
    work().catch(error => toast({ text: sentence(error) }))
  }
  let turn = Promise.resolve()
  /** One undoing after the other: the next one's step is the last that stands by then. */
  const inTurn = (work: () => Promise<void>) => {
    turn = turn.then(work).catch(error => toast({ text: sentence(error) }))
  }
  /** Takes a step's changes back, the last one first; each undoing is a change that can be undone as well. */
  const takeBack = async (step: ReviewStep) => {
    const undone: ReviewChange[] = []
    try {
      for (let changeId = step.changeIds.at(-1); changeId !== undefined; changeId = step.changeIds.at(-1)) {
        undone.push(await app['review.undo']({ changeId }))
        step.changeIds.pop()
      }
    } catch (error) {
      // What something newer stands on can't be taken back any more; after a lost connection the rest is tried again.
      if (error instanceof AppError && error.code === 'stale') dropStep(articleId, step)
      throw error
    }
    dropStep(articleId, step)
    // Its toast may be pressed after the step was taken back by key.
    if (undone.length === 0) return
    const again = () =>
      attempt(async () => {
        const redone: ReviewChange[] = []
        for (const { changeId } of undone.toReversed()) redone.push(await app['review.undo']({ changeId }))
        did(redone, step.summary)
      })
    toast({ text: strings.undone(step.summary), action: { label: strings.redo, run: again } })
  }
  /** Keeps what was done as one step, and offers to undo it. */
  const did = (changes: readonly ReviewChange[], summary: string) => {
    const step: ReviewStep = { changeIds: changes.map(change => change.changeId), summary, at: Date.now() }
    pushStep(articleId, step)
    toast({ text: summary, action: { label: strings.undo, run: () => inTurn(() => takeBack(step)) } })
  }
  const mergeNames = ({ from, into }: Merge) => app['review.mergeClaimants']({ names: [from], into })

  return {
    judge: (claimId, verdict) =>
      attempt(async () => {
        const change = await app['review.judge']({ articleId, claimId, verdict })
        did([change], change.summary)
      }),
    acceptAll: claims =>
      attempt(async () => {
        const change = await app['review.acceptAll']({ articleId, claimIds: claims.map(claim => claim.claimId) })
        did([change], change.summary)
      }),
    edit: async (claimId, rows, merge) => {
      const change = await app['review.edit']({ articleId, claimId, rows })
      const changes = [change]
      try {
        if (merge) changes.push(await mergeNames(merge))
      } finally {
        // What was saved can be undone, even when the names could not be made one.
        did(changes, change.summary)
      }
      return change
    },
    add: async (rowId, row) => {
      const change = await app['review.add']({ articleId, rowId, row })
      did([change], change.summary)
      return change
    },
    merge: async merge => {
      const change = await mergeNames(merge)
      did([change], change.summary)
    },
    undo: () =>
      inTurn(async () => {
        const step = lastStep(articleId)
        if (step) await takeBack(step)
        else toast({ text: strings.nothingToUndo })
      }),
  }
}

export function useReview(articleId: string): Review {
  const toast = useToast()
  return useMemo(() => createReview(articleId, toast), [articleId, toast])
}
