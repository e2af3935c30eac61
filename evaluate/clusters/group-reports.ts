/** Groups reports and finds their conflicts with the application's own engine. */
import type { Conflict } from '../../src/contract/claims.ts'
import { sortConflicts } from '../../src/main/claims/conflicts/find-conflicts.ts'
import { createGroupingEngine } from '../../src/main/claims/grouping/grouping-engine.ts'

/** The conflicts between all reports, the most contested first. */
export function groupReports(reports: readonly { articleId: string; digest: string }[]): Conflict[] {
  const engine = createGroupingEngine()
  engine.begin({ library: 'the reports' })
  engine.take({ articles: reports.map(report => ({ ...report, features: null })), sequence: 1, aliases: [] })
  const { changed } = engine.group({ events: [] })
  engine.hold({ digests: reports.map(({ digest }) => digest) })
  return sortConflicts(engine.conflicts({ events: engine.next({ limit: changed }), aliases: [] }).flat())
}
