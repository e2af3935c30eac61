/** The words of a chart: headings, figures, captions. */
import type { GivenFigure, MatrixRow } from '../../../../contract/claims.ts'
import { figureNumber, modifierWords, numberWords, quantityHeading } from '../../../evidence/figure-words.ts'
import { formatDay } from '../../../ui/formats.ts'

/** “at least 40”, “dozens”, “9–12”. */
export function figureLabel(figure: GivenFigure): string {
  const amount = { ...figure, exact: figure.span.exact }
  return [modifierWords(figure), figureNumber(amount)].filter(Boolean).join(' ')
}

/** “Soldiers killed”. */
export const rowHeading = ({ quantity, target }: MatrixRow): string => quantityHeading(quantity, target)

/** “23 (before: 17, 20)”. */
export function labelWithRevisions(latest: GivenFigure, revised: readonly GivenFigure[]): string {
  const before = [...new Set(revised.map(figureLabel))]
  return before.length === 0 ? figureLabel(latest) : `${figureLabel(latest)} (before: ${before.join(', ')})`
}

/** What a screen reader says of a row: “Soldiers killed: Army 9; Front at least 80.” */
export function rowSentence(row: MatrixRow): string {
  const said = row.cells.map(({ claimant, latest, revised }) => `${claimant} ${labelWithRevisions(latest, revised)}`)
  return `${rowHeading(row)}: ${said.join('; ')}.`
}

/** How to read what is drawn; only what there is. */
export function readingNote(rows: readonly MatrixRow[], isLogarithmic: boolean): string {
  const figures = rows.flatMap(row => row.cells.map(cell => cell.latest))
  const notes = [
    figures.some(({ low, high }) => high !== null && high > low) ? 'A bar spans the range a party gives.' : '',
    figures.some(({ high, modifier }) => high === null && modifier !== 'vague') ? 'An arrow: that many or more.' : '',
    figures.some(({ modifier }) => modifier === 'vague')
      ? 'A hollow mark: words, not a number; drawn at the least they can mean.'
      : '',
    isLogarithmic ? 'The scale is logarithmic.' : '',
  ]
  return notes.filter(Boolean).join(' ')
}

export { formatDay, numberWords }
