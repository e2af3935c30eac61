/** Draws how each party's figure on one count changed from publication to publication. */
import type { GivenFigure, MatrixCell, MatrixRow } from '../../../../contract/claims.ts'
import { figureLabel, formatDay, numberWords, rowHeading } from './chart-words.ts'
import { numberScale } from './number-scale.ts'
import { partyShape } from './party-shapes.ts'
import { type ChartInput, fonts } from './range-chart.ts'
import { type Shape, shape, tenth } from './scene.ts'
import { textWidth, wrapText } from './text-width.ts'

const margin = 20
const labelSize = 12
const labelGap = 15
const plotHeight = 220

type Point = { day: number; figure: GivenFigure }
type Line = { cell: MatrixCell; index: number; points: Point[] }

/** Days since 1970 of an ISO date; null for what is none. */
function dayOf(date: string | null): number | null {
  const time = date === null ? Number.NaN : Date.parse(date.slice(0, 10))
  return Number.isNaN(time) ? null : time / 86_400_000
}

const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

/** What a party said, a point for each day on which it gave another figure. */
function pointsOf({ places }: MatrixCell): Point[] {
  const points: Point[] = []
  for (const figure of places) {
    const day = dayOf(figure.publishedAt)
    const last = points.at(-1)
    if (day === null) continue
    if (last?.day === day) last.figure = figure
    else points.push({ day, figure })
  }
  return points
}

/** Whether there is anything to see over time: somebody's figures from more than one day. */
export function changesOverTime(row: MatrixRow): boolean {
  const days = new Set(row.cells.flatMap(cell => pointsOf(cell).map(point => point.day)))
  return days.size > 1
}

/** The first of `rows` over time, as an `svg` shape. */
export function timeChart({ title, subtitle, rows, sources, palette, width }: ChartInput): Shape {
  const row = rows[0]
  const lines: Line[] = (row?.cells ?? []).flatMap((cell, index) => {
    const points = pointsOf(cell)
    return points.length === 0 ? [] : [{ cell, index, points }]
  })
  const days = lines.flatMap(line => line.points.map(point => point.day))
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const values = lines.flatMap(({ points }) => points.flatMap(({ figure }) => [figure.low, figure.high ?? figure.low]))
  const scale = numberScale(values, 4)
  const parts: Shape[] = []
  let y = margin
  const write = (text: string, fontSize: number, look: Shape['attributes'], most: number) => {
    for (const each of wrapText(text, fontSize, width - 2 * margin, most, 'fontWeight' in look)) {
      y += fontSize * 1.3
      parts.push(shape('text', { x: margin, y: tenth(y), fontSize, fill: palette.soft, ...look }, each))
    }
  }
  write(`${row === undefined ? '' : `${rowHeading(row)}: `}${title}`, 17, { fill: palette.ink, fontWeight: 700 }, 3)
  if (subtitle !== null) write(subtitle, 12.5, {}, 2)
  y += 20

  const tickWidth = Math.max(...scale.ticks.map(tick => textWidth(numberWords(tick), 11)))
  const labelOf = ({ cell, points }: Line) => {
    const figure = points.at(-1)?.figure ?? cell.latest
    return `${figureLabel(figure)} – ${cell.claimant}`
  }
  const labelWidth = Math.min(
    width * 0.4,
    Math.max(60, ...lines.map(line => textWidth(labelOf(line), labelSize, true))),
  )
  const plot = { left: margin + tickWidth + 8, top: y, right: width - margin - labelWidth - 18 }
  const x = (day: number) =>
    last === first ? plot.left : plot.left + 10 + ((day - first) / (last - first)) * (plot.right - plot.left - 10)
  const at = (value: number) => plot.top + (1 - scale.place(value)) * plotHeight
  const bottom = plot.top + plotHeight
  for (const tick of scale.ticks) {
    const height = tenth(at(tick))
    parts.push(
      shape('line', { x1: tenth(plot.left), x2: tenth(plot.right), y1: height, y2: height, stroke: palette.grid }),
      shape(
        'text',
        { x: tenth(plot.left - 6), y: tenth(height + 4), fontSize: 11, fill: palette.soft, textAnchor: 'end' },
        numberWords(tick),
      ),
    )
  }
  for (const day of dayTicks(first, last, plot.right - plot.left)) {
    parts.push(
      shape('line', { x1: tenth(x(day)), x2: tenth(x(day)), y1: bottom, y2: bottom + 4, stroke: palette.soft }),
      shape(
        'text',
        { x: tenth(x(day)), y: bottom + 17, fontSize: 11, fill: palette.soft, textAnchor: 'middle' },
        formatDay(isoDay(day)),
      ),
    )
  }
  for (const line of lines) parts.push(...drawLine(line, x, at, plot.right, palette))
  const labels = spread(
    lines.map(line => at((line.points.at(-1)?.figure ?? line.cell.latest).low)),
    labelGap,
    plot.top,
    bottom,
  )
  lines.forEach((line, index) => {
    const height = labels[index] ?? plot.top
    const end = at((line.points.at(-1)?.figure ?? line.cell.latest).low)
    const place = { x: tenth(plot.right + 14), y: tenth(height + 4), fontSize: labelSize, fontWeight: 600 }
    parts.push(
      shape('path', {
        d: `M${tenth(plot.right + 2)} ${tenth(end)}L${tenth(plot.right + 11)} ${tenth(height)}`,
        ...{ fill: 'none', stroke: palette.grid },
      }),
      shape('text', { ...place, fill: palette.ink }, wrapText(labelOf(line), labelSize, labelWidth, 1, true)[0] ?? ''),
    )
  })
  y = bottom + 26
  write(
    `${scale.kind === 'logarithmic' ? 'The scale is logarithmic. ' : ''}Days are those of publication. ${sources}`,
    11,
    {},
    4,
  )
  const height = Math.ceil(y + margin)
  const told = lines.map(({ cell, points }) => {
    const steps = points.map(({ day, figure }) => `${formatDay(isoDay(day))}: ${figureLabel(figure)}`)
    return `${cell.claimant} ${steps.join(', ')}.`
  })
  return shape(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', fontFamily: fonts },
    shape('title', {}, `${title}, over time`),
    shape('desc', {}, told.join(' ')),
    shape('rect', { x: 0, y: 0, width, height, fill: palette.paper }),
    ...parts,
  )
}

