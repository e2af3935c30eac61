/** Takes a claim of several sentences apart, so that each is compared, and shown, by itself. */

import type { Anchor } from '../../../article/anchor.ts'
import type { ExtractedClaim } from '../extraction.ts'
import { anchorPart } from './anchor-part.ts'
import { denyingCue } from './denying-cue.ts'
import { saysUntrue } from './statement-terms.ts'

const boundary = /(?<=\p{L}{2}[.!?]["”’)]?)\s+(?=["“‘(]?\p{Lu})/gu

/** The claim itself where it is one sentence; else one claim for each, with its figures. The key stays that of the whole. */
export function claimSentences(claim: ExtractedClaim): ExtractedClaim[] {
  const pieces = claim.content.flatMap(sentencesOf)
  // “The baker was … beaten” is one sentence in two pieces; two quotations are two.
  const whole =
    pieces.length === claim.content.length && !pieces.slice(1).some(({ exact }) => /^["“‘(]?\p{Lu}/u.test(exact))
  if (whole) return [claim]
  return pieces.map(piece => {
    // Of “it is false that …. The lock was broken by …” only the first denies.
    const denies = denyingCue.test(claim.cueLemma ?? '') || saysUntrue(piece.exact)
    return {
      ...claim,
      stance: claim.stance === 'deny' && !denies ? 'state' : claim.stance,
      content: [piece],
      figures: claim.figures.filter(({ span }) => piece.start <= span.start && span.end <= piece.end),
    }
  })
}

function sentencesOf(piece: Anchor): Anchor[] {
  const cuts = [...piece.exact.matchAll(boundary)].map(match => [match.index, match.index + match[0].length] as const)
  const starts = [0, ...cuts.map(([, next]) => next)]
  const ends = [...cuts.map(([end]) => end), piece.exact.length]
  return starts.map((start, index) => anchorPart(piece, start, ends[index] ?? piece.exact.length))
}
