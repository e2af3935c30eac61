/** Gives the claimants of an article and of its conflicts their marks, one mark to a claimant under all its names. */
import type { Claim, Conflict } from '../../contract/claims.ts'
import { assignParties, type Party, unnamedParty } from './party.ts'

/**
 * Parties by name. The sides of conflicts come first, so that parties set against each other never share a colour. A
 * conflict may know a claimant under a name from another article: both names then get the one mark.
 */
export function articleParties(claims: readonly Claim[], conflicts: readonly Conflict[]): Map<string, Party> {
  const nameByClaim = new Map(claims.map(claim => [claim.claimId, claim.claimant.canonicalName]))
  const sides = conflicts.flatMap(conflict => conflict.sides)
  const localName = new Map<string, string>()
  for (const side of sides) {
    const local = nameByClaim.get(side.claimId)
    if (local && local !== side.claimant) localName.set(local, side.claimant)
  }
  const shared = (name: string) => localName.get(name) ?? name
  const parties = assignParties([
    ...sides.map(side => side.claimant),
    ...claims.filter(claim => claim.attributed).map(claim => shared(claim.claimant.canonicalName)),
  ])
  for (const name of nameByClaim.values()) {
    const party = parties.get(shared(name))
    if (party) parties.set(name, party)
    else parties.set(name, unnamedParty)
  }
  return parties
}
