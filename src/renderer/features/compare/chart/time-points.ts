/** Reads out of a count what each party gave on which day of publication. */
import type { GivenFigure, MatrixCell, MatrixRow } from '../../../../contract/claims.ts'

/** What a party gave on one day, counted in days since 1970. */
export type Point = { day: number; figure: GivenFigure }
/** What a party gave over time; its place among the parties decides its mark. */
export type Line = { cell: MatrixCell; index: number; points: Point[] }

/** Days since 1970 of an ISO date; null for what is none. */
function dayOf(date: string | null): number | null {
  const time = date === null ? Number.NaN : Date.parse(date.slice(0, 10))
  return Number.isNaN(time) ? null : time / 86_400_000
}

/** The ISO date of a day since 1970. */
export const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

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

/** A line for every party that gave a figure on a known day. */
export const linesOf = ({ cells }: MatrixRow): Line[] =>
  cells.flatMap((cell, index) => {
    const points = pointsOf(cell)
    return points.length === 0 ? [] : [{ cell, index, points }]
  })

/** What a party gave last. */
export const lastFigure = ({ cell, points }: Line): GivenFigure => points.at(-1)?.figure ?? cell.latest
