/** Moves from cell to cell of a grid by keys. */

export type GridPosition = { row: number; column: number }

const steps: Record<string, readonly [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Where a key leads from a cell of a grid of `rows` × `columns`; null for keys that lead nowhere (ARIA's grid pattern). */
export function moveInGrid(
  at: GridPosition,
  press: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean },
  { rows, columns }: { rows: number; columns: number },
): GridPosition | null {
  if (press.altKey || press.shiftKey) return null
  const last = { row: rows - 1, column: columns - 1 }
  const whole = press.ctrlKey || press.metaKey
  if (press.key === 'Home') return { row: whole ? 0 : at.row, column: 0 }
  if (press.key === 'End') return { row: whole ? last.row : at.row, column: last.column }
  const step = steps[press.key]
  if (!step || whole) return null
  const clamp = (value: number, most: number) => Math.max(0, Math.min(value, most))
  return { row: clamp(at.row + step[0], last.row), column: clamp(at.column + step[1], last.column) }
}
