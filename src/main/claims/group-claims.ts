/** Groups the events of all articles and finds their conflicts, from digests, as one job for a worker. */

import type { GroupedStory } from './claims-store.ts'
import { type ConflictMemory, findConflicts } from './conflicts/find-conflicts.ts'
import { mainEventKey } from './events/event-features.ts'
import { groupEvents } from './events/group-events.ts'
import type { ArticleExtraction } from './extraction.ts'

/** What a worker keeps between two groupings of a library, so that one new article costs little. Results do not depend on it. */
export type GroupingMemory = { articles: Map<string, ArticleExtraction>; conflicts: ConflictMemory }

/** Takes the digests as JSON, as `digestOf` made them. */
export function groupClaims(
  digests: readonly string[],
  memory: GroupingMemory = { articles: new Map(), conflicts: new Map() },
): GroupedStory {
  // A digest that was read before gives the same object again: what was computed from it is known by that.
  const articles = digests.map((digest): ArticleExtraction => memory.articles.get(digest) ?? JSON.parse(digest))
  memory.articles.clear()
  for (const [index, article] of articles.entries()) memory.articles.set(digests[index] ?? '', article)
  const grouping = groupEvents(articles)
  const eventOf: GroupedStory['eventOf'] = {}
  const claimCounts: GroupedStory['claimCounts'] = {}
  for (const article of articles) {
    const { articleId, extraction } = article
    const keys: Record<string, string> = {}
    for (const { eventKey } of extraction.events) {
      const eventId = grouping.eventOf(articleId, eventKey)
      if (eventId !== null) keys[eventKey] = eventId
    }
    eventOf[articleId] = keys
    const main = mainEventKey(article)
    for (const { eventKey } of extraction.claims) {
      const eventId = keys[eventKey ?? main ?? '']
      if (eventId !== undefined) claimCounts[eventId] = (claimCounts[eventId] ?? 0) + 1
    }
  }
  const conflicts = findConflicts(articles, grouping, memory.conflicts)
  return { events: grouping.events, conflicts, eventOf, claimCounts }
}
