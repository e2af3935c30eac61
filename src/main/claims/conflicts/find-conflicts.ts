/** Finds where different parties contradict each other about the same event. */

import type { Conflict } from '../../../contract/claims.ts'
import { type EventGrouping, groupEvents } from '../events/group-events.ts'
import type { ArticleExtraction } from '../extraction.ts'
import { numericConflicts } from './numeric-conflicts.ts'
import { polarityConflicts } from './polarity-conflicts.ts'
import { responsibilityConflicts } from './responsibility-conflicts.ts'
import { createStoryGatherer, type StorySource, storySources } from './story-claims.ts'

const kindOrder: Record<Conflict['kind'], number> = { numeric: 0, responsibility: 1, polarity: 2, revision: 3 }

/** Remembers each event's conflicts with what they were found in. One memory serves one library. */
export type ConflictMemory = Map<string, { source: StorySource; conflicts: Conflict[] }>

/**
 * All conflicts between the articles, the most contested first. Pure and deterministic. With a memory, an event whose
 * articles are the very objects of last time is not looked at again.
 */
export function findConflicts(
  articles: readonly ArticleExtraction[],
  grouping: EventGrouping = groupEvents(articles),
  memory: ConflictMemory = new Map(),
): Conflict[] {
  const gather = createStoryGatherer()
  const sources = storySources(articles, grouping)
  const conflicts = sources.flatMap(source => {
    const known = memory.get(source.event.id)
    if (known !== undefined && sameSource(known.source, source)) return known.conflicts
    const story = gather(source)
    const found = [...numericConflicts(story), ...polarityConflicts(story), ...responsibilityConflicts(story)]
    memory.set(source.event.id, { source, conflicts: found })
    return found
  })
  const current = new Set(sources.map(source => source.event.id))
  for (const eventId of memory.keys()) if (!current.has(eventId)) memory.delete(eventId)
  return conflicts.sort(
    (a, b) =>
      kindOrder[a.kind] - kindOrder[b.kind] ||
      b.sides.length - a.sides.length ||
      distance(b) - distance(a) ||
      (a.conflictId < b.conflictId ? -1 : 1),
  )
}

function sameSource(a: StorySource, b: StorySource): boolean {
  return (
    a.articles.length === b.articles.length &&
    a.articles.every((article, index) => article === b.articles[index]) &&
    JSON.stringify([a.event, a.eventKeys]) === JSON.stringify([b.event, b.eventKeys])
  )
}

/** How far apart the outermost sides are, as a ratio. */
function distance({ sides }: Conflict): number {
  const lows = sides.map(side => side.low ?? 0)
  const highs = sides.map(side => side.high ?? side.low ?? 0)
  return (Math.max(...lows) + 1) / (Math.min(...highs) + 1)
}
