/** Puts counts of an import into words, and a whole report into a text to copy. */
import type { ImportCounts, ImportReport } from '../../../contract/import.ts'
import { sumCounts } from '../../../contract/import-report.ts'
import { importStrings } from './strings.ts'

const { counted, carried, marks } = importStrings.report

const outcomes = ['article', 'capture', 'filled', 'stub', 'duplicate', 'skipped', 'failed'] as const
const beside = ['highlights', 'notes', 'tags', 'read', 'archived', 'dated'] as const

/** “12 new”, “3 captures”: what is there of each, in the order of what matters. */
export const outcomeWords = (counts: ImportCounts): string[] =>
  outcomes.flatMap(name => (counts[name] > 0 ? [counted[name](counts[name])] : []))

/** “18 highlights, 1 of them no longer in the text”, “4 notes”. */
export const carriedWords = (counts: ImportCounts): string[] =>
  beside.flatMap(name => {
    if (counts[name] === 0) return []
    const words = carried[name](counts[name])
    return [name === 'highlights' && counts.lost > 0 ? `${words} ${carried.lost(counts.lost)}` : words]
  })

export type KindOfFile = { format: string; files: number; counts: ImportCounts }

/** The files of a report by what they were read as, the most items first. */
export function kindsOfFiles({ files }: Pick<ImportReport, 'files'>): KindOfFile[] {
  const kinds = Map.groupBy(files, ({ format }) => format ?? importStrings.report.notRead)
  return [...kinds]
    .map(([format, all]) => ({ format, files: all.length, counts: sumCounts(all.map(({ counts }) => counts)) }))
    .sort((a, b) => b.counts.items - a.counts.items)
}

/** Every line of the report. */
export function reportText(report: ImportReport): string {
  const all = sumCounts(report.files.map(({ counts }) => counts))
  return [
    outcomeWords(all).join(', '),
    carriedWords(all).join(', '),
    '',
    ...report.files.map(
      ({ source, format, counts }) =>
        `${source} (${format ?? importStrings.report.notRead}): ${[...outcomeWords(counts), ...carriedWords(counts)].join(', ')}`,
    ),
    '',
    ...report.articles.map(({ title, source, as }) => `${as === undefined ? '+' : marks[as]} ${title} – ${source}`),
    ...report.duplicates.map(({ source }) => `= ${source}`),
    ...report.skipped.map(({ source, reason }) => `○ ${source}: ${reason}`),
    ...report.failed.map(({ source, reason }) => `! ${source}: ${reason}`),
  ].join('\n')
}
