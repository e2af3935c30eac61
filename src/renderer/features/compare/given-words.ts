/** Says in words what parties give on a count, the same in the matrix, the chart and what is copied. */
import type { GivenFigure, MatrixCell, MatrixRow } from '../../../contract/claims.ts'
import { figureNumber, modifierWords, quantityHeading } from '../../evidence/figure-words.ts'
import { formatShortDay } from '../../ui/formats.ts'
import { strings } from './event-strings.ts'

/** A figure in its two parts as the text tells it: “at least”, “40 minutes”; “none” where a party says so. The first may be empty. */
export const figureParts = (figure: GivenFigure): { modifier: string; number: string } => ({
  modifier: modifierWords(figure),
  number: figure.none ? strings.none : figureNumber({ ...figure, ...figure.told, exact: figure.span.exact }),
})

/** “at least 40”, “dozens”, “9–12”. */
export function figureLabel(figure: GivenFigure): string {
  const { modifier, number } = figureParts(figure)
  return [modifier, number].filter(Boolean).join(' ')
}

/** “Soldiers killed”. */
export const rowHeading = ({ quantity, target }: MatrixRow): string => quantityHeading(quantity, target)

/** The numbers a figure names: “up to 17” names one, “at least 40” another, “9–12” two; vague words name none. */
export function namedEnds({ low, high, modifier }: GivenFigure): number[] {
  if (modifier === 'vague') return []
  if (modifier === 'up_to' && high !== null) return [high]
  return high === null || high === low ? [low] : [low, high]
}

/** The one number a figure is compared by: “up to 17” by 17, “at least 40” by 40. */
export const markedAt = ({ low, high, modifier }: GivenFigure): number =>
  modifier === 'up_to' && high !== null ? high : low

/** The parties of a count by what they stand for, from low to high. */
export const inOrder = (row: MatrixRow): MatrixRow => ({
  ...row,
  cells: row.cells.toSorted((a, b) => markedAt(a.latest) - markedAt(b.latest)),
})

/** From the lowest number a party stands for to the highest: “9–80”, “15–31 or more”; null where none names a number. */
export function spanWords({ cells, high, unit }: MatrixRow): string | null {
  const named = cells.flatMap(({ latest, alternatives }) => [latest, ...alternatives].flatMap(namedEnds))
  if (named.length === 0) return null
  const lowest = Math.min(...named)
  const highest = Math.max(...named)
  // A range without a modifier is written as such, with its unit.
  const range = figureNumber({ low: lowest, high: highest, modifier: 'exact', unit })
  return high === null ? strings.orMore(range) : range
}

/** “or 9”: what else a party gives that is just as new; null where its figure is the only one. */
export const alternativeWords = ({ alternatives }: MatrixCell): string | null =>
  alternatives.length === 0 ? null : alternatives.map(figure => strings.either(figureLabel(figure))).join(' ')

/** All that a party stands for now: “41”, “41 or 9”. */
export const standingLabel = (cell: MatrixCell): string =>
  [figureLabel(cell.latest), alternativeWords(cell)].filter(Boolean).join(' ')

/** “was 12 on 14 Mar, 9 on 13 Mar”: what a party said before, the newest first; null where it never said another. */
export function revisionWords(revised: readonly GivenFigure[]): string | null {
  if (revised.length === 0) return null
  const said = revised.toReversed().map(figure => {
    const label = figureLabel(figure)
    return figure.publishedAt === null ? label : strings.on(label, formatShortDay(figure.publishedAt))
  })
  return strings.was(said.join(', '))
}
