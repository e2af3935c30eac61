/** Chooses and orders the rows of the claim table. */
import type { Claim } from '../../../contract/claims.ts'

export type ClaimOrder = 'text' | 'claimant' | 'figure'

/** Where a claim's words begin in the text. */
export const startOfClaim = (claim: Claim): number =>
  claim.content[0]?.start ?? claim.cue[0]?.start ?? claim.claimant.mention?.start ?? 0

/** What is claimed, with its gaps shown. */
export const claimWords = (claim: Claim): string => claim.content.map(anchor => anchor.exact).join(' … ')

const largest = (claim: Claim): number => Math.max(-1, ...claim.figures.map(figure => figure.high ?? figure.low))

/** Everything a reader may look for in a row, in lower case. */
function rowWords(claim: Claim): string {
  const { claimant } = claim
  return [
    claimant.canonicalName,
    ...claimant.aliases,
    claimant.onBehalfOf ?? '',
    claimant.mention?.exact ?? '',
    claim.relayedBy ?? '',
    claim.target ?? '',
    claim.event?.place ?? '',
    ...claim.cue.map(anchor => anchor.exact),
    ...claim.content.map(anchor => anchor.exact),
    ...claim.figures.map(figure => `${figure.targetGroup ?? ''} ${figure.quantity}`),
  ]
    .join('\n')
    .toLowerCase()
}

/** Keeps the claims that hold every word of `filter` somewhere in their row. */
export function filterClaims(claims: readonly Claim[], filter: string): Claim[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return [...claims]
  return claims.filter(claim => {
    const row = rowWords(claim)
    return words.every(word => row.includes(word))
  })
}

/** Text order breaks every tie. Claimants in order of their first claim would move with the filter: they go by name. */
export function orderClaims(claims: readonly Claim[], order: ClaimOrder): Claim[] {
  const inText = (a: Claim, b: Claim) => startOfClaim(a) - startOfClaim(b) || a.claimId.localeCompare(b.claimId)
  return [...claims].sort((a, b) => {
    if (order === 'claimant') {
      return a.claimant.canonicalName.localeCompare(b.claimant.canonicalName) || inText(a, b)
    }
    return order === 'figure' ? largest(b) - largest(a) || inText(a, b) : inText(a, b)
  })
}

/** The parties' claims, and apart from them what the writer states without naming anyone. */
export function splitByAttribution(claims: readonly Claim[]): { attributed: Claim[]; writers: Claim[] } {
  return {
    attributed: claims.filter(claim => claim.attributed),
    writers: claims.filter(claim => !claim.attributed),
  }
}
