/** Draws how each party's figure on one count changed from publication to publication. */
import type { GivenFigure, MatrixCell, MatrixRow } from '../../../../contract/claims.ts'
import { numberWords } from '../../../evidence/figure-words.ts'
import { formatDay } from '../../../ui/formats.ts'
import { figureLabel, markedAt, namedEnds, rowHeading } from '../given-words.ts'
import { scaleHeading } from './chart-words.ts'
import { numberScale } from './number-scale.ts'
import { partyShape } from './party-shapes.ts'
import { type ChartInput, fonts } from './range-chart.ts'
import { type Shape, shape, tenth } from './scene.ts'
import { textWidth, wrapText } from './text-width.ts'

const margin = 20
const labelSize = 12
const lineHeight = 15
/** Between the labels of two parties. */
const labelGap = 4
const leastPlotHeight = 220
/** Marks of one day nearer than this are set beside each other. */
const markSize = 11
/** Left free beside the first and the last day, for marks that are moved aside. */
const sides = 2.5 * markSize

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
  const values = lines.flatMap(({ points }) => points.flatMap(({ figure }) => [markedAt(figure), ...namedEnds(figure)]))
  const scale = numberScale(values, 4)
  const parts: Shape[] = []
  let y = margin
  const write = (text: string, fontSize: number, look: Shape['attributes'], most: number) => {
    for (const each of wrapText(text, fontSize, width - 2 * margin, most, 'fontWeight' in look)) {
      y += fontSize * 1.3
      parts.push(shape('text', { x: margin, y: tenth(y), fontSize, fill: palette.soft, ...look }, each))
    }
  }
  const heading = scaleHeading(row === undefined ? '' : rowHeading(row), scale.kind === 'logarithmic')
  write(`${heading}: ${title}`, 17, { fill: palette.ink, fontWeight: 700 }, 3)
  if (subtitle !== null) write(subtitle, 12.5, {}, 2)
  y += 20

  const tickWidth = Math.max(...scale.ticks.map(tick => textWidth(numberWords(tick), 11)))
  const labelWidth = Math.min(width * 0.36, Math.max(60, ...lines.map(line => widestLabel(line))))
  const labels = lines.map(line => labelOf(line, labelWidth))
  const labelsHeight = labels.reduce((sum, label) => sum + label.length * lineHeight + labelGap, 0)
  const plotHeight = Math.max(leastPlotHeight, labelsHeight)
  const plot = { left: margin + tickWidth + 8, top: y, right: width - margin - labelWidth - 18 }
  const x = (day: number) =>
    last === first
      ? plot.left
      : plot.left + sides + ((day - first) / (last - first)) * (plot.right - plot.left - 2 * sides)
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
    const words = formatDay(isoDay(day))
    // The first day starts at the picture's margin, where it would reach over it.
    const middle = Math.max(x(day), margin + textWidth(words, 11) / 2)
    parts.push(
      shape('line', { x1: tenth(x(day)), x2: tenth(x(day)), y1: bottom, y2: bottom + 4, stroke: palette.soft }),
      shape(
        'text',
        { x: tenth(middle), y: bottom + 17, fontSize: 11, fill: palette.soft, textAnchor: 'middle' },
        words,
      ),
    )
  }
  const shifts = dodge(
    lines.map(({ points }) => points.map(({ day, figure }) => ({ day, height: at(markedAt(figure)) }))),
    markSize,
  )
  lines.forEach((line, index) => {
    parts.push(...drawLine(line, { x, at, right: plot.right, shifts: shifts[index] ?? [], palette }))
  })
  const ends = lines.map(({ cell, points }) => at(markedAt(points.at(-1)?.figure ?? cell.latest)))
  const tops = spread(
    ends.map((end, index) => {
      const height = (labels[index]?.length ?? 1) * lineHeight
      return { from: end - lineHeight / 2, height: height + labelGap }
    }),
    plot.top - lineHeight / 2,
    bottom + lineHeight / 2,
  )
  labels.forEach((label, index) => {
    const top = tops[index] ?? plot.top
    parts.push(
      shape('path', {
        d: `M${tenth(plot.right + 2)} ${tenth(ends[index] ?? top)}L${tenth(plot.right + 11)} ${tenth(top + lineHeight / 2)}`,
        ...{ fill: 'none', stroke: palette.party(lines[index]?.cell.claimant ?? ''), strokeWidth: 0.8 },
      }),
      ...label.map((words, line) =>
        shape(
          'text',
          {
            x: tenth(plot.right + 14),
            y: tenth(top + lineHeight * (line + 0.78)),
            fontSize: labelSize,
            ...(line === 0 ? { fontWeight: 600 } : {}),
            fill: palette.ink,
          },
          words,
        ),
      ),
    )
  })
  y = bottom + 26
  write(timeNote(lines, scale.kind === 'logarithmic'), 11, {}, 8)
  write(sources, 11, {}, 8)
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

/** The figure, and on the lines below it who stands for it. */
function labelOf({ cell, points }: Line, width: number): string[] {
  const figure = figureLabel(points.at(-1)?.figure ?? cell.latest)
  return [
    ...wrapText(figure, labelSize, width, 1, true),
    // The name is broken as if it were bold, so that a wider fallback font still fits.
    ...wrapText(cell.claimant, labelSize, width, 3, true),
  ]
}

const widestLabel = (line: Line): number =>
  Math.max(...labelOf(line, Number.POSITIVE_INFINITY).map(words => textWidth(words, labelSize, true)))

