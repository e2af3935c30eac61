/** Tells which places in the texts are contested. */
import type { Conflict } from '../../contract/claims.ts'
import { isContest } from '../../contract/contested.ts'
import { placesOfSide } from '../../contract/side-places.ts'

/** “12-16”: a range as a key of a set. */
export const rangeKey = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`

/** The keys of the ranges in one article that hold a contested figure. */
export function contestedFigures(articleId: string, conflicts: readonly Conflict[]): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const { sides } of conflicts.filter(isContest)) {
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
