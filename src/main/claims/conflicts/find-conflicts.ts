/** Finds where different parties contradict each other about the same event. */

import type { Conflict } from '../../../contract/claims.ts'
import { type EventGrouping, groupEvents } from '../events/group-events.ts'
import type { ArticleExtraction } from '../extraction.ts'
import { numericConflicts } from './numeric-conflicts.ts'
import { polarityConflicts } from './polarity-conflicts.ts'
import { responsibilityConflicts } from './responsibility-conflicts.ts'
import { gatherStories } from './story-claims.ts'

const kindOrder: Record<Conflict['kind'], number> = { numeric: 0, responsibility: 1, polarity: 2, revision: 3 }

/** All conflicts between the articles, the most contested first. Pure and deterministic. */
export function findConflicts(
  articles: readonly ArticleExtraction[],
  grouping: EventGrouping = groupEvents(articles),
): Conflict[] {
  const conflicts = gatherStories(articles, grouping).flatMap(story => [
    ...numericConflicts(story),
    ...polarityConflicts(story),
    ...responsibilityConflicts(story),
  ])
  return conflicts.sort(
    (a, b) =>
      kindOrder[a.kind] - kindOrder[b.kind] ||
      b.sides.length - a.sides.length ||
      distance(b) - distance(a) ||
      (a.conflictId < b.conflictId ? -1 : 1),
  )
}

/** How far apart the outermost sides are, as a ratio. */
function distance({ sides }: Conflict): number {
  const lows = sides.map(side => side.low ?? 0)
  const highs = sides.map(side => side.high ?? side.low ?? 0)
  return (Math.max(...lows) + 1) / (Math.min(...highs) + 1)
}
