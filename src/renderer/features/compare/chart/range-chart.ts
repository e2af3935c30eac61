/** Draws each party's figure on a common axis, one count below the other, with bars for ranges and arrows for open ends. */
import type { MatrixCell, MatrixRow } from '../../../../contract/claims.ts'
import { markedAt, rowHeading } from '../given-words.ts'
import { labelWithRevisions, readingNote, rowSentence, scaleHeading, tickWords } from './chart-words.ts'
import type { NumberScale } from './number-scale.ts'
import { partyShape } from './party-shapes.ts'
import { type Palette, type Shape, shape, tenth } from './scene.ts'
import { endsOf, sharedScales } from './shared-scales.ts'
import { textWidth, wrapText } from './text-width.ts'

export type ChartInput = {
  title: string
  /** Where and when; null when nobody says. */
  subtitle: string | null
  rows: readonly MatrixRow[]
  /** Who published what was read, for the caption. */
  sources: string
  palette: Palette
  /** Width in pixels; the height follows. */
  width: number
}

export const fonts = 'Helvetica, Arial, sans-serif'
const size = { title: 17, subtitle: 12.5, heading: 13.5, label: 12.5, axis: 11, caption: 11 }
const margin = 20
const lineHeight = 16
/** Below this a party's name stands above its line instead of beside it. */
const narrowWidth = 460

/** A party's place among those of the whole chart decides the shape of its marks. */
type Drawing = ChartInput & {
  labelWidth: number
  plot: { left: number; width: number }
  partyIndex: Map<string, number>
}

/** Pixels between a mark and its label, and between a label and the picture's edge. */
const gap = 6
const markRadius = 5.5
const arrowLength = 34
/** What labels may leave to the marks, as a share of the room both have. */
const leastPlot = 0.45

/** The chart as an `svg` shape with a title and a description for screen readers. Deterministic. */
export function rangeChart(input: ChartInput): Shape {
  const { title, subtitle, rows, palette, width, sources } = input
  const names = [...new Set(rows.flatMap(row => row.cells.map(cell => cell.claimant)))]
  const isNarrow = width < narrowWidth
  const longest = Math.max(0, ...names.map(name => textWidth(name, size.label)))
  const labelWidth = isNarrow ? width - 2 * margin : Math.min(width * 0.3, longest + 4)
  const left = isNarrow ? margin + 8 : margin + labelWidth + 16
  const room = width - left - gap
  const scales = sharedScales(rows)
  const plot = { left, width: plotWidth(rows, scales, room) }
  const drawing = { ...input, labelWidth, plot, partyIndex: new Map(names.map((name, index) => [name, index])) }

  const parts: Shape[] = []
  let y = margin
  const write = (text: string, fontSize: number, look: Shape['attributes'], most: number) => {
    for (const line of wrapText(text, fontSize, width - 2 * margin, most, 'fontWeight' in look)) {
      y += fontSize * 1.3
      parts.push(shape('text', { x: margin, y: tenth(y), fontSize, fill: palette.soft, ...look }, line))
    }
  }
  write(title, size.title, { fill: palette.ink, fontWeight: 700 }, 3)
  if (subtitle !== null) write(subtitle, size.subtitle, {}, 2)
  rows.forEach((row, index) => {
    const scale = scales[index]
    if (scale === undefined) return
    y += 22
    const { block, height } = drawRow(row, scale, y, drawing, isNarrow)
    parts.push(...block)
    y += height
  })
  y += 10
  const note = readingNote(
    rows,
    scales.some(scale => scale.kind === 'logarithmic'),
  )
  if (note !== '') write(note, size.caption, {}, 8)
  write(sources, size.caption, {}, 8)
  const height = Math.ceil(y + margin)
  return shape(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', fontFamily: fonts },
    shape('title', {}, title),
    shape('desc', {}, rows.map(rowSentence).join(' ')),
    shape('rect', { x: 0, y: 0, width, height, fill: palette.paper }),
    ...parts,
  )
}

