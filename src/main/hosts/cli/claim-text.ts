/** Puts claims into words for a terminal. */
import type { Claim } from '../../../contract/claims.ts'
import { figureText } from '../../../contract/figure-text.ts'
import { saidWords } from '../../../contract/quoted-words.ts'

const scopes = { incident: '', sub_count: ' (part of them)', cumulative: ' (in all so far)' }

/** One claim over a few lines: who, how, the words, the figures. */
export function claimText(claim: Claim): string {
  const { mention, canonicalName } = claim.claimant
  const through = mention !== null && mention.exact !== canonicalName ? ` (through “${mention.exact}”)` : ''
  const who = claim.attributed ? `${canonicalName}${through}` : 'The article itself'
  const stance = claim.stance.replaceAll('_', ' ') + (claim.target === null ? '' : `, of ${claim.target}`)
  const relayed = claim.relayedBy === null ? '' : `, relayed by ${claim.relayedBy}`
  return [
    `${who} — ${stance}, ${claim.quoteType}${relayed}${reviewText(claim)}`,
    `  ${saidWords(claim.content.map(part => part.exact).join(' … '), claim.quoteType)}`,
    ...claim.figures.map(figure => `  ${figureText(figure)}${scopes[figure.scope]}`),
    `  ${claim.claimId}`,
  ].join('\n')
}

function reviewText({ review, reviewed }: Claim): string {
  if (review === 'machine') return ''
  const lost = reviewed?.found === false ? ', its words are not in the text any more' : ''
  return ` (${review === 'edited' && reviewed?.original === null ? 'added' : review}${lost})`
}
