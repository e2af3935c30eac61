/** Dismisses contradictions and lets them stand again. */
import { useMemo } from 'react'
import { app } from '../../../bridge.ts'
import { changeRequest } from '../../../reviews/change-request.ts'
import { useReviews } from '../../../reviews/use-reviews.tsx'

export type Dismissal = {
  conflictIds: readonly string[]
  /** The claims of the one side that is taken out; null for all of them. */
  claimIds: readonly string[] | null
  reason: string
}

export type Dismissals = {
  /** Rejects with words for the reader: the dialog stays open and shows them. */
  dismiss: (dismissal: Dismissal) => Promise<void>
  restore: (conflictIds: readonly string[]) => void
}

export function useDismissals(): Dismissals {
  const reviews = useReviews()
  return useMemo(
    () => ({
      dismiss: async ({ conflictIds, claimIds, reason }) => {
        const asked = { conflictIds: [...conflictIds], reason, ...(claimIds && { claimIds: [...claimIds] }) }
        await reviews.make([changeRequest('dismissConflicts', asked, app['review.dismissConflicts'])])
      },
      restore: conflictIds => {
        const asked = { conflictIds: [...conflictIds] }
        void reviews.attempt([changeRequest('restoreConflicts', asked, app['review.restoreConflicts'])])
      },
    }),
    [reviews],
  )
}
