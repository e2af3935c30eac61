/** Puts a page's runs together into lines, with raised and lowered marks in their place. */
import type { Run } from './read-pages.ts'

export type Placed = Run & { raised?: 'superscript' | 'subscript' }
/** Runs on one base line, from left to right. A line can still reach over several columns. */
export type Line = { runs: Placed[]; x: number; right: number; y: number; size: number; font: string; page: number }

/** Of a run's size: how far apart base lines are that are one. */
const sameBase = 0.3
/** Of the line's size: a mark that is raised or lowered is at most this large. */
const largestMark = 0.82

/** What most of a line's letters are set in. */
function mostOf<T>(runs: readonly Placed[], value: (run: Placed) => T, otherwise: T): T {
  const letters = new Map<T, number>()
  for (const run of runs) letters.set(value(run), (letters.get(value(run)) ?? 0) + run.text.trim().length)
  let most = otherwise
  for (const [key, count] of letters) if (count > (letters.get(most) ?? 0)) most = key
  return most
}

/** A line of runs; there is at least one. */
export function makeLine(runs: readonly Placed[], page: number): Line {
  const sorted = [...runs].sort((a, b) => a.x - b.x)
  const upright = sorted.filter(run => run.raised === undefined)
  const main = upright.length > 0 ? upright : sorted
  return {
    runs: sorted,
    x: Math.min(...sorted.map(run => run.x)),
    right: Math.max(...sorted.map(run => run.right)),
    y: mostOf(main, run => run.y, main[0]?.y ?? 0),
    size: mostOf(main, run => Math.round(run.size * 10) / 10, 0),
    font: mostOf(main, run => run.font, ''),
    page,
  }
}

/** Where a small run stands beside a line it touches; null when it belongs elsewhere. */
function markOf(run: Run, line: Line): Placed['raised'] | null {
  if (run.size > line.size * largestMark || run.text.trim().length > 12) return null
  const touches = line.runs.some(
    other => run.x < other.right + 0.4 * line.size && run.right > other.x - 0.4 * line.size && other.size > run.size,
  )
  if (!touches) return null
  const up = line.y - run.y
  if (up > 0.15 * line.size && up < 0.75 * line.size) return 'superscript'
  return up < -0.08 * line.size && up > -0.35 * line.size ? 'subscript' : null
}

/** The lines of a page from top to bottom. */
export function toLines(runs: readonly Run[], page: number): Line[] {
  const groups: { y: number; runs: Run[] }[] = []
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const group = groups.at(-1)
    const first = group?.runs[0]
    if (group && first && run.y - group.y <= sameBase * Math.min(run.size, first.size)) group.runs.push(run)
    else groups.push({ y: run.y, runs: [run] })
  }
  const lines = groups.map(group => makeLine(group.runs, page))
  // A mark has a base line of its own, close above or below the one it belongs to.
  const marked = new Map<Line, Placed[]>()
  const kept = lines.flatMap((line, at) => {
    const beside = [-2, -1, 1, 2].map(step => lines[at + step]).filter(other => other !== undefined)
    const rest = line.runs.filter(run => {
      for (const other of beside) {
        const raised = markOf(run, other)
        if (!raised) continue
        marked.set(other, [...(marked.get(other) ?? []), { ...run, raised }])
        return false
      }
      return true
    })
    return rest.length > 0 ? [{ line, rest }] : []
  })
  return kept.map(({ line, rest }) => makeLine([...rest, ...(marked.get(line) ?? [])], page)).map(liftMarks)
}

/** A small raise keeps a mark among the runs of its line: there its size tells, too. */
function liftMarks(line: Line): Line {
  const runs = line.runs.map((run): Placed => {
    const isMark = run.size <= 0.75 * line.size && line.y - run.y > 0.12 * line.size && run.text.trim().length <= 12
    return isMark ? { ...run, raised: 'superscript' } : run
  })
  return { ...line, runs }
}

/** The groups of runs between gaps of at least `gap` times the size: cells of a row, or words set apart. */
export function partsOf(line: Line, gap: number): Placed[][] {
  const parts: Placed[][] = []
  let right = Number.NEGATIVE_INFINITY
  for (const run of line.runs) {
    const last = parts.at(-1)
    if (last && run.x - right < gap * line.size) last.push(run)
    else parts.push([run])
    right = Math.max(right, run.right)
  }
  return parts
}

/** A space between two runs, by the gap between them; fonts' own spaces are between a fifth and a third of their size. */
export const isSpaced = (before: Run, after: Run): boolean =>
  /\s$/.test(before.text) ||
  /^\s/.test(after.text) ||
  // Whichever of them stands to the left.
  Math.max(after.x - before.right, before.x - after.right) > 0.13 * Math.min(before.size, after.size)
