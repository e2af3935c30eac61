/** Makes one outcome of imports that ran one after the other, so that no report is lost to the next one. */
import { joinReports } from '../../../contract/import-report.ts'
import type { ImportState } from './use-import.ts'

export function joinOutcomes(before: ImportState, after: ImportState): ImportState {
  if (before.phase !== 'done' && before.phase !== 'failed') return after
  if (after.phase !== 'done' && after.phase !== 'failed') return before
  if (before.phase === 'failed' && after.phase === 'failed') return after
  const done = [before, after].flatMap(state => (state.phase === 'done' ? [state] : []))
  const failures = [before, after].flatMap(state =>
    state.phase === 'failed' ? [{ source: '', reason: state.message }] : [],
  )
  const report = joinReports(done.map(state => state.report))
  return {
    phase: 'done',
    report: { ...report, failed: [...report.failed, ...failures] },
    skipped: done.reduce((sum, { skipped }) => sum + skipped, 0),
    notice: report.articles.length > 0 ? null : (done.at(-1)?.notice ?? null),
  }
}
