/** Lists every place where a side's claimant says what the side says, the first as the conflict tells it. */
import type { ConflictSide } from './claims.ts'

/** Half-open UTF-16 offsets in that article's plain text. */
export type SidePlace = { articleId: string; start: number; end: number; claimId: string }

/** The words of the figure, or of a side without one the words quoted, wherever they stand; each place once. */
export function placesOfSide({ articleId, claimId, figure, quote, places }: ConflictSide): SidePlace[] {
  const all = [{ ...(figure ?? { ...quote, articleId }), claimId }, ...places]
  const distinct = new Map<string, SidePlace>()
  for (const place of all) {
    const { start, end } = place
    const key = `${place.articleId} ${start}-${end}`
    if (!distinct.has(key)) distinct.set(key, { articleId: place.articleId, start, end, claimId: place.claimId })
  }
  return [...distinct.values()]
}
