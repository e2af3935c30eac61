/** Chooses the rows of the claim table: by words, and by what they are. */
import type { Claim } from '../../../contract/claims.ts'
import { strings as words } from '../../evidence/strings.ts'
import { claimStance, isNamed } from './claim-rows.ts'

export type Facet = 'claimants' | 'stances' | 'quantities' | 'reviews'
export const facets: readonly Facet[] = ['claimants', 'stances', 'quantities', 'reviews']

/**
 * What rows can be chosen by; an empty list chooses nothing and so leaves all. Stances are the verbs of the table (“says”,
 * “denies”), quantities and states of review the contract's words.
 */
export type Facets = Record<Facet, readonly string[]>
export type ClaimFilter = Facets & {
  words: string
  contested: boolean
  /** Rejected rows stand in the table only when they are asked for. */
  rejected: boolean
}

export const everyRow: ClaimFilter = {
  words: '',
  claimants: [],
  stances: [],
  quantities: [],
  reviews: [],
  contested: false,
  rejected: false,
}

/** What a row says of itself in one facet; the writer's own statements have neither claimant nor stance. */
function valuesOf(claim: Claim, facet: Facet): readonly string[] {
  switch (facet) {
    case 'claimants':
      return claim.attributed ? [isNamed(claim) ? claim.claimant.canonicalName : 'unknown'] : []
    case 'stances':
      return claim.attributed ? [claimStance(claim)] : []
    case 'quantities':
      return [...new Set<string>(claim.figures.map(figure => figure.quantity))]
    case 'reviews':
      return [claim.review]
  }
}

/** Everything a reader may look for in a row, in lower case. */
function rowWords(claim: Claim): string {
  const { claimant, event } = claim
  return [
    claimant.canonicalName,
    ...claimant.aliases,
    claimant.onBehalfOf ?? '',
    claimant.mention?.exact ?? '',
    claim.relayedBy ?? '',
    claim.target ?? '',
    event?.place ?? '',
    event?.date ?? '',
    claim.attributed ? claimStance(claim) : '',
    ...claim.cue.map(anchor => anchor.exact),
    ...claim.content.map(anchor => anchor.exact),
    ...claim.figures.map(figure => `${figure.targetGroup ?? ''} ${words.quantity[figure.quantity]}`),
  ]
    .join('\n')
    .toLowerCase()
}

export type FilterContext = {
  /** Whether a figure of the claim, or what it says, stands on a side of a contested point. */
  isContested: (claim: Claim) => boolean
}

function passes(claim: Claim, filter: ClaimFilter, context: FilterContext, except: Facet | null): boolean {
  if (filter.contested && !context.isContested(claim)) return false
  const isRejected = claim.review === 'rejected'
  if (isRejected && !filter.rejected) return false
  for (const facet of facets) {
    const wanted = filter[facet]
    // A rejected row is no other state of review: the switch that shows it is its own.
    if (facet === except || wanted.length === 0 || (facet === 'reviews' && isRejected)) continue
    if (!valuesOf(claim, facet).some(value => wanted.includes(value))) return false
  }
  const sought = filter.words.toLowerCase().split(/\s+/).filter(Boolean)
  if (sought.length === 0) return true
  const row = rowWords(claim)
  return sought.every(word => row.includes(word))
}

/** Keeps the claims that pass: every word of `words` somewhere in the row, one value of each facet that chooses any. */
export function filterClaims(claims: readonly Claim[], filter: ClaimFilter, context: FilterContext): Claim[] {
  return claims.filter(claim => passes(claim, filter, context, null))
}

export type FacetValue = { value: string; count: number }

/**
 * What can be chosen in a facet, with the rows each choice would show beside the other facets' choices; the most
 * frequent first. What is chosen stays in the list when no row has it any more, so that it can be let go.
 */
export function facetValues(
  claims: readonly Claim[],
  facet: Facet,
  filter: ClaimFilter,
  context: FilterContext,
): FacetValue[] {
  const counts = new Map<string, number>(filter[facet].map(value => [value, 0]))
  for (const claim of claims) {
    if (!passes(claim, filter, context, facet)) continue
    for (const value of valuesOf(claim, facet)) {
      if (value !== 'rejected') counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
}

/** Whether anything is chosen that hides rows. */
export const isFiltering = (filter: ClaimFilter): boolean =>
  filter.words.trim() !== '' || filter.contested || facets.some(facet => filter[facet].length > 0)
