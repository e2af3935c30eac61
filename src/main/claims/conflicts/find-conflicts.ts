/** Finds where different parties contradict each other about the same event. */

import type { Conflict } from '../../../contract/claims.ts'
import { type EventGrouping, groupEvents } from '../events/group-events.ts'
import type { ArticleExtraction } from '../extraction.ts'
import { numericConflicts } from './numeric-conflicts.ts'
import { polarityConflicts } from './polarity-conflicts.ts'
import { responsibilityConflicts } from './responsibility-conflicts.ts'
import { createStoryGatherer, type Story, storySources } from './story-claims.ts'

const kindOrder: Record<Conflict['kind'], number> = { numeric: 0, responsibility: 1, polarity: 2, revision: 3 }

/** All conflicts between the articles, the most contested first. Pure and deterministic. */
export function findConflicts(
  articles: readonly ArticleExtraction[],
  grouping: EventGrouping = groupEvents(articles),
): Conflict[] {
  const gather = createStoryGatherer()
  return sortConflicts(storySources(articles, grouping).flatMap(source => conflictsIn(gather(source))))
}

/** The most contested first. */
export function sortConflicts(conflicts: readonly Conflict[]): Conflict[] {
  const weighed = conflicts.map(conflict => ({ conflict, weight: weightOf(conflict) }))
  weighed.sort(
    ({ conflict: a, weight: x }, { conflict: b, weight: y }) =>
      x.kind - y.kind || y.sides - x.sides || y.distance - x.distance || (a.conflictId < b.conflictId ? -1 : 1),
  )
  return weighed.map(({ conflict }) => conflict)
}

/** The conflicts of one event. */
export function conflictsIn(story: Story): Conflict[] {
  return [...numericConflicts(story), ...polarityConflicts(story), ...responsibilityConflicts(story)]
}

/** What conflicts are listed by: the kind, in ascending order, then the sides and how far apart they are, in descending order. */
export function weightOf(conflict: Conflict): { kind: number; sides: number; distance: number } {
  return { kind: kindOrder[conflict.kind], sides: conflict.sides.length, distance: distance(conflict) }
}

/** How far apart the outermost sides are, as a ratio. */
function distance({ sides }: Conflict): number {
  const lows = sides.map(side => side.low ?? 0)
  const highs = sides.map(side => side.high ?? side.low ?? 0)
  return (Math.max(...lows) + 1) / (Math.min(...highs) + 1)
}
