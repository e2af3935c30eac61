/** Places the figures of a conflict on one scale from zero. */
import type { ConflictSide } from '../../../contract/claims.ts'

/** Where a side stands on the axis, in per cent of its length; `openEnd` where its figure has no upper bound. */
export type AxisMark = { from: number; to: number; openEnd: boolean }
export type Axis = { marks: (AxisMark | null)[]; max: number }

const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

/** The smallest round number not below `value`. */
export function roundUp(value: number): number {
  if (value <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  return (steps.find(step => step * power >= value) ?? 10) * power
}

/**
 * A linear scale that starts at zero, so that lengths keep the figures' proportions. Null marks stand for sides without a
 * number.
 */
export function figureAxis(sides: readonly Pick<ConflictSide, 'low' | 'high'>[]): Axis {
  const max = roundUp(Math.max(0, ...sides.map(({ low, high }) => high ?? low ?? 0)))
  const place = (value: number) => Math.min(100, Math.max(0, (value / max) * 100))
  return {
    max,
    marks: sides.map(({ low, high }) =>
      low === null ? null : { from: place(low), to: place(high ?? low), openEnd: high === null },
    ),
  }
}
