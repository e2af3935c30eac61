/** Draws what each party gave over time as step lines with marks that do not cover each other. */
import type { GivenFigure } from '../../../../contract/claims.ts'
import { markedAt } from '../given-words.ts'
import { partyShape } from './party-shapes.ts'
import { type Palette, type Shape, shape, tenth } from './scene.ts'
import type { Line } from './time-points.ts'

/** Marks of one day nearer than this are set beside each other. */
export const markSize = 11

export type LinePlace = {
  x: (day: number) => number
  at: (value: number) => number
  right: number
  /** Pixels each point is moved aside, so that no mark covers another. */
  shifts: readonly number[]
  palette: Palette
}

/** A step line with a mark on each day, broken by the party’s own pattern of dashes. */
export function drawLine({ cell, index, points }: Line, { x, at, right, shifts, palette }: LinePlace): Shape[] {
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
      const look = { radius: 4.8, colour, paper: palette.paper, hollow: figure.modifier === 'vague' }
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

const shifts = [0, -1, 1, -2, 2]

/**
 * Moves marks of one day that would cover each other aside, to the left and right in turn, up to twice their `size`; the
 * sixth of one place covers the first. `lines` holds each party's marks; the answer has a shift in pixels for each.
 */
export function dodge(lines: readonly (readonly { day: number; height: number }[])[], size: number): number[][] {
  const placed: { day: number; height: number; shift: number }[] = []
  return lines.map(points =>
    points.map(({ day, height }) => {
      const near = placed.filter(mark => mark.day === day && Math.abs(mark.height - height) < size)
      const shift = shifts.find(each => near.every(mark => mark.shift !== each * size)) ?? 0
      placed.push({ day, height, shift: shift * size })
      return shift * size
    }),
  )
}
