/** Lays out tables as text that is also Markdown. */

export type Row = Readonly<Record<string, string | number>>

/** The columns are those of all rows, in the order in which they first appear. */
export function textTable(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))]
  const cells = [columns, ...rows.map(row => columns.map(column => String(row[column] ?? '–')))]
  const widths = columns.map((_, place) => Math.max(...cells.map(line => line[place]?.length ?? 0)))
  const lines = cells.map(line => {
    const padded = line.map((cell, place) =>
      place === 0 ? cell.padEnd(widths[place] ?? 0) : cell.padStart(widths[place] ?? 0),
    )
    return `| ${padded.join(' | ')} |`
  })
  const rule = `|${widths.map((width, place) => (place === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return [lines[0], rule, ...lines.slice(1)].join('\n')
}

/** Milliseconds with as many digits as they deserve. */
export const short = (value: number | null | undefined): string => {
  if (value === null || value === undefined || Number.isNaN(value)) return '–'
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
