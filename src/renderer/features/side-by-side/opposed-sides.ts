/** Tells which sides of a matched row stand against each other, and which words of the other text belong to a side. */
import type { PairRow, PairSide } from '../../../contract/pair.ts'

/** Whether two parties cannot both be right. */
function exclude(one: PairSide, other: PairSide): boolean {
  if (one.claimant === other.claimant) return false
  if (one.figure === null || other.figure === null) return one.figure === other.figure
  const [a, b] = [one.figure, other.figure]
  return (a.high !== null && a.high < b.low) || (b.high !== null && b.high < a.low)
}

/** The other text's sides that a side of a contradiction stands against; of any other row, none. */
const against = (row: PairRow, half: 'left' | 'right', side: PairSide): PairSide[] =>
  row.relation === 'contradict' ? row[half === 'left' ? 'right' : 'left'].filter(other => exclude(side, other)) : []

/** Whether a side takes part in the contradiction of its row. */
export const isOpposed = (row: PairRow, half: 'left' | 'right', side: PairSide): boolean =>
  against(row, half, side).length > 0

/** The words of the other text that belong to a side: those it contradicts, else the same party's, else the first. */
export function oppositeOf(row: PairRow, half: 'left' | 'right', side: PairSide): PairSide | null {
  const others = row[half === 'left' ? 'right' : 'left']
  return against(row, half, side)[0] ?? others.find(({ claimant }) => claimant === side.claimant) ?? others[0] ?? null
}

/** What a row is shown by in both texts: the two that contradict each other, else what belongs together. */
export function shownSides(row: PairRow): { left: PairSide | null; right: PairSide | null } {
  const left = row.left.find(side => isOpposed(row, 'left', side)) ?? row.left[0] ?? null
  return { left, right: left === null ? null : oppositeOf(row, 'left', left) }
}
