/** Makes one outcome of imports that ran one after the other, so that no report is lost to the next one. */
import type { ImportState } from './use-import.ts'

export function joinOutcomes(before: ImportState, after: ImportState): ImportState {
  if (before.phase !== 'done' && before.phase !== 'failed') return after
  if (after.phase !== 'done' && after.phase !== 'failed') return before
  if (before.phase === 'failed' && after.phase === 'failed') return after
  const done = [before, after].flatMap(state => (state.phase === 'done' ? [state] : []))
  const failures = [before, after].flatMap(state =>
    state.phase === 'failed' ? [{ source: '', reason: state.message }] : [],
  )
  const reports = done.map(({ report }) => report)
  const articles = reports.flatMap(report => report.articles)
  return {
    phase: 'done',
    report: {
      articles,
      duplicates: reports.flatMap(report => report.duplicates),
      failed: [...reports.flatMap(report => report.failed), ...failures],
      cancelled: reports.some(report => report.cancelled),
    },
    skipped: done.reduce((sum, { skipped }) => sum + skipped, 0),
    notice: articles.length > 0 ? null : (done.at(-1)?.notice ?? null),
  }
}