/**
 * The widest plot that leaves every figure's words room behind its mark: a mark at the share s of the plot with words of
 * width w needs s · plot + w ≤ room.
 */
function plotWidth(rows: readonly MatrixRow[], scales: readonly NumberScale[], room: number): number {
  const most = rows.flatMap((row, index) =>
    row.cells.map(cell => {
      const { latest, revised } = cell
      const isOpen = latest.high === null && latest.modifier !== 'vague'
      const words = textWidth(labelWithRevisions(cell), size.label, true)
      const share = scales[index]?.place(Math.max(...endsOf(latest), ...revised.map(markedAt))) ?? 0
      return (room - words - 2 * gap - (isOpen ? arrowLength : markRadius)) / Math.max(share, 0.01)
    }),
  )
  // The last number of the axis is centred on the plot's end.
  const ends = rows.map((row, index) => textWidth(tickWords(scales[index]?.ticks.at(-1) ?? 0, row.unit), size.axis) / 2)
  return Math.max(room * leastPlot, Math.min(room - Math.max(margin + 6, ...ends), ...most))
}

function drawRow(row: MatrixRow, scale: NumberScale, top: number, drawing: Drawing, isNarrow: boolean) {
  const { plot, palette, labelWidth } = drawing
  const lines: Shape[] = []
  let y = top + size.heading
  const heading = scaleHeading(rowHeading(row), scale.kind === 'logarithmic')
  const title = shape(
    'text',
    { x: margin, y: tenth(y), fontSize: size.heading, fontWeight: 700, fill: palette.ink },
    wrapText(heading, size.heading, drawing.width - 2 * margin, 1, true)[0] ?? '',
  )
  y += 8
  const plotTop = y
  for (const cell of row.cells) {
    const names = wrapText(cell.claimant, size.label, labelWidth, 3)
    const nameHeight = names.length * lineHeight
    const lineBox = isNarrow ? nameHeight + 22 : Math.max(30, nameHeight + 10)
    const middle = isNarrow ? y + nameHeight + 12 : y + lineBox / 2
    const firstLine = isNarrow ? y + lineHeight - 2 : middle - nameHeight / 2 + lineHeight * 0.76
    names.forEach((name, index) => {
      const x = isNarrow ? margin : plot.left - 16
      const place = { x, y: tenth(firstLine + index * lineHeight), textAnchor: isNarrow ? 'start' : 'end' }
      lines.push(shape('text', { ...place, fontSize: size.label, fill: palette.ink }, name))
    })
    lines.push(...drawCell(cell, middle, scale, drawing))
    y += lineBox
  }
  // A number that would touch the one before it is left out; its line stays.
  let free = Number.NEGATIVE_INFINITY
  const axis = scale.ticks.flatMap(tick => {
    const x = tenth(plot.left + scale.place(tick) * plot.width)
    const half = textWidth(tickWords(tick, row.unit), size.axis) / 2
    const line = shape('line', { x1: x, x2: x, y1: tenth(plotTop), y2: tenth(y + 3), stroke: palette.grid })
    if (x - half < free) return [line]
    free = x + half + gap
    const look = { fontSize: size.axis, fill: palette.soft, textAnchor: 'middle' }
    return [line, shape('text', { x, y: tenth(y + 16), ...look }, tickWords(tick, row.unit))]
  })
  return { block: [title, ...axis, ...lines], height: y + 22 - top }
}

