/** Cuts a part out of an anchor, with what stands around it: a sentence of a claim, the words that deny. */
import type { Anchor } from '../../../article/anchor.ts'

/** UTF-16 code units kept on either side. */
const surroundings = 32

/** The part of `piece` from `start` up to `end`, which count in its `exact`. */
export function anchorPart(piece: Anchor, start: number, end: number): Anchor {
  return {
    start: piece.start + start,
    end: piece.start + end,
    exact: piece.exact.slice(start, end),
    prefix: (piece.prefix + piece.exact.slice(0, start)).slice(-surroundings),
    suffix: (piece.exact.slice(end) + piece.suffix).slice(0, surroundings),
  }
}
