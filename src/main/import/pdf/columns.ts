/** Finds the order in which a page's lines are read: column by column between what reaches over all of them. */
import { type Line, makeLine, type Placed } from './lines.ts'

/** Lines that are read one below the other. */
export type Column = { lines: Line[]; left: number; right: number }

/** Of the type size: the narrowest strip of white that parts two columns. */
const gutter = 0.75
/** Lines on either side that make a column where no other page has one in the same place. */
const fewestLines = 3
/** Mean characters of a column's lines: those of tables are shorter. */
const shortestLine = 14
const deepest = 6

type Split = { line: Line; left: Placed[]; right: Placed[] }
const lengthOf = (runs: readonly Placed[]) => runs.reduce((sum, run) => sum + run.text.length, 0)

/** The line parted at x, or null where a run crosses the strip of white before it. */
function split(line: Line, x: number): Split | null {
  const left: Placed[] = []
  const right: Placed[] = []
  for (const run of line.runs) {
    if (run.right <= x + 0.5) left.push(run)
    else if (run.x >= x - 0.5) right.push(run)
    else return null
  }
  const edge = Math.max(...left.map(run => run.right))
  const next = Math.min(...right.map(run => run.x))
  return left.length > 0 && right.length > 0 && next - edge < gutter * line.size ? null : { line, left, right }
}

const isProse = (sides: readonly (readonly Placed[])[]): boolean => {
  const filled = sides.filter(runs => runs.length > 0)
  return filled.reduce((sum, runs) => sum + lengthOf(runs), 0) >= shortestLine * filled.length
}

/** Without what stands in the left column alone above the right one: a short line of the heading over both. */
function fromFirstOfBoth(splits: readonly Split[]): Split[] {
  const top = splits.find(side => side.right.length > 0)?.line
  return top ? splits.filter(({ line }) => line.y > top.y - 1.2 * line.size) : []
}

type Band = { from: number; to: number; splits: Split[] }

/** The stretches of lines that stand in two columns parted at x. */
function bandsAt(lines: readonly Line[], x: number, fewest: number): Band[] {
  const bands: Band[] = []
  let splits: Split[] = []
  const close = (to: number) => {
    splits = fromFirstOfBoth(splits)
    const left = splits.filter(side => side.left.length > 0)
    const right = splits.filter(side => side.right.length > 0)
    const isWhole =
      left.length >= fewest &&
      right.length >= fewest &&
      isProse(splits.map(side => side.left)) &&
      isProse(splits.map(side => side.right))
    if (isWhole) bands.push({ from: to - splits.length, to, splits })
    splits = []
  }
  for (const [at, line] of lines.entries()) {
    const parted = split(line, x)
    if (parted) splits.push(parted)
    else close(at)
  }
  close(lines.length)
  return bands
}

const edges = (splits: readonly Split[], side: 'left' | 'right'): Line[] =>
  splits.flatMap(parted => (parted[side].length > 0 ? [makeLine(parted[side], parted.line.page)] : []))

/** The places where columns may part: left edges of runs that several lines share. */
function candidates(lines: readonly Line[], known: readonly number[]): number[] {
  const counts = new Map<number, number>()
  for (const line of lines) {
    for (const x of new Set(line.runs.map(run => Math.round(run.x)))) counts.set(x, (counts.get(x) ?? 0) + 1)
  }
  const leftmost = Math.min(...lines.map(line => line.x))
  const shared = [...counts]
    .filter(([x]) => x > leftmost + 20)
    .map(([x, count]) => ({ x, count: count + (counts.get(x - 1) ?? 0) + (counts.get(x + 1) ?? 0) }))
    .filter(({ count }) => count >= fewestLines)
    .sort((a, b) => b.count - a.count)
    .slice(0, 24)
    .map(({ x }) => x)
  return [...shared, ...known]
}

/** Where a page's columns part, with the stretches of lines that do. */
function findGutter(lines: readonly Line[], known: readonly number[]): { x: number; bands: Band[] } | null {
  let best: { x: number; bands: Band[]; count: number } | null = null
  for (const x of candidates(lines, known)) {
    const bands = bandsAt(lines, x, known.some(other => Math.abs(other - x) < 3) ? 1 : fewestLines)
    const count = bands.reduce((sum, band) => sum + band.splits.length, 0)
    if (count > (best?.count ?? 0)) best = { x, bands, count }
  }
  return best
}

/** Where the columns of a page's widest stretch part; what pages share helps to read those with a few lines only. */
export const guttersOf = (lines: readonly Line[]): number[] => {
  const found = findGutter(lines, [])
  return found ? [found.x] : []
}

function toColumn(lines: readonly Line[]): Column[] {
  if (lines.length === 0) return []
  const sorted = [...lines].sort((a, b) => a.y - b.y)
  return [
    { lines: sorted, left: Math.min(...lines.map(({ x }) => x)), right: Math.max(...lines.map(({ right }) => right)) },
  ]
}

/**
 * The columns of a page, or of a part of one, in reading order; `known` are the places where the document's pages part.
 * Languages written from right to left are read from the right column to the left.
 */
export function readingOrder(
  lines: readonly Line[],
  { known, rightToLeft }: { known: readonly number[]; rightToLeft: boolean },
  depth = 0,
): Column[] {
  const found = lines.length > 1 && depth < deepest ? findGutter(lines, known) : null
  if (!found || found.bands.length === 0) return toColumn(lines)
  const columns: Column[] = []
  let from = 0
  const inside = { known: known.filter(x => Math.abs(x - found.x) > 3), rightToLeft }
  for (const band of found.bands) {
    columns.push(...readingOrder(lines.slice(from, band.from), inside, depth + 1))
    const sides = [edges(band.splits, 'left'), edges(band.splits, 'right')]
    if (rightToLeft) sides.reverse()
    for (const side of sides) columns.push(...readingOrder(side, inside, depth + 1))
    from = band.to
  }
  columns.push(...readingOrder(lines.slice(from), inside, depth + 1))
  return columns
}
