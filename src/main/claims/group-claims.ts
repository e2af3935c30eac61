/** Groups the events of all articles and finds their conflicts, from digests, as one job for a worker. */

import type { GroupedStory } from './claims-store.ts'
import { findConflicts } from './conflicts/find-conflicts.ts'
import { groupEvents } from './events/group-events.ts'
import type { ArticleExtraction } from './extraction.ts'

/** Takes the digests as JSON, as `digestOf` made them. */
export function groupClaims(digests: readonly string[]): GroupedStory {
  const articles = digests.map((digest): ArticleExtraction => JSON.parse(digest))
  const grouping = groupEvents(articles)
  const eventOf: GroupedStory['eventOf'] = {}
  for (const { articleId, extraction } of articles) {
    const keys: Record<string, string> = {}
    for (const { eventKey } of extraction.events) {
      const eventId = grouping.eventOf(articleId, eventKey)
      if (eventId !== null) keys[eventKey] = eventId
    }
    eventOf[articleId] = keys
  }
  return { events: grouping.events, conflicts: findConflicts(articles, grouping), eventOf }
}
