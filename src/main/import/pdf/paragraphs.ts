/** Parts a column’s lines into paragraphs, headings, items of lists and notes at the foot. */
import type { Column } from './columns.ts'
import { type Line, partsOf } from './lines.ts'
import { lineText } from './running-lines.ts'
import { readTable, type TableRows } from './tables.ts'

/** What the document’s body is set in, by its letters. */
export type BodyType = { size: number; font: string; leading: number }

export type Passage =
  | { kind: 'lines'; lines: Line[]; column: Column; before: number }
  | { kind: 'table'; rows: TableRows; lines: Line[] }

export const bullet = /^[•◦▪‣●○■□–—*·]\s+\S|^[-]\s+\S/u
export const numbered = /^(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|\(?[ivx]{1,5}[.)])\s+\S/i

/** Lines of one paragraph; what goes on longer is no prose, and joining it would take ever longer. */
const mostLines = 300

const mode = <T>(counts: ReadonlyMap<T, number>, otherwise: T): T => {
  let best = otherwise
  for (const [value, count] of counts) if (count > (counts.get(best) ?? 0)) best = value
  return best
}

/** The size, font and line spacing that most of the letters have. */
export function bodyTypeOf(columns: readonly Column[]): BodyType {
  const sizes = new Map<number, number>()
  const fonts = new Map<string, number>()
  const gaps = new Map<number, number>()
  for (const { lines } of columns) {
    for (const [at, line] of lines.entries()) {
      const length = line.runs.reduce((sum, run) => sum + run.text.length, 0)
      const size = Math.round(line.size * 2) / 2
      sizes.set(size, (sizes.get(size) ?? 0) + length)
      fonts.set(line.font, (fonts.get(line.font) ?? 0) + length)
      const above = lines[at - 1]
      if (!above || Math.abs(above.size - line.size) > 0.3) continue
      const gap = Math.round(((line.y - above.y) / line.size) * 20) / 20
      if (gap > 0.8 && gap < 2.5) gaps.set(gap, (gaps.get(gap) ?? 0) + 1)
    }
  }
  return { size: mode(sizes, 10), font: mode(fonts, ''), leading: mode(gaps, 1.2) }
}

/** The width a word would take in a line’s own type. */
const widthOf = (word: string, line: Line) => {
  const length = line.runs.reduce((sum, run) => sum + run.text.length, 0)
  return (word.length * (line.right - line.x)) / Math.max(1, length)
}

type Edges = { left: number; right: number; leading: number }

/** True where a new paragraph begins with `line`. */
function begins(line: Line, above: Line, edges: Edges, opening: Line): boolean {
  const size = Math.max(line.size, above.size)
  const gap = line.y - above.y
  if (Math.abs(line.size - above.size) > 0.08 * size) return true
  if (gap > (edges.leading + 0.3) * line.size || gap < 0) return true
  const text = lineText(line)
  const before = lineText(above)
  if (bullet.test(text)) return true
  const isHanging = above.x - opening.x > 0.6 * size || (above !== opening && line.x - opening.x > 0.6 * size)
  if (numbered.test(text) && (line.x < above.x - 0.3 * size || numbered.test(lineText(opening)))) return true
  const isIndented = line.x - above.x > 0.7 * size && line.x - edges.left > 0.7 * size
  if (isIndented && !isHanging && !bullet.test(lineText(opening)) && !numbered.test(lineText(opening))) return true
  if (isHanging && line.x < above.x - 0.6 * size) return true
  if (line.font !== above.font && (isAllOf(line) || isAllOf(above)) && !/[\p{Ll},]$/u.test(before)) return true
  // The next word would have fitted in the line above: the line was ended on purpose.
  const [word = ''] = text.split(' ')
  const room = edges.right - above.right - widthOf(`${word} `, above)
  const isEnd = /[.!?:;”"’')\]…]\d*$/u.test(before)
  return room > (isEnd ? 1.5 : 6) * size
}

/** True for a line set in one font. */
const isAllOf = (line: Line) => line.runs.every(run => run.font === line.font || run.raised !== undefined)

/** Where most of the column’s lines end; a few stick out. */
function edgesOf(column: Column, lines: readonly Line[], body: BodyType): Edges {
  const ends = lines.map(line => line.right).sort((a, b) => a - b)
  const starts = lines.map(line => line.x).sort((a, b) => a - b)
  return {
    left: starts[Math.floor(starts.length * 0.05)] ?? column.left,
    right: ends[Math.floor(ends.length * 0.95)] ?? column.right,
    leading: body.leading,
  }
}

/** The passages of a column in order. Tables are found first: their rows are no lines of prose. */
export function passagesOf(column: Column, body: BodyType): Passage[] {
  const edges = edgesOf(column, column.lines, body)
  const passages: Passage[] = []
  let current: Line[] = []
  let before = Number.POSITIVE_INFINITY
  const close = () => {
    if (current.length > 0) passages.push({ kind: 'lines', lines: current, column, before })
    current = []
  }
  for (let at = 0; at < column.lines.length; at++) {
    const line = column.lines[at]
    if (!line) break
    const table = partsOf(line, 1).length > 1 ? readTable(column.lines, at) : null
    if (table) {
      close()
      const lines = column.lines.slice(at, at + table.taken)
      passages.push({ kind: 'table', rows: table.rows, lines })
      at += table.taken - 1
      continue
    }
    const above = current.at(-1)
    const opening = current[0]
    if (!above || !opening || current.length >= mostLines || begins(line, above, edges, opening)) {
      close()
      const last = column.lines[at - 1]
      before = last ? (line.y - last.y) / line.size : Number.POSITIVE_INFINITY
    }
    current.push(line)
  }
  close()
  return passages
}
