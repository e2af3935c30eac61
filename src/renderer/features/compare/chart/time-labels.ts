/** Sets each party's last figure and its name beside the end of its line, none over another. */
import { figureLabel, markedAt } from '../given-words.ts'
import { partyShape } from './party-shapes.ts'
import { type Palette, type Shape, shape, tenth } from './scene.ts'
import { textWidth, wrapText } from './text-width.ts'
import { type Line, lastFigure } from './time-points.ts'

const labelSize = 12
const lineHeight = 15
/** Between the labels of two parties. */
const labelGap = 4
/** From the plot to a label: room for the line that leads there, and for the party's mark again. */
export const labelIndent = 28

/** The figure, and on the lines below it who stands for it. */
export function labelOf(line: Line, width: number): string[] {
  const figure = figureLabel(lastFigure(line))
  return [
    ...wrapText(figure, labelSize, width, 1, true),
    // The name is broken as if it were bold, so that a wider fallback font still fits.
    ...wrapText(line.cell.claimant, labelSize, width, 3, true),
  ]
}

/** How wide a label is that nothing cuts short, in pixels. */
export const widestLabel = (line: Line): number =>
  Math.max(...labelOf(line, Number.POSITIVE_INFINITY).map(words => textWidth(words, labelSize, true)))

/** How high all labels are below one another, in pixels. */
export const labelsHeight = (labels: readonly (readonly string[])[]): number =>
  labels.reduce((sum, label) => sum + label.length * lineHeight + labelGap, 0)

type LabelPlace = {
  /** The height of a number in the plot. */
  at: (value: number) => number
  plot: { top: number; bottom: number; right: number }
  palette: Palette
}

/** The labels of `lines`, whose words `labels` holds in the same order. */
export function drawLabels(
  lines: readonly Line[],
  labels: readonly (readonly string[])[],
  { at, plot, palette }: LabelPlace,
): Shape[] {
  const ends = lines.map(line => at(markedAt(lastFigure(line))))
  const tops = spread(
    ends.map((end, index) => ({
      from: end - lineHeight / 2,
      height: (labels[index]?.length ?? 1) * lineHeight + labelGap,
    })),
    plot.top - lineHeight / 2,
    plot.bottom + lineHeight / 2,
  )
  return lines.flatMap(({ cell, index: mark }, index) => {
    const top = tops[index] ?? plot.top
    const middle = tenth(top + lineHeight / 2)
    const colour = palette.party(cell.claimant)
    const way = `M${tenth(plot.right + 2)} ${tenth(ends[index] ?? top)}L${tenth(plot.right + 11)} ${middle}`
    return [
      shape('path', { d: way, fill: 'none', stroke: colour, strokeWidth: 0.8 }),
      // The mark once more, so that the line is found without its colour.
      partyShape(mark, { x: plot.right + 18, y: middle }, { radius: 4, colour, paper: palette.paper }),
      ...(labels[index] ?? []).map((words, line) => {
        const place = { x: tenth(plot.right + labelIndent), y: tenth(top + lineHeight * (line + 0.78)) }
        const look = { fontSize: labelSize, fill: palette.ink, ...(line === 0 ? { fontWeight: 600 } : {}) }
        return shape('text', { ...place, ...look }, words)
      }),
    ]
  })
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
