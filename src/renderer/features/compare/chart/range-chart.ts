/** Draws each party's figure on a common axis, one count below the other, with bars for ranges and arrows for open ends. */
import type { GivenFigure, MatrixCell, MatrixRow } from '../../../../contract/claims.ts'
import { labelWithRevisions, numberWords, readingNote, rowHeading, rowSentence } from './chart-words.ts'
import { type NumberScale, numberScale } from './number-scale.ts'
import { partyShape } from './party-shapes.ts'
import { type Palette, type Shape, shape, tenth } from './scene.ts'
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

/** Marks: the party's place among those of the whole chart decides its shape. */
type Drawing = ChartInput & {
  labelWidth: number
  plot: { left: number; width: number }
  partyIndex: Map<string, number>
}

/** The chart as an `svg` shape with a title and a description for screen readers. Deterministic. */
export function rangeChart(input: ChartInput): Shape {
  const { title, subtitle, rows, palette, width, sources } = input
  const names = [...new Set(rows.flatMap(row => row.cells.map(cell => cell.claimant)))]
  const isNarrow = width < narrowWidth
  const longest = Math.max(0, ...names.map(name => textWidth(name, size.label)))
  const labelWidth = isNarrow ? width - 2 * margin : Math.min(width * 0.3, longest + 4)
  const left = isNarrow ? margin + 8 : margin + labelWidth + 16
  const plot = { left, width: width - left - margin - 12 }
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
  let isLogarithmic = false
  for (const row of rows) {
    y += 22
    const { block, height, scale } = drawRow(row, y, drawing, isNarrow)
    isLogarithmic ||= scale.kind === 'logarithmic'
    parts.push(...block)
    y += height
  }
  y += 10
  const note = readingNote(rows, isLogarithmic)
  if (note !== '') write(note, size.caption, {}, 3)
  write(sources, size.caption, {}, 4)
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

/** The numbers a figure names: “up to 17” names one, “at least 40” the other. */
const ends = ({ low, high, modifier }: GivenFigure): number[] =>
  modifier === 'up_to' && high !== null ? [high] : high === null ? [low] : [low, high]

function drawRow(row: MatrixRow, top: number, drawing: Drawing, isNarrow: boolean) {
  const { plot, palette, labelWidth } = drawing
  const roughTicks = Math.max(2, Math.min(6, Math.floor(plot.width / 90)))
  const scale = numberScale(
    row.cells.flatMap(cell => [...ends(cell.latest), ...cell.revised.map(figure => figure.low)]),
    roughTicks,
  )
  const lines: Shape[] = []
  let y = top + size.heading
  const heading = shape(
    'text',
    { x: margin, y: tenth(y), fontSize: size.heading, fontWeight: 700, fill: palette.ink },
    wrapText(rowHeading(row), size.heading, drawing.width - 2 * margin, 1, true)[0] ?? '',
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
  const axis = scale.ticks.flatMap(tick => {
    const x = tenth(plot.left + scale.place(tick) * plot.width)
    return [
      shape('line', { x1: x, x2: x, y1: tenth(plotTop), y2: tenth(y + 3), stroke: palette.grid, strokeWidth: 1 }),
      shape(
        'text',
        { x, y: tenth(y + 16), fontSize: size.axis, fill: palette.soft, textAnchor: 'middle' },
        numberWords(tick),
      ),
    ]
  })
  return { block: [heading, ...axis, ...lines], height: y + 22 - top, scale }
}

function drawCell(cell: MatrixCell, y: number, scale: NumberScale, drawing: Drawing): Shape[] {
  const { plot, palette, partyIndex } = drawing
  const { latest, revised, claimant } = cell
  const colour = palette.party(claimant)
  const index = partyIndex.get(claimant) ?? 0
  const at = (value: number) => plot.left + scale.place(value) * plot.width
  const look = { colour, paper: palette.paper, ink: palette.ink }
  const from = at(latest.low)
  const to = latest.high === null ? null : at(latest.high)
  const stroke = { stroke: colour, y1: tenth(y), y2: tenth(y) }
  const parts: Shape[] = []
  for (const earlier of revised) {
    const x = at(earlier.low)
    parts.push(
      shape('line', { ...stroke, x1: tenth(x), x2: tenth(from), strokeWidth: 1, strokeDasharray: '2 3' }),
      partyShape(index, { x, y }, { ...look, radius: 3.5, hollow: true }),
    )
  }
  let right = from + 6
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
    right = to + 6
  } else if (to === null && latest.modifier !== 'vague') {
    const tip = Math.min(from + 34, plot.left + plot.width + 10)
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
  const marked = latest.modifier === 'up_to' && to !== null ? to : from
  const hollow = latest.modifier === 'vague'
  if (!isRange || latest.modifier === 'up_to') {
    parts.push(partyShape(index, { x: marked, y }, { ...look, radius: 5.5, hollow }))
  } else {
    parts.push(partyShape(index, { x: (from + (to ?? from)) / 2, y }, { ...look, radius: 5, hollow }))
  }
  const leftmost = Math.min(from, ...revised.map(earlier => at(earlier.low))) - 6
  const rightmost = Math.max(right, ...revised.map(earlier => at(earlier.low) + 5))
  parts.push(labelAt(labelWithRevisions(latest, revised), y, leftmost, rightmost, drawing))
  return parts
}

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
  if (rightmost + 6 + needed <= width - 6) {
    return shape('text', { x: tenth(rightmost + 6), y: tenth(y + 4.2), ...look }, text)
  }
  if (leftmost - 6 - needed >= plot.left) {
    return shape('text', { x: tenth(leftmost - 6), y: tenth(y + 4.2), textAnchor: 'end', ...look }, text)
  }
  return shape('text', { x: tenth(width - 6), y: tenth(y - 8), textAnchor: 'end', ...look, fontSize: 11 }, text)
}
