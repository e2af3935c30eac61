/** The numbers behind a chart as a table: shown, copied as CSV for a spreadsheet, or as Markdown for a note. */
import type { MatrixRow } from '../../../../contract/claims.ts'
import { figureLabel, rowHeading } from '../given-words.ts'

export type ChartTable = { columns: readonly string[]; rows: readonly (readonly string[])[] }

const columns = [
  'Count',
  'Party',
  'Figure',
  'Lowest',
  'Highest',
  'Unit',
  'Said before',
  'Independent sources',
  'Published',
] as const

/** One line for each party of each row. `Lowest` and `Highest` are plain numbers; `Highest` is empty where it is open. */
export function chartTable(rows: readonly MatrixRow[]): ChartTable {
  return {
    columns,
    rows: rows.flatMap(row =>
      row.cells.map(({ claimant, latest, revised, sources }) => [
        rowHeading(row),
        claimant,
        figureLabel(latest),
        String(latest.low),
        latest.high === null ? '' : String(latest.high),
        row.unit ?? '',
        revised.map(figure => [figureLabel(figure), figure.publishedAt].filter(Boolean).join(', ')).join('; '),
        String(sources),
        latest.publishedAt ?? '',
      ]),
    ),
  }
}

/**
 * RFC 4180 with CRLF line ends, every cell quoted. A cell that a spreadsheet could take for a formula gets an apostrophe
 * in front (OWASP, “CSV Injection”).
 */
export function tableAsCsv({ columns, rows }: ChartTable): string {
  const quote = (text: string) => {
    const clean = text.toWellFormed().replaceAll('\0', '')
    const guarded = /^(?:\s*[=+\-@＝＋－＠|]|[\t\r\n'])/.test(clean) ? `'${clean}` : clean
    return `"${guarded.replaceAll('"', '""')}"`
  }
  return [columns, ...rows].map(cells => `${cells.map(quote).join(',')}\r\n`).join('')
}

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