/** How to read what is drawn; only what there is. */
function timeNote(lines: readonly Line[], isLogarithmic: boolean): string {
  const figures = lines.flatMap(({ points }) => points.map(({ figure }) => figure))
  const notes = [
    'Days are those of publication; a line goes on until the party gives another figure.',
    figures.some(({ low, high }) => high !== null && high > low && low > 0)
      ? 'A bar spans the range a party gives.'
      : '',
    figures.some(({ high, modifier }) => high === null && modifier !== 'vague')
      ? 'An arrow up: that many or more.'
      : '',
    figures.some(({ modifier }) => modifier === 'up_to') ? 'An arrow down: that many at most.' : '',
    figures.some(({ modifier }) => modifier === 'vague') ? 'A hollow mark: words, not a number.' : '',
    isLogarithmic ? 'On a logarithmic scale equal steps multiply, they do not add.' : '',
  ]
  return notes.filter(Boolean).join(' ')
}

type LinePlace = {
  x: (day: number) => number
  at: (value: number) => number
  right: number
  /** Pixels each point is moved aside, so that no mark covers another. */
  shifts: readonly number[]
  palette: ChartInput['palette']
}

function drawLine({ cell, index, points }: Line, { x, at, right, shifts, palette }: LinePlace): Shape[] {
  const colour = palette.party(cell.claimant)
  const dashes = ['', '6 3', '2 3', '8 3 2 3'][index % 4] ?? ''
  const [start] = points
  if (start === undefined) return []
  // A figure stands until the party gives another.
  const path = points
    .slice(1)
    .reduce(
      (d, { day, figure }) => `${d}H${tenth(x(day))}V${tenth(at(markedAt(figure)))}`,
      `M${tenth(x(start.day))} ${tenth(at(markedAt(start.figure)))}`,
    )
  const stroke = { stroke: colour, fill: 'none' }
  return [
    shape('path', {
      ...stroke,
      d: `${path}H${tenth(right)}`,
      strokeWidth: 1.6,
      ...(dashes && { strokeDasharray: dashes }),
    }),
    ...points.flatMap(({ day, figure }, point) => {
      const place = { x: x(day) + (shifts[point] ?? 0), y: at(markedAt(figure)) }
      const look = { radius: 4.8, colour, paper: palette.paper, ink: palette.ink, hollow: figure.modifier === 'vague' }
      return [...drawBounds(figure, place, at, stroke), partyShape(index, place, look)]
    }),
  ]
}

/** What a figure leaves open: a bar for a range, an arrow for “at least” and “up to”. */
function drawBounds(
  figure: GivenFigure,
  { x, y }: { x: number; y: number },
  at: (value: number) => number,
  stroke: { stroke: string; fill: string },
): Shape[] {
  const { low, high, modifier } = figure
  if (modifier === 'vague') return []
  if (high === null || modifier === 'up_to') {
    const way = high === null ? -1 : 1
    const tip = tenth(y + way * 17)
    const d = `M${tenth(x)} ${tenth(y)}V${tip}M${tenth(x - 3.5)} ${tenth(tip - way * 4)}L${tenth(x)} ${tip}L${tenth(x + 3.5)} ${tenth(tip - way * 4)}`
    return [shape('path', { ...stroke, d, strokeWidth: 1.4 })]
  }
  if (high <= low) return []
  const d = `M${tenth(x)} ${tenth(at(low))}V${tenth(at(high))}`
  return [shape('path', { ...stroke, d, strokeWidth: 4, strokeOpacity: 0.45 })]
}

/**
 * Moves marks of one day that would cover each other aside, to the left and right in turn. `lines` holds each party's
 * marks; the answer has a shift in pixels for each of them.
 */
export function dodge(lines: readonly (readonly { day: number; height: number }[])[], size: number): number[][] {
  const placed: { day: number; height: number; shift: number }[] = []
  return lines.map(points =>
    points.map(({ day, height }) => {
      const near = placed.filter(mark => mark.day === day && Math.abs(mark.height - height) < size)
      let step = 0
      const shiftOf = () => Math.ceil(step / 2) * (step % 2 === 1 ? -size : size)
      while (near.some(mark => Math.abs(mark.shift - shiftOf()) < size)) step++
      const shift = step === 0 ? 0 : shiftOf()
      placed.push({ day, height, shift })
      return shift
    }),
  )
}

/** Days to name on the axis: both ends, and as many between as have room. */
function dayTicks(first: number, last: number, width: number): number[] {
  if (!Number.isFinite(first)) return []
  const most = Math.max(1, Math.min(6, Math.floor(width / 90), last - first))
  return [
    ...new Set(Array.from({ length: most + 1 }, (_, index) => Math.round(first + ((last - first) * index) / most))),
  ]
}

/**
 * Moves boxes apart until none covers the next, as little as can be, in the order they come from top to bottom. Each
 * stands at `from` and is `height` high; the answer is where each begins. More than there is room for ends below `bottom`.
 */
export function spread(boxes: readonly { from: number; height: number }[], top: number, bottom: number): number[] {
  const order = boxes.map((box, index) => ({ ...box, index })).sort((a, b) => a.from - b.from || a.index - b.index)
  let free = top
  for (const box of order) {
    box.from = Math.max(box.from, free)
    free = box.from + box.height
  }
  // What was pushed out below is pushed back up, as far as the top.
  let limit = Math.max(bottom, top + order.reduce((sum, box) => sum + box.height, 0))
  for (const box of order.toReversed()) {
    box.from = Math.min(box.from, limit - box.height)
    limit = box.from
  }
  const starts = boxes.map(box => box.from)
  for (const { index, from } of order) starts[index] = from
  return starts
}
