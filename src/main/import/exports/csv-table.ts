/** Reads tables of comma-separated values: a damaged row costs itself, never the rows that follow. */
import { CsvError, type InfoRecord, parse } from 'csv-parse/sync'
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

const settings = (delimiter: string) => ({
  delimiter,
  relax_column_count: true,
  skip_empty_lines: true,
  bom: true,
})

type Row = { cells: string[]; lines: number }

/** The rows of a text, each with the line it ends on; `isWhole` is false where a quotation mark stays open. */
function parseRows(text: string, delimiter: string): { found: Row[]; isWhole: boolean } {
  const found: Row[] = []
  const take = (cells: string[], { lines }: InfoRecord) => {
    found.push({ cells, lines })
    return null
  }
  try {
    parse(text, { ...settings(delimiter), relax_quotes: true, on_record: take })
    return { found, isWhole: true }
  } catch (error) {
    if (error instanceof CsvError) return { found, isWhole: false }
    throw error
  }
}

/** True where the lines are one row by the letter: quotes in quotes are doubled, and each is closed. */
function isByTheLetter(text: string, delimiter: string): boolean {
  try {
    return parse(text, settings(delimiter)).length === 1
  } catch {
    return false
  }
}

/** The names of the columns, lower case; empty for what is no table of at least two columns. */
export function readHeader(text: string): string[] {
  const line = text.slice(0, 5000).split(/\r\n|\n|\r/, 1)[0] ?? ''
  const names = (parseRows(line, separatorOf(text)).found[0]?.cells ?? []).map(name => name.trim().toLowerCase())
  return names.length >= 2 && names.every(name => name.length <= 60) ? names : []
}

/** The first row names the columns. */
export function readTable(text: string): CsvTable {
  const separator = separatorOf(text)
  const lines = text.split(/\r\n|\n|\r/)
  const header = readHeader(text)
  const table: CsvTable = { rows: [], broken: [] }
  const refuse = (line: number, reason: string) => table.broken.push({ line, reason })

  /** Takes the rows from a line on, and returns the line behind one whose quotation mark swallows what follows. */
  const takeFrom = (first: number): number | null => {
    const { found, isWhole } = parseRows(lines.slice(first).join('\n'), separator)
    let end = first
    for (const { cells, lines: ended } of found) {
      end = first + ended
      const inside = cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0)
      const start = end - inside - 1
      const isSuspect =
        inside > 0 && (cells.length > header.length || cells.some(cell => cell.startsWith('"') && cell.includes('\n')))
      if (isSuspect && !isByTheLetter(lines.slice(start, end).join('\n'), separator)) return start
      if (cells.every(cell => cell.trim() === '')) continue
      if (cells.length === 1) refuse(start + 1, 'It is one cell only: the separators are missing.')
      else if (cells.length > header.length) refuse(start + 1, 'It has more cells than the table has columns.')
      else table.rows.push({ line: start + 1, fields: namedFields(header.map((name, at) => [name, cells[at] ?? ''])) })
    }
    return isWhole ? null : end
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
