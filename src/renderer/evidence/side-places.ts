/** Lists every place where a side's claimant says what the side says, the first as the conflict tells it. */
import type { Conflict, ConflictSide } from '../../contract/claims.ts'

/** Half-open UTF-16 offsets in that article's plain text. */
export type SidePlace = { articleId: string; start: number; end: number; claimId: string }

/** “12-16”: a range as a key of a set. */
export const rangeKey = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`

/** The words of the figure, or of a side without one the words quoted, wherever they stand; each place once. */
export function placesOfSide({ articleId, claimId, figure, quote, places }: ConflictSide): SidePlace[] {
  const all = [{ ...(figure ?? { ...quote, articleId }), claimId }, ...places]
  const distinct = new Map<string, SidePlace>()
  for (const place of all) {
    const { start, end } = place
    const key = `${place.articleId} ${rangeKey(place)}`
    if (!distinct.has(key)) distinct.set(key, { articleId: place.articleId, start, end, claimId: place.claimId })
  }
  return [...distinct.values()]
}

/** The keys of the ranges in one article that hold a contested figure. */
export function contestedFigures(articleId: string, conflicts: readonly Conflict[]): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const { sides } of conflicts) {
    for (const side of sides) {
      if (!side.figure) continue
      for (const place of placesOfSide(side)) if (place.articleId === articleId) keys.add(rangeKey(place))
    }
  }
  return keys
}

/** The articles that the sides of conflicts stand in, each once. */
export const articlesOf = (conflicts: readonly Conflict[]): string[] => [
  ...new Set(conflicts.flatMap(({ sides }) => sides.flatMap(placesOfSide)).map(place => place.articleId)),
]
