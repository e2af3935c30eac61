/** Tells whether somebody already answers for a figure. */
import type { RawFigure } from '../figures/raw-figure.ts'
import { type Reading, runRange } from '../reading/reading.ts'
import type { Attribution } from './find-attributions.ts'

/** True where what one of `attributions` tells holds the figure. */
export function isHeld(reading: Reading, figure: RawFigure, attributions: readonly Attribution[]): boolean {
  const { start, end } = runRange(reading, figure.run)
  return attributions.some(one => one.content.pieces.some(piece => piece.start <= start && end <= piece.end + 1))
}
