/** Chooses which counts a chart shows, of those the reader can choose from. */
import type { MatrixRow } from '../../../../contract/claims.ts'
import { strings } from '../event-strings.ts'
import { rowHeading } from '../given-words.ts'
import { changesOverTime } from './time-points.ts'

export type ChartView = 'parties' | 'time'
/** Either all that are compared, or one count by its key. */
export type ChartChoice = { value: string; label: string }

export const allRows = 'all'

/** The counts worth a chart together: the contested ones; else those several parties give; else every one. */
export function comparedRows(rows: readonly MatrixRow[]): { rows: readonly MatrixRow[]; label: string } {
  const contested = rows.filter(row => row.conflictIds.length > 0)
  if (contested.length > 0) return { rows: contested, label: strings.allContested }
  const shared = rows.filter(row => row.cells.length > 1)
  return shared.length > 0 ? { rows: shared, label: strings.allCompared } : { rows, label: strings.allCounts }
}

/** All together where there are several and the kind of chart can show them; then one by one. */
export function chartChoices(rows: readonly MatrixRow[], view: ChartView): ChartChoice[] {
  const compared = comparedRows(rows)
  const shown = view === 'time' ? rows.filter(changesOverTime) : rows
  const single = shown.map(row => ({ value: row.rowKey, label: rowHeading(row) }))
  return view === 'parties' && compared.rows.length > 1
    ? [{ value: allRows, label: compared.label }, ...single]
    : single
}

/** The rows of a choice; of one that is no longer there, those of the first. */
export function chosenRows(rows: readonly MatrixRow[], view: ChartView, value: string): readonly MatrixRow[] {
  const choices = chartChoices(rows, view)
  const known = choices.find(choice => choice.value === value) ?? choices[0]
  if (known?.value === allRows) return comparedRows(rows).rows
  return rows.filter(row => row.rowKey === known?.value)
}
