/** Chooses the axes of a chart of several counts: those that count the same kind of thing share one. */
import type { GivenFigure, MatrixRow } from '../../../../contract/claims.ts'
import { markedAt, namedEnds } from '../given-words.ts'
import { type NumberScale, numberScale } from './number-scale.ts'

/** People are people, killed or captured. Attacks are not, nor what is counted without a name for how: each of those is a kind. */
const kindOf = ({ unit, quantity, target }: MatrixRow): string => {
  if (unit !== null) return `in ${unit}`
  if (quantity === 'attacks') return quantity
  return quantity === 'other' ? `other ${target}` : 'people'
}

/**
 * The scale of each row. Where rows count the same kind of thing, the same place means the same number all over the
 * picture. The picture's width has no say, so that what is saved reads as on the screen.
 */
export function sharedScales(rows: readonly MatrixRow[]): NumberScale[] {
  const values = new Map<string, number[]>()
  for (const row of rows) values.set(kindOf(row), [...(values.get(kindOf(row)) ?? []), ...valuesOf(row)])
  const scales = new Map([...values].map(([kind, all]) => [kind, numberScale(all)]))
  return rows.map(row => scales.get(kindOf(row)) ?? numberScale(valuesOf(row)))
}

/** Every number the axis of a row has to hold. Vague words stand at the least they can mean. */
const valuesOf = ({ cells }: MatrixRow): number[] =>
  cells.flatMap(({ latest, revised }) => [...endsOf(latest), ...revised.map(markedAt)])

/** The numbers that a figure's mark reaches from and to. */
export const endsOf = (figure: GivenFigure): number[] =>
  figure.modifier === 'vague' ? [figure.low] : namedEnds(figure)
