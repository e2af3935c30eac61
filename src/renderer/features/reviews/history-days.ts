/** Sets a reader's changes out day by day: one line for each thing that was done, whatever became of it. */
import type { RememberedChange } from '../../../contract/review.ts'

export type HistoryDay = { day: string; changes: RememberedChange[] }

/** The days from the newest on, in the reader's time zone. Undoings are no lines of their own: they are told beside what they took back. */
export function historyDays(changes: readonly RememberedChange[]): HistoryDay[] {
  const days: HistoryDay[] = []
  for (const change of changes) {
    if (change.undoes !== null) continue
    const day = new Date(change.at).toDateString()
    const last = days.at(-1)
    if (last?.day === day) last.changes.push(change)
    else days.push({ day, changes: [change] })
  }
  return days
}
