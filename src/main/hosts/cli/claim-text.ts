/** Puts claims and figures into words for a terminal. */
import type { Claim, Figure } from '../../../contract/claims.ts'

/** A range of numbers as people write it: `9`, `at least 40`, `20–30`. */
export function rangeText(low: number | null, high: number | null, modifier: string | null): string {
  if (low === null && high === null) return '—'
  if (modifier === 'more_than') return `more than ${low}`
  if (high === null) return `at least ${low}`
  if (modifier === 'up_to') return `up to ${high}`
  const about = modifier === 'about' || modifier === 'vague' ? 'about ' : ''
  return low === high ? `${about}${low}` : `${about}${low}–${high}`
}

/** One figure: `killed: 9 soldiers`. */
export function figureText(figure: Figure): string {
  const counted = [figure.unit, figure.targetGroup].filter(word => word !== null).join(' ')
  const scope =
    figure.scope === 'sub_count' ? ' (part of them)' : figure.scope === 'cumulative' ? ' (in all so far)' : ''
  return `${figure.quantity}: ${rangeText(figure.low, figure.high, figure.modifier)} ${counted}`.trimEnd() + scope
}

/** One claim over a few lines: who, how, the words, the figures. */
export function claimText(claim: Claim): string {
  const { mention, canonicalName } = claim.claimant
  const through = mention !== null && mention.exact !== canonicalName ? ` (through “${mention.exact}”)` : ''
  const who = claim.attributed ? `${canonicalName}${through}` : 'The article itself'
  const stance = claim.stance.replaceAll('_', ' ') + (claim.target === null ? '' : `, of ${claim.target}`)
  const relayed = claim.relayedBy === null ? '' : `, relayed by ${claim.relayedBy}`
  return [
    `${who} — ${stance}, ${claim.quoteType}${relayed}`,
    `  “${claim.content.map(part => part.exact).join(' … ')}”`,
    ...claim.figures.map(figure => `  ${figureText(figure)}`),
    `  ${claim.claimId}`,
  ].join('\n')
}
