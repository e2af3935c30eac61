/** Reads what the library keeps of reviews, row by row, and tells what is damaged from what is not. */
import { z } from 'zod'
import { AppError } from '../../../contract/bridge.ts'
import { ReviewChange, ReviewKind } from '../../../contract/review.ts'
import { Judgement, Write } from './judgement.ts'

/** A change as logged, with what it wrote. */
export type LoggedChange = ReviewChange & { writes: Write[] }

const StandingRow = z.object({ subject: z.string(), state: z.string() })
const ChangeRow = z.object({
  changeId: z.string(),
  kind: ReviewKind,
  at: z.string(),
  articleId: z.string().nullable(),
  summary: z.string(),
  undoes: z.string().nullable(),
  claimIds: z.string(),
})
const WritesRow = z.object({ writes: z.string() })
/** All but what a change wrote, which is large where it was about hundreds of rows. */
export const changeColumns = 'changeId, kind, at, articleId, summary, undoes, claimIds'

/** Null for what is damaged: the doctor names it, and what else was said still counts. */
export function readState(row: unknown): { subject: string; judgement: Judgement } | null {
  try {
    const { subject, state } = StandingRow.parse(row)
    return { subject, judgement: Judgement.parse(JSON.parse(state)) }
  } catch {
    return null
  }
}

/** Null for one that is damaged: the doctor names it, and the others can still be undone. */
export function readChange(row: unknown): ReviewChange | null {
  try {
    return toChange(row)
  } catch {
    return null
  }
}

export function toChange(row: unknown): ReviewChange {
  const { claimIds, ...change } = ChangeRow.parse(row)
  return ReviewChange.parse({ ...change, claimIds: JSON.parse(claimIds) })
}

/** Null for a change made before requests were remembered, or by none. */
export function requestHashOf(row: unknown): string | null {
  return z.object({ requestHash: z.string().nullable() }).parse(row).requestHash
}

export function toLogged(row: unknown): LoggedChange {
  try {
    return { ...toChange(row), writes: z.array(Write).parse(JSON.parse(WritesRow.parse(row).writes)) }
  } catch (cause) {
    throw new AppError('unreadable', 'This change is damaged on disk. See: counterclaim doctor', { cause })
  }
}