function drawLine(
  { cell, index, points }: Line,
  x: (day: number) => number,
  at: (value: number) => number,
  right: number,
  palette: ChartInput['palette'],
): Shape[] {
  const colour = palette.party(cell.claimant)
  const dashes = ['', '6 3', '2 3', '8 3 2 3'][index % 4] ?? ''
  const [start] = points
  if (start === undefined) return []
  // A figure stands until the party gives another.
  const path = points
    .slice(1)
    .reduce(
      (d, { day, figure }) => `${d}H${tenth(x(day))}V${tenth(at(figure.low))}`,
      `M${tenth(x(start.day))} ${tenth(at(start.figure.low))}`,
    )
  const stroke = { stroke: colour, fill: 'none' }
  return [
    shape('path', {
      ...stroke,
      d: `${path}H${tenth(right)}`,
      strokeWidth: 1.6,
      ...(dashes && { strokeDasharray: dashes }),
    }),
    ...points.flatMap(({ day, figure }) => [
      ...(figure.high !== null && figure.high > figure.low
        ? [
            shape('path', {
              ...stroke,
              d: `M${tenth(x(day))} ${tenth(at(figure.low))}V${tenth(at(figure.high))}`,
              strokeWidth: 4,
              strokeOpacity: 0.45,
            }),
          ]
        : []),
      partyShape(
        index,
        { x: x(day), y: at(figure.low) },
        { radius: 4.8, colour, paper: palette.paper, ink: palette.ink, hollow: figure.modifier === 'vague' },
      ),
    ]),
  ]
}

/** Days to name on the axis: both ends, and as many between as have room. */
function dayTicks(first: number, last: number, width: number): number[] {
  if (!Number.isFinite(first)) return []
  const most = Math.max(1, Math.min(6, Math.floor(width / 90), last - first))
  return [
    ...new Set(Array.from({ length: most + 1 }, (_, index) => Math.round(first + ((last - first) * index) / most))),
  ]
}

/** Moves heights apart until none is nearer than `gap` to the next, as little as can be, in their order. */
export function spread(heights: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = heights
    .map((height, index) => ({ height, index }))
    .sort((a, b) => a.height - b.height || a.index - b.index)
  const placed = order.map(({ height }) => height)
  for (let index = 1; index < placed.length; index++) {
    placed[index] = Math.max(placed[index] ?? 0, (placed[index - 1] ?? 0) + gap)
  }
  const over = (placed.at(-1) ?? 0) - Math.max(bottom, top + gap * (placed.length - 1))
  if (over > 0) {
    placed[placed.length - 1] = (placed.at(-1) ?? 0) - over
    for (let index = placed.length - 2; index >= 0; index--) {
      placed[index] = Math.min(placed[index] ?? 0, (placed[index + 1] ?? 0) - gap)
    }
  }
  const result = [...heights]
  order.forEach(({ index }, at) => {
    result[index] = placed[at] ?? 0
  })
  return result
}
