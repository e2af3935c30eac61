/** Makes the report of an import out of its lines: the same while it runs and when it is read again years later. */
import { ImportCounts, type ImportLine, type ImportReport } from './import.ts'

export const noCounts = (): ImportCounts => ({
  ...{ items: 0, article: 0, capture: 0, filled: 0, stub: 0, duplicate: 0, skipped: 0, failed: 0 },
  ...{ tags: 0, highlights: 0, lost: 0, notes: 0, read: 0, archived: 0, dated: 0 },
})

/** Counts one line in. */
export function countIn(counts: ImportCounts, { outcome, carried }: Pick<ImportLine, 'outcome' | 'carried'>): void {
  counts.items++
  counts[outcome]++
  if (carried === null) return
  counts.tags += carried.tags
  counts.highlights += carried.highlights
  counts.lost += carried.lost
  counts.notes += carried.notes
  if (carried.read) counts.read++
  if (carried.archived) counts.archived++
  if (carried.dated) counts.dated++
}

/** The sum of several counts. */
export function sumCounts(all: readonly ImportCounts[]): ImportCounts {
  const sum = noCounts()
  for (const counts of all) for (const name of ImportCounts.keyof().options) sum[name] += counts[name]
  return sum
}

export const sourceOf = ({ file, item }: Pick<ImportLine, 'file' | 'item'>): string =>
  item === '' ? file : `${file} › ${item}`

export function importReport(importId: string | null, lines: readonly ImportLine[], cancelled: boolean): ImportReport {
  const report: ImportReport = {
    ...{ importId, articles: [], duplicates: [], skipped: [], failed: [], files: [], cancelled },
  }
  const files = new Map<string, ImportReport['files'][number]>()
  for (const line of lines) {
    const file = files.get(line.file) ?? { source: line.file, format: line.format, counts: noCounts() }
    file.format ??= line.format
    files.set(line.file, file)
    countIn(file.counts, line)
    const source = sourceOf(line)
    const { outcome, articleId, title, publishedAt, reason, captureOf, restored, changed } = line
    if (outcome === 'failed' || outcome === 'skipped') report[outcome].push({ source, reason })
    else if (articleId === null) continue
    else if (outcome === 'duplicate') {
      report.duplicates.push({ source, articleId, ...(restored && { restored }), ...(changed && { changed }) })
    } else {
      report.articles.push({
        ...{ id: articleId, title, publishedAt, source },
        ...(outcome !== 'article' && { as: outcome }),
        ...(captureOf && { captureOf }),
      })
    }
  }
  report.files.push(...files.values())
  return report
}

/** One report of several imports. */
export function joinReports(reports: readonly ImportReport[]): ImportReport {
  const [only, ...more] = reports
  if (only && more.length === 0) return only
  return {
    importId: null,
    articles: reports.flatMap(report => report.articles),
    duplicates: reports.flatMap(report => report.duplicates),
    skipped: reports.flatMap(report => report.skipped),
    failed: reports.flatMap(report => report.failed),
    files: reports.flatMap(report => report.files),
    cancelled: reports.some(report => report.cancelled),
  }
}
