/** Writes tables as CSV that a spreadsheet shows and never runs, the same in exports and in what the window copies. */

export type CsvCell = string | number | boolean | null

/**
 * RFC 4180 with CRLF line ends and every cell quoted; the first line is usually the header. A cell that a spreadsheet could
 * take for a formula gets an apostrophe in front (OWASP, “CSV Injection”); one that starts with an apostrophe gets
 * another, so that taking one leading apostrophe away always gives the value back.
 */
export function csvText(lines: readonly (readonly CsvCell[])[]): string {
  return lines.map(cells => `${cells.map(csvCell).join(',')}\r\n`).join('')
}

function csvCell(value: CsvCell): string {
  const text = value === null ? '' : String(value).toWellFormed().replaceAll('\0', '')
  // Full-width signs count too: spreadsheets set to Chinese or Japanese read them as formulas.
  const guarded = /^(\s*[=+\-@＝＋－＠]|[\t\r\n']|\s*\|)/.test(text) ? `'${text}` : text
  return `"${guarded.replaceAll('"', '""')}"`
}
