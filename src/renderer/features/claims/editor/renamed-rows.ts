/** Gives a claimant another name in one article: each of its rows as it is to be saved, and nothing else of them changed. */
import type { Claim, ClaimantType } from '../../../../contract/claims.ts'
import type { ClaimEdit } from '../../../../contract/review.ts'
import { checkRow } from './check-draft.ts'
import { draftOfClaim } from './row-draft.ts'

export type RenamedRow = { claimId: string; row: ClaimEdit }

/**
 * The rows of `claims` whose claimant is `from`, under the name `into`; without a known type each keeps its own. Rows that
 * were rejected, and those whose words are gone, stay as they are.
 */
export function renamedRows(
  claims: readonly Claim[],
  from: string,
  into: string,
  type: ClaimantType | null,
): RenamedRow[] {
  return claims.flatMap(claim => {
    const isMeant = claim.attributed && claim.claimant.canonicalName === from
    if (!isMeant || claim.review === 'rejected' || claim.reviewed?.found === false) return []
    const draft = draftOfClaim(claim)
    // Its figures keep the places they have: no text is needed to find them.
    const { row } = checkRow({ ...draft, name: into, type: type ?? draft.type }, '')
    return row === null ? [] : [{ claimId: claim.claimId, row }]
  })
}
