/** The numbers behind a chart as a table: shown, copied as CSV for a spreadsheet, or as Markdown for a note. */
import type { MatrixRow } from '../../../../contract/claims.ts'
import { csvText } from '../../../../contract/csv-text.ts'
import { figureLabel, rowHeading, standingLabel } from '../given-words.ts'

export type ChartTable = { columns: readonly string[]; rows: readonly (readonly string[])[] }

const columns = [
  'Count',
  'Party',
  'Figure',
  'Lowest',
  'Highest',
  'Unit',
  'Said before',
  'In reports (repeats once)',
  'Published',
] as const

/** One line for each party of each row. `Lowest` and `Highest` are plain numbers; `Highest` is empty where it is open. */
export function chartTable(rows: readonly MatrixRow[]): ChartTable {
  return {
    columns,
    rows: rows.flatMap(row =>
      row.cells.map(cell => {
        const { claimant, latest, revised, sources } = cell
        return [
          rowHeading(row),
          claimant,
          standingLabel(cell),
          String(latest.low),
          latest.high === null ? '' : String(latest.high),
          row.unit ?? '',
          revised.map(figure => [figureLabel(figure), figure.publishedAt].filter(Boolean).join(', ')).join('; '),
          String(sources),
          latest.publishedAt ?? '',
        ]
      }),
    ),
  }
}

export const tableAsCsv = ({ columns, rows }: ChartTable): string => csvText([columns, ...rows])

/** A GFM table. What Markdown would take for markup stays text. */
export function tableAsMarkdown({ columns, rows }: ChartTable): string {
  const cell = (text: string) =>
    text
      .replace(/\s+/gu, ' ')
      .replace(/[\\|`*_[\]<>~#]/gu, '\\$&')
      .trim()
  return [columns, columns.map(() => '---'), ...rows.map(cells => cells.map(cell))]
    .map(cells => `| ${cells.join(' | ')} |\n`)
    .join('')
}
