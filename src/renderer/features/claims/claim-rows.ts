/** Orders the rows of the claim table. */
import type { Claim } from '../../../contract/claims.ts'
import { stanceWords } from '../../../contract/stance-words.ts'

export type ClaimOrder = 'text' | 'claimant' | 'stance' | 'figure' | 'date'
export type Sorting = { by: ClaimOrder; reversed: boolean }

export const claimOrders: readonly ClaimOrder[] = ['text', 'claimant', 'stance', 'figure', 'date']

/** Where a claim's words begin in the text. */
export const startOfClaim = (claim: Claim): number =>
  claim.content[0]?.start ?? claim.cue[0]?.start ?? claim.claimant.mention?.start ?? 0

/** What is claimed, with its gaps shown. */
export const claimWords = (claim: Claim): string => claim.content.map(anchor => anchor.exact).join(' … ')

/** How it is said, as the table says it: “denies”. */
export const claimStance = (claim: Claim): string => stanceWords({ ...claim, content: claimWords(claim) })

/** True where somebody is named: the machine calls the others “unknown”. */
export const isNamed = ({ claimant }: Claim): boolean =>
  claimant.canonicalName !== 'unknown' && claimant.canonicalName !== ''

/** What a row is ordered by; null where it has nothing of the kind. */
function sortKey(claim: Claim, by: ClaimOrder): string | number | null {
  switch (by) {
    case 'text':
      return startOfClaim(claim)
    case 'claimant':
      return claim.attributed && isNamed(claim) ? claim.claimant.canonicalName : null
    case 'stance':
      return claim.attributed ? claimStance(claim) : null
    case 'figure':
      // The largest first: what a reader sorts figures for.
      return claim.figures.length > 0 ? -Math.max(...claim.figures.map(({ low, high }) => high ?? low)) : null
    case 'date':
      return claim.event?.date ?? null
  }
}

const names = new Intl.Collator('en', { numeric: true })

function compareKeys(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : names.compare(String(a), String(b))
}

/**
 * Claimants by name, not by their first claim, which would move with the filter. Rows without the value come last in
 * either direction; the order of the text breaks every tie.
 */
export function orderClaims(claims: readonly Claim[], { by, reversed }: Sorting): Claim[] {
  const keys = new Map(claims.map(claim => [claim, sortKey(claim, by)]))
  const inText = (a: Claim, b: Claim) => startOfClaim(a) - startOfClaim(b) || names.compare(a.claimId, b.claimId)
  return [...claims].sort((a, b) => {
    const [keyA = null, keyB = null] = [keys.get(a), keys.get(b)]
    if (keyA === null || keyB === null) return Number(keyA === null) - Number(keyB === null) || inText(a, b)
    const order = compareKeys(keyA, keyB)
    return (reversed ? -order : order) || inText(a, b)
  })
}
