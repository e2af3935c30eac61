/** Gives the claimants of an article and of its conflicts their marks, one mark to a claimant under all its names. */
import type { Claim, Conflict } from '../../contract/claims.ts'
import { placesOfSide } from '../../contract/side-places.ts'
import { assignParties, type Party, registerParties, unnamedParty } from './party.ts'

/**
 * Parties by name. The sides of conflicts come first, so that parties set against each other never share a colour; then
 * those the library's `registry` knows; of the others, who speaks most. A conflict may know a claimant under a name from
 * another article: both names then get the one mark.
 */
export function articleParties(
  claims: readonly Claim[],
  conflicts: readonly Conflict[],
  registry: ReadonlyMap<string, Party> = new Map(),
): Map<string, Party> {
  const nameByClaim = new Map(claims.map(claim => [claim.claimId, claim.claimant.canonicalName]))
  const sides = conflicts.flatMap(conflict => conflict.sides)
  const localName = new Map<string, string>()
  for (const side of sides) {
    for (const { claimId } of placesOfSide(side)) {
      const local = nameByClaim.get(claimId)
      if (local && local !== side.claimant) localName.set(local, side.claimant)
    }
  }
  const shared = (name: string) => localName.get(name) ?? name
  const spoken = new Map<string, number>()
  for (const { attributed, claimant } of claims) {
    const name = shared(claimant.canonicalName)
    if (attributed) spoken.set(name, (spoken.get(name) ?? 0) + 1)
  }
  const isKnown = (name: string) => Number(registry.has(name))
  const speakers = [...spoken].sort(([a, times], [b, others]) => isKnown(b) - isKnown(a) || others - times)
  const parties = assignParties([...sides.map(side => side.claimant), ...speakers.map(([name]) => name)], registry)
  for (const name of nameByClaim.values()) parties.set(name, parties.get(shared(name)) ?? unnamedParty)
  return parties
}

/** The marks of all who take part in the library's disputes: by event, and in it by point. */
export function disputeParties(disputes: readonly (readonly (readonly string[])[])[]): Map<string, Party> {
  return registerParties({ events: disputes.map(points => [...new Set(points.flat())]), disputes: disputes.flat() })
}
