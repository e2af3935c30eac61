/** What can be done to events from the window. */
import { useMemo } from 'react'
import type { ClaimantType } from '../../../contract/claims.ts'
import { app } from '../../bridge.ts'
import { changeRequest } from '../../reviews/change-request.ts'
import type { Reviews } from '../../reviews/reviews.ts'
import { useReviews } from '../../reviews/use-reviews.tsx'
import { strings } from './event-strings.ts'

/** Each resolves to whether it was done; where it was not, the reader is told why. */
export type EventChanges = {
  /** An empty title gives the event back the one of its reports. */
  rename: (eventId: string, title: string) => Promise<boolean>
  merge: (eventIds: readonly string[]) => Promise<boolean>
  /** Makes what these articles tell an event of its own. */
  split: (eventId: string, articleIds: readonly string[]) => Promise<boolean>
  /** Says that two parties are one, called and typed as the second, in the whole library. */
  mergeParties: (party: MergedParty, into: MergedParty) => Promise<boolean>
}

/** A party as its claimant is called, whatever it is shown as. */
export type MergedParty = { claimant: string; claimantType: ClaimantType }

function createEventChanges(reviews: Reviews): EventChanges {
  return {
    rename: (eventId, title) =>
      reviews.attempt(
        [changeRequest('nameEvent', { eventId, title }, app['review.nameEvent'])],
        title === '' ? strings.unnamed : strings.named(title),
      ),
    merge: eventIds =>
      reviews.attempt(
        [changeRequest('mergeEvents', { eventIds: [...eventIds] }, app['review.mergeEvents'])],
        strings.merged,
      ),
    split: (eventId, articleIds) =>
      reviews.attempt(
        [changeRequest('splitEvent', { eventId, articleIds: [...articleIds] }, app['review.splitEvent'])],
        strings.splitOff(articleIds.length),
      ),
    mergeParties: ({ claimant: name }, { claimant: into, claimantType: type }) => {
      const merge = { names: [name], into, ...(type !== 'unknown' && { type }) }
      return reviews.attempt(
        [changeRequest('mergeClaimants', merge, app['review.mergeClaimants'])],
        strings.partiesMerged(name, into),
      )
    },
  }
}

/** The answer keeps its identity. */
export function useEventChanges(): EventChanges {
  const reviews = useReviews()
  return useMemo(() => createEventChanges(reviews), [reviews])
}
