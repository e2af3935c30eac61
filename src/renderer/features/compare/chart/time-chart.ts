/** Draws how each party's figure on one count changed from publication to publication. */
import { formatDay } from '../../../ui/formats.ts'
import { figureLabel, markedAt, namedEnds, rowHeading } from '../given-words.ts'
import { scaleHeading, tickWords } from './chart-words.ts'
import { numberScale } from './number-scale.ts'
import { type ChartInput, fonts } from './range-chart.ts'
import { type Shape, shape, tenth } from './scene.ts'
import { textWidth, wrapText } from './text-width.ts'
import { drawLabels, labelIndent, labelOf, labelsHeight, widestLabel } from './time-labels.ts'
import { dodge, drawLine, markSize } from './time-lines.ts'
import { isoDay, type Line, linesOf } from './time-points.ts'

const margin = 20
const axisSize = 11
const leastPlotHeight = 220
/** Left free beside the first and the last day, for marks that are moved aside. */
const sides = 2.5 * markSize

/** The first of `rows` over time, as an `svg` shape. */
export function timeChart({ title, subtitle, rows, sources, palette, width }: ChartInput): Shape {
  const row = rows[0]
  const lines = row === undefined ? [] : linesOf(row)
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

  const tickWidth = Math.max(...scale.ticks.map(tick => textWidth(tickWords(tick, row?.unit ?? null), axisSize)))
  const labelWidth = Math.min(width * 0.36, Math.max(60, ...lines.map(line => widestLabel(line))))
  const labels = lines.map(line => labelOf(line, labelWidth))
  const plotHeight = Math.max(leastPlotHeight, labelsHeight(labels))
  const plot = {
    left: margin + tickWidth + 8,
    right: width - margin - labelWidth - labelIndent,
    top: y,
    bottom: y + plotHeight,
  }
  const x = (day: number) =>
    last === first
      ? plot.left
      : plot.left + sides + ((day - first) / (last - first)) * (plot.right - plot.left - 2 * sides)
  const at = (value: number) => plot.top + (1 - scale.place(value)) * plotHeight
  for (const tick of scale.ticks) {
    const height = tenth(at(tick))
    parts.push(
      shape('line', { x1: tenth(plot.left), x2: tenth(plot.right), y1: height, y2: height, stroke: palette.grid }),
      shape(
        'text',
        { x: tenth(plot.left - 6), y: tenth(height + 4), fontSize: axisSize, fill: palette.soft, textAnchor: 'end' },
        tickWords(tick, row?.unit ?? null),
      ),
    )
  }
  // Two days that have no room beside each other are named one below the other.
  let free = Number.NEGATIVE_INFINITY
  let lowest = plot.bottom + 17
  for (const day of dayTicks(first, last, plot.right - plot.left)) {
    const words = formatDay(isoDay(day))
    const half = textWidth(words, axisSize) / 2
    // The first day starts at the picture's margin, where it would reach over it.
    const middle = Math.max(x(day), margin + half)
    if (middle - half < free) lowest += 13
    free = middle + half + 6
    const look = { fontSize: axisSize, fill: palette.soft, textAnchor: 'middle' }
    const tick = { x1: tenth(x(day)), x2: tenth(x(day)), y1: tenth(plot.bottom), y2: tenth(plot.bottom + 4) }
    parts.push(
      shape('line', { ...tick, stroke: palette.soft }),
      shape('text', { x: tenth(middle), y: tenth(lowest), ...look }, words),
    )
  }
  const shifts = dodge(
    lines.map(({ points }) => points.map(({ day, figure }) => ({ day, height: at(markedAt(figure)) }))),
    markSize,
  )
  lines.forEach((line, index) => {
    parts.push(...drawLine(line, { x, at, right: plot.right, shifts: shifts[index] ?? [], palette }))
  })
  parts.push(...drawLabels(lines, labels, { at, plot, palette }))
  y = lowest + 9
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

/** Days to name on the axis: both ends, and as many between as have room. */
function dayTicks(first: number, last: number, width: number): number[] {
  if (!Number.isFinite(first)) return []
  const widest = Math.max(...[first, last].map(day => textWidth(formatDay(isoDay(day)), axisSize)))
  // Names of months differ in length.
  const most = Math.max(1, Math.min(6, Math.floor(width / (widest * 1.2)), last - first))
  return [
    ...new Set(Array.from({ length: most + 1 }, (_, index) => Math.round(first + ((last - first) * index) / most))),
  ]
}
