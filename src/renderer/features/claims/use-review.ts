/** What a reader can do to the rows of one article from the window. */
import { useMemo } from 'react'
import type { Claim } from '../../../contract/claims.ts'
import type { ClaimEdit, ReviewChange } from '../../../contract/review.ts'
import { app } from '../../bridge.ts'
import { changeRequest } from '../../reviews/change-request.ts'
import type { Reviews } from '../../reviews/reviews.ts'
import { useReviews } from '../../reviews/use-reviews.tsx'
import type { RenamedRow } from './editor/renamed-rows.ts'

export type Verdict = 'accepted' | 'rejected' | 'machine'

export type Review = {
  judge: (claimId: string, verdict: Verdict) => void
  /** As one change. */
  acceptAll: (claims: readonly Claim[]) => void
  /** Each rejects with words for the reader: the editor and the dialogs stay open and show them. */
  edit: (claimId: string, rows: ClaimEdit[], merged: Merge | null) => Promise<ReviewChange | undefined>
  add: (row: ClaimEdit) => Promise<ReviewChange | undefined>
  merge: (merge: Merge) => Promise<void>
  /** Several rows edited as one step. */
  rename: (rows: readonly RenamedRow[]) => Promise<void>
}

/** “These two names are one party”, in the whole library. */
export type Merge = { from: string; into: string }

function createReview(articleId: string, reviews: Reviews): Review {
  const merging = ({ from, into }: Merge) =>
    changeRequest('mergeClaimants', { names: [from], into }, app['review.mergeClaimants'])
  return {
    judge: (claimId, verdict) =>
      void reviews.attempt([changeRequest('judge', { articleId, claimId, verdict }, app['review.judge'])]),
    acceptAll: claims => {
      const claimIds = claims.map(claim => claim.claimId)
      void reviews.attempt([changeRequest('acceptAll', { articleId, claimIds }, app['review.acceptAll'])])
    },
    edit: async (claimId, rows, merged) => {
      const edit = changeRequest('edit', { articleId, claimId, rows }, app['review.edit'])
      const [change] = await reviews.make(merged ? [edit, merging(merged)] : [edit])
      return change
    },
    add: async row => {
      const [change] = await reviews.make([changeRequest('add', { articleId, row }, app['review.add'])])
      return change
    },
    rename: async rows => {
      await reviews.make(
        rows.map(({ claimId, row }) => changeRequest('edit', { articleId, claimId, rows: [row] }, app['review.edit'])),
      )
    },
    merge: async merge => {
      await reviews.make([merging(merge)])
    },
  }
}

export function useReview(articleId: string): Review {
  const reviews = useReviews()
  return useMemo(() => createReview(articleId, reviews), [articleId, reviews])
}
