/** Tells an event report by report in the order of their days: who gave which figure, and where it was another than before. */
import type { EventDossier, GivenFigure, MatrixCell, MatrixRow } from '../../../../contract/claims.ts'

export type TimelineEntry = {
  row: MatrixRow
  cell: MatrixCell
  figure: GivenFigure
  /** What the party gave on this count until then, where it was another figure; null where it is new or the same. */
  before: GivenFigure | null
  /** True where the party had given this very figure in an earlier report. */
  repeats: boolean
}
export type TimelineReport = {
  articleId: string
  title: string
  publishedAt: string | null
  /** In the order of the report's text. */
  entries: TimelineEntry[]
}
/** The reports of one day, an ISO date; null for those that nobody dated, which come last. */
export type TimelineDay = { day: string | null; reports: TimelineReport[] }

const same = (a: GivenFigure, b: GivenFigure) => a.low === b.low && a.high === b.high && a.modifier === b.modifier

export function eventTimeline({ articles, rows }: Pick<EventDossier, 'articles' | 'rows'>): TimelineDay[] {
  const entries = new Map<string, TimelineEntry[]>()
  for (const row of rows) for (const cell of row.cells) addCell(row, cell, entries)
  const days = new Map<string | null, TimelineReport[]>()
  for (const { articleId, title, publishedAt } of articles) {
    const day = publishedAt === null ? null : publishedAt.slice(0, 10)
    const told = (entries.get(articleId) ?? []).toSorted((a, b) => a.figure.span.start - b.figure.span.start)
    const report = { articleId, title, publishedAt, entries: told }
    const others = days.get(day)
    if (others) others.push(report)
    else days.set(day, [report])
  }
  const inTime = (reports: readonly TimelineReport[]) =>
    reports.toSorted((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? -1 : 1))
  return [...days]
    .map(([day, reports]) => ({ day, reports: inTime(reports) }))
    .sort((a, b) => (a.day === null ? 1 : b.day === null ? -1 : a.day < b.day ? -1 : 1))
}

/** What a party gives on one count; of a figure that a report gives twice only the first place is told. */
function addCell(row: MatrixRow, cell: MatrixCell, entries: Map<string, TimelineEntry[]>): void {
  const given: GivenFigure[] = []
  for (const figure of cell.places) {
    if (given.some(other => other.articleId === figure.articleId && same(other, figure))) continue
    const last = given.findLast(other => other.articleId !== figure.articleId)
    const repeats = given.some(other => other.articleId !== figure.articleId && same(other, figure))
    const entry = { row, cell, figure, before: last && !repeats ? last : null, repeats }
    given.push(figure)
    const told = entries.get(figure.articleId)
    if (told) told.push(entry)
    else entries.set(figure.articleId, [entry])
  }
}