function drawCell(cell: MatrixCell, y: number, scale: NumberScale, drawing: Drawing): Shape[] {
  const { plot, palette, partyIndex } = drawing
  const { latest, revised, claimant } = cell
  const colour = palette.party(claimant)
  const index = partyIndex.get(claimant) ?? 0
  const at = (value: number) => plot.left + scale.place(value) * plot.width
  const look = { colour, paper: palette.paper }
  const from = at(latest.low)
  const to = latest.high === null ? null : at(latest.high)
  const stroke = { stroke: colour, y1: tenth(y), y2: tenth(y) }
  const parts: Shape[] = []
  for (const earlier of revised) {
    const x = at(markedAt(earlier))
    parts.push(
      shape('line', {
        ...stroke,
        x1: tenth(x),
        x2: tenth(at(markedAt(latest))),
        strokeWidth: 1,
        strokeDasharray: '2 3',
      }),
      partyShape(index, { x, y }, { ...look, radius: 3.5, hollow: true }),
    )
  }
  let right = from + (latest.modifier === 'vague' ? 11 : markRadius)
  if (to !== null && to - from > 1) {
    parts.push(
      shape('line', { ...stroke, x1: tenth(from), x2: tenth(to), strokeWidth: 5, strokeOpacity: 0.45 }),
      shape('line', {
        ...stroke,
        x1: tenth(from),
        x2: tenth(from),
        y1: tenth(y - 5),
        y2: tenth(y + 5),
        strokeWidth: 1.5,
      }),
      shape('line', { ...stroke, x1: tenth(to), x2: tenth(to), y1: tenth(y - 5), y2: tenth(y + 5), strokeWidth: 1.5 }),
    )
    right = to + markRadius
  } else if (to === null && latest.modifier !== 'vague') {
    const tip = from + arrowLength
    parts.push(
      shape('line', { ...stroke, x1: tenth(from), x2: tenth(tip), strokeWidth: 1.6 }),
      shape('path', {
        d: `M${tenth(tip - 5)} ${tenth(y - 4)}L${tenth(tip)} ${tenth(y)}L${tenth(tip - 5)} ${tenth(y + 4)}`,
        ...{ fill: 'none', stroke: colour, strokeWidth: 1.6 },
      }),
    )
    right = tip
  }
  const isRange = to !== null && to - from > 1
  const hollow = latest.modifier === 'vague'
  // A range is marked in its middle, an upper bound at its end.
  const marked = isRange && latest.modifier !== 'up_to' ? (from + to) / 2 : at(markedAt(latest))
  parts.push(partyShape(index, { x: marked, y }, { ...look, radius: markRadius, hollow }))
  if (hollow) parts.push(ring({ x: marked, y }, colour))
  const leftmost = Math.min(from, ...revised.map(earlier => at(markedAt(earlier)))) - gap
  const rightmost = Math.max(right, ...revised.map(earlier => at(markedAt(earlier)) + 5))
  parts.push(labelAt(labelWithRevisions(cell), y, leftmost, rightmost, drawing))
  return parts
}

/** Around a mark that stands for words, not for a number. */
const ring = ({ x, y }: { x: number; y: number }, colour: string): Shape =>
  shape('path', {
    d: `M${tenth(x - 10)} ${tenth(y)}a10 10 0 1 1 20 0a10 10 0 1 1 -20 0`,
    ...{ fill: 'none', stroke: colour, strokeDasharray: '2 2.5' },
  })

/** The figure in words behind its mark; before it, where the right has no room; above the line, where neither has. */
function labelAt(
  text: string,
  y: number,
  leftmost: number,
  rightmost: number,
  { width, plot, palette }: Drawing,
): Shape {
  const look = { fontSize: size.label, fontWeight: 600, fill: palette.ink }
  const needed = textWidth(text, size.label, true)
  if (rightmost + gap + needed <= width - gap) {
    return shape('text', { x: tenth(rightmost + gap), y: tenth(y + 4.2), ...look }, text)
  }
  if (leftmost - gap - needed >= plot.left) {
    return shape('text', { x: tenth(leftmost - gap), y: tenth(y + 4.2), textAnchor: 'end', ...look }, text)
  }
  return shape('text', { x: tenth(width - 6), y: tenth(y - 8), textAnchor: 'end', ...look, fontSize: 11 }, text)
}
