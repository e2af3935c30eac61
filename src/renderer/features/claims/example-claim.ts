/** A claim as tests need one: whole, and nothing special about it. */
import type { Claim } from '../../../contract/claims.ts'

export function exampleClaim(change: Partial<Claim>): Claim {
  return {
    claimId: 'bbbbbbbbbbbb-c1',
    articleId: 'bbbbbbbbbbbb',
    publishedAt: null,
    source: [],
    cue: [],
    content: [],
    claimant: {
      mention: null,
      canonicalName: 'Hadrik Coast Guard',
      aliases: [],
      type: 'organisation',
      onBehalfOf: null,
      resolution: 'self',
    },
    relayedBy: null,
    cueLemma: 'say',
    stance: 'state',
    target: null,
    certainty: 'CT+',
    quoteType: 'indirect',
    attributed: true,
    event: null,
    figures: [],
    review: 'machine',
    confidence: 1,
    ...change,
  }
}
