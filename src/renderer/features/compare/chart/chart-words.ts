/** The words of a chart: its labels, how to read it, what a screen reader says of it. */
import type { MatrixCell, MatrixRow } from '../../../../contract/claims.ts'
import { figureNumber } from '../../../evidence/figure-words.ts'
import { figureLabel, rowHeading, standingLabel } from '../given-words.ts'

/** “23 (before: 17, 20)”, “41 or 9”. */
export function labelWithRevisions(cell: MatrixCell): string {
  const before = [...new Set(cell.revised.map(figureLabel))]
  return before.length === 0 ? standingLabel(cell) : `${standingLabel(cell)} (before: ${before.join(', ')})`
}

/** What a screen reader says of a row: “Soldiers killed: Army 9; Front at least 80.” */
export function rowSentence(row: MatrixRow): string {
  const said = row.cells.map(cell => `${cell.claimant} ${labelWithRevisions(cell)}`)
  return `${rowHeading(row)}: ${said.join('; ')}.`
}

/** A number of the axis with what it counts: “50 minutes”, “$2 billion”, “40”. */
export const tickWords = (tick: number, unit: string | null): string =>
  figureNumber({ low: tick, high: tick, modifier: 'exact', unit })

/** Says so beside the heading of a count whose axis does not start at zero. */
export const scaleHeading = (heading: string, isLogarithmic: boolean): string =>
  isLogarithmic ? `${heading} (logarithmic scale)` : heading

/** How to read what is drawn; only what there is. */
export function readingNote(rows: readonly MatrixRow[], isLogarithmic: boolean): string {
  const cells = rows.flatMap(row => row.cells)
  const figures = cells.map(cell => cell.latest)
  const notes = [
    figures.some(({ low, high }) => high !== null && high > low) ? 'A bar spans the range a party gives.' : '',
    figures.some(({ high, modifier }) => high === null && modifier !== 'vague') ? 'An arrow: that many or more.' : '',
    figures.some(({ modifier }) => modifier === 'vague')
      ? 'A hollow mark in a ring: words, not a number; drawn at the least they can mean.'
      : '',
    figures.some(({ none }) => none) ? '“None”: the party says that there were none.' : '',
    cells.some(({ revised }) => revised.length > 0) ? 'A small hollow mark: what the party said before.' : '',
    isLogarithmic ? 'On a logarithmic scale equal steps multiply, they do not add.' : '',
  ]
  return notes.filter(Boolean).join(' ')
}
