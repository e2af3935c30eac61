/** Knows which words of one text belong to which words of the other, from the rows both tell of. */
import type { Range } from '../../article/plain-text.ts'
import type { PairRow } from '../../contract/pair.ts'
import { oppositeOf } from '../features/side-by-side/opposed-sides.ts'

export type MatchedPlace = {
  /** Which of the rows. */
  row: number
  own: Range
  other: Range
}

/** The matched words of one text in its order, each with the words of the other that belong to it. */
export function matchedPlaces(rows: readonly PairRow[], half: 'left' | 'right'): MatchedPlace[] {
  return rows
    .flatMap((row, at) =>
      row[half].flatMap(side => {
        const other = oppositeOf(row, half, side)
        return other ? [{ row: at, own: rangeOf(side.place), other: rangeOf(other.place) }] : []
      }),
    )
    .sort((a, b) => a.own.start - b.own.start || a.row - b.row)
}

const rangeOf = ({ start, end }: Range): Range => ({ start, end })

/** The index of the height nearest a line; -1 where there is none. */
export function nearestPlace(heights: readonly number[], line: number): number {
  let nearest = -1
  let least = Number.POSITIVE_INFINITY
  for (const [at, height] of heights.entries()) {
    const distance = Math.abs(height - line)
    if (distance < least) {
      nearest = at
      least = distance
    }
  }
  return nearest
}

/** The row that holds a claim on one side; -1 for none. */
export const rowOfClaim = (rows: readonly PairRow[], half: 'left' | 'right', claimId: string): number =>
  rows.findIndex(row => row[half].some(side => side.claimId === claimId))
