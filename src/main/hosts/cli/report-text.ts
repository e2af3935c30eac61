/** Puts the report of an import into words for a terminal: what came in, and a table of what each kind of file held. */
import type { ImportCounts, ImportReport } from '../../../contract/import.ts'
import { sumCounts } from '../../../contract/import-report.ts'

const columns: readonly (readonly [keyof ImportCounts, string])[] = [
  ['items', 'items'],
  ['article', 'new'],
  ['capture', 'captures'],
  ['filled', 'filled'],
  ['stub', 'links'],
  ['duplicate', 'there'],
  ['skipped', 'left out'],
  ['failed', 'failed'],
  ['highlights', 'highlights'],
  ['lost', 'not in text'],
  ['notes', 'notes'],
  ['tags', 'tags'],
  ['read', 'read'],
  ['archived', 'archived'],
  ['dated', 'dated'],
]

/** Files that are told apart; more of one kind are one line. */
const mostFiles = 20

const marks = { capture: ' (another capture)', filled: ' (now with its content)', stub: ' (a link, needs content)' }

/** A line for each thing that came in or did not, the table where it tells more than the sum, and the sum. */
export function reportText(report: ImportReport): string {
  const { articles, duplicates, skipped, failed, cancelled } = report
  return [
    ...articles.map(
      ({ id, title, publishedAt, as }) =>
        `${id}  ${publishedAt?.slice(0, 10) ?? 'undated   '}  ${title}${as === undefined ? '' : marks[as]}`,
    ),
    ...duplicates.map(({ articleId, source }) => `${articleId}  already in the library: ${source}`),
    ...skipped.map(({ source, reason }) => `left out: ${source}: ${reason}`),
    ...failed.map(({ source, reason }) => `not imported: ${source}: ${reason}`),
    ...table(report),
    `${articles.length} imported, ${duplicates.length} already there, ${failed.length} not imported.${cancelled ? ' Stopped before the end.' : ''}`,
  ].join('\n')
}

function table({ files }: ImportReport): string[] {
  const held = files.some(({ counts }) => counts.items > 1 || counts.stub + counts.highlights + counts.notes > 0)
  if (!held) return []
  const byFormat = Map.groupBy(files, ({ format }) => format ?? 'not read')
  const rows =
    files.length <= mostFiles
      ? files.map(({ source, format, counts }) => ({ name: `${source} (${format ?? 'not read'})`, counts }))
      : [...byFormat].map(([format, all]) => ({
          name: `${format}: ${all.length} files`,
          counts: sumCounts(all.map(({ counts }) => counts)),
        }))
  const shown = columns.filter(([name]) => rows.some(({ counts }) => counts[name] > 0))
  const cells = [
    ['', ...shown.map(([, title]) => title)],
    ...rows.map(({ name, counts }) => [name, ...shown.map(([column]) => String(counts[column]))]),
  ]
  const widths = cells[0]?.map((_, at) => Math.max(...cells.map(row => row[at]?.length ?? 0))) ?? []
  const lines = cells.map(row =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
  )
  return ['', ...lines, '']
}
