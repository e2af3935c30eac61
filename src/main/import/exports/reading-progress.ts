/** Tells from how far a reader scrolled whether an article was read. */
import type { DraftReading } from '../../../article/draft.ts'

/** `whole` is what the program counts up to: 1 or 100. The last lines of a page are seldom scrolled to. */
export function readingProgress(progress: number | null, whole: 1 | 100): NonNullable<DraftReading['readState']> {
  const share = (progress ?? 0) / whole
  if (share >= 0.95) return 'read'
  return share > 0.01 ? 'reading' : 'unread'
}
