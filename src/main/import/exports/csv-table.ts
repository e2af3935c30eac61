/** Reads tables of comma-separated values: a damaged row costs itself, never the rows that follow. */
import papaparse from 'papaparse'
import { type ItemFields, namedFields } from './item-fields.ts'

/** How often the text behind an open quotation mark is read anew, and how much of it, as a multiple of the whole. */
const mostAgain = 30
const mostRead = 4
/** UTF-16 code units that may be read anew whatever the file’s length. */
const alwaysRead = 2_000_000

export type CsvRow = { line: number; fields: ItemFields }
export type CsvTable = { rows: CsvRow[]; broken: { line: number; reason: string }[] }

/** The separator that stands most often in the first line, outside quotes. */
function separatorOf(text: string): string {
  const line =
    text
      .slice(0, 5000)
      .split(/\r?\n/, 1)[0]
      ?.replace(/"[^"]*"/g, '') ?? ''
  const count = (separator: string) => line.split(separator).length
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best))
}

/** A row with the index of its first line and of the line behind it. */
type Row = { cells: string[]; start: number; end: number; isDamaged: boolean }

/** The rows of a text whose lines end with line feeds. A row is damaged where its quotation marks are. */
function parseRows(text: string, delimiter: string): Row[] {
  const { data, errors } = papaparse.parse<string[]>(text, { delimiter, newline: '\n' })
  const damaged = new Set(errors.flatMap(({ type, row }) => (type === 'Quotes' && row !== undefined ? [row] : [])))
  let end = 0
  return data.map((cells, at) => {
    const start = end
    end += cells.reduce((lines, cell) => lines + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 1)
    return { cells, start, end, isDamaged: damaged.has(at) }
  })
}

/** The names of the columns, lower case; empty for what is no table of at least two columns. */
export function readHeader(text: string): string[] {
  const line = text.slice(0, 5000).split(/\r\n|\n|\r/, 1)[0] ?? ''
  const names = (parseRows(line, separatorOf(text))[0]?.cells ?? []).map(name => name.trim().toLowerCase())
  return names.length >= 2 && names.every(name => name.length <= 60) ? names : []
}

/** The first row names the columns. */
export function readTable(text: string): CsvTable {
  const separator = separatorOf(text)
  const lines = text.split(/\r\n|\n|\r/)
  const header = readHeader(text)
  const table: CsvTable = { rows: [], broken: [] }
  const refuse = (line: number, reason: string) => table.broken.push({ line, reason })

  /** Takes the rows from a line on, and returns the line of one whose open quotation mark swallows what follows. */
  const takeFrom = (first: number): number | null => {
    for (const { cells, start, end, isDamaged } of parseRows(lines.slice(first).join('\n'), separator)) {
      const line = first + start
      // A stray mark inside a row harms nobody; one that holds lines together took rows that are others.
      if (isDamaged && (end - start > 1 || end + first >= lines.length)) return line
      if (cells.every(cell => cell.trim() === '')) continue
      if (cells.length === 1) refuse(line + 1, 'It is one cell only: the separators are missing.')
      else if (cells.slice(header.length).some(cell => cell.trim() !== '')) {
        refuse(line + 1, 'It has more cells than the table has columns.')
      } else table.rows.push({ line: line + 1, fields: namedFields(header.map((name, at) => [name, cells[at] ?? ''])) })
    }
    return null
  }

  let readAgain = 0
  for (let first = 1, again = 0; first < lines.length; again++) {
    const damaged = takeFrom(first)
    if (damaged === null) break
    refuse(damaged + 1, 'A quotation mark in it is never closed.')
    first = damaged + 1
    readAgain += text.length * (1 - first / lines.length)
    if (again < mostAgain && readAgain < Math.max(alwaysRead, mostRead * text.length)) continue
    refuse(first + 1, 'Too many rows before it are damaged: from here on the file was not read.')
    break
  }
  return table
}
