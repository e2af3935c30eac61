/** Recognises tables by their columns: rows whose words stand apart in the same places. */
import { type Line, makeLine, type Placed, partsOf } from './lines.ts'

/** A cell is the lines that stand in it. */
export type TableRows = { cells: Line[][]; page: number }[]

const mostColumns = 30
/** Of the size: white between two cells. */
const cellGap = 1.1
/** Two rows are enough where they have three cells each. */
const fewestRows = 3

type Strip = { left: number; right: number }
const extent = (cell: readonly Placed[]): Strip => ({
  left: Math.min(...cell.map(run => run.x)),
  right: Math.max(...cell.map(run => run.right)),
})

/** The strips the cells stand in: what overlaps is one. */
function stripsOf(rows: readonly Placed[][][]): Strip[] {
  const most = Math.max(...rows.map(row => row.length))
  // A heading over several columns would make them one: the fullest rows tell.
  const cells = rows
    .filter(row => row.length >= Math.max(2, most - 1))
    .flat()
    .map(extent)
    .sort((a, b) => a.left - b.left)
  const strips: Strip[] = []
  for (const cell of cells) {
    const last = strips.at(-1)
    if (last && cell.left < last.right - 0.5) last.right = Math.max(last.right, cell.right)
    else strips.push({ ...cell })
  }
  return strips
}

const overlap = (a: Strip, b: Strip) => Math.min(a.right, b.right) - Math.max(a.left, b.left)

/** The strip a cell stands in; the nearest where it touches none. */
function stripOf(cell: Strip, strips: readonly Strip[]): number {
  let best = 0
  for (const [at, strip] of strips.entries()) {
    const current = strips[best]
    if (current && overlap(cell, strip) > overlap(cell, current)) best = at
  }
  return best
}

/**
 * The table that begins with the line at `from`, and how many lines it takes; null where there is none: rows must be at
 * least three, most of them in two or more cells, and the cells must keep to their columns.
 */
export function readTable(lines: readonly Line[], from: number): { rows: TableRows; taken: number } | null {
  const first = lines[from]
  if (!first) return null
  const rows: { line: Line; cells: Placed[][] }[] = []
  for (const line of lines.slice(from, from + 400)) {
    const above = rows.at(-1)?.line
    if (above && (line.y - above.y > 3.2 * line.size || Math.abs(line.size - above.size) > 0.25 * line.size)) break
    const cells = partsOf(line, cellGap)
    // One line of several may stand in a single cell: what continues the one above.
    const alone = cells.length === 1 && (rows.at(-1)?.cells.length ?? 0) === 1
    if (alone) {
      rows.pop()
      break
    }
    rows.push({ line, cells })
  }
  while (rows.at(-1)?.cells.length === 1) rows.pop()
  const full = rows.filter(row => row.cells.length > 1)
  const isWide = full.length === 2 && full.every(row => row.cells.length >= 3)
  if ((full.length < fewestRows && !isWide) || full.length < 0.6 * rows.length) return null
  const strips = stripsOf(rows.map(row => row.cells))
  if (strips.length < 2 || strips.length > mostColumns) return null
  const table: TableRows = []
  let kept = 0
  let cellCount = 0
  for (const [index, { line, cells }] of rows.entries()) {
    const placed: Placed[][] = strips.map(() => [])
    for (const cell of cells) {
      const at = stripOf(extent(cell), strips)
      if (placed[at]?.length === 0) kept++
      cellCount++
      placed[at]?.push(...cell)
    }
    const filled = placed.map(runs => (runs.length > 0 ? [makeLine(runs, line.page)] : []))
    const above = table.at(-1)
    const gap = line.y - (rows[index - 1]?.line.y ?? 0)
    // A row that leaves its first cell empty, close below another, continues its cells.
    const continues = above !== undefined && placed[0]?.length === 0 && gap < 1.35 * line.size
    if (continues) for (const [at, cell] of filled.entries()) above.cells[at]?.push(...cell)
    else table.push({ cells: filled, page: line.page })
  }
  // Words that happen to stand apart share no columns.
  return kept >= 0.85 * cellCount && table.length >= 2 ? { rows: table, taken: rows.length } : null
}
