/** Sets the figures of an event out as rows and columns: which counts are compared, and which party stands where. */
import type { MatrixCell, MatrixRow } from '../../../../contract/claims.ts'

export type LaidOutRow = { row: MatrixRow; cells: readonly (MatrixCell | null)[] }
export type Column = { voiceId: string; claimant: string }
export type LaidOutMatrix = {
  /** The parties, those with most figures first. */
  columns: Column[]
  rows: LaidOutRow[]
  /** How many counts are left out, since only one party gives them. */
  left: number
}

/** A count that one party alone gives says nothing against another. */
const isCompared = ({ cells, conflictIds }: MatrixRow) => cells.length > 1 || conflictIds.length > 0

/** All counts with `showsAll`, or where none can be compared; else those that at least two parties give. */
export function layOutMatrix(rows: readonly MatrixRow[], showsAll: boolean): LaidOutMatrix {
  const compared = rows.filter(isCompared)
  const shown = showsAll || compared.length === 0 ? rows : compared
  const given = new Map<string, { column: Column; count: number }>()
  for (const { voiceId, claimant } of shown.flatMap(({ cells }) => cells)) {
    const { column, count } = given.get(voiceId) ?? { column: { voiceId, claimant }, count: 0 }
    given.set(voiceId, { column, count: count + 1 })
  }
  // The sort is stable: who gives as many stays in the order of the rows, from lowest to highest figure.
  const columns = [...given.values()].sort((a, b) => b.count - a.count).map(({ column }) => column)
  return {
    columns,
    rows: shown.map(row => {
      const byVoice = new Map(row.cells.map(cell => [cell.voiceId, cell]))
      return { row, cells: columns.map(({ voiceId }) => byVoice.get(voiceId) ?? null) }
    }),
    left: rows.length - shown.length,
  }
}
