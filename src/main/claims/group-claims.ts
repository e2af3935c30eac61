/** Groups the events of all articles and finds their conflicts, from digests, at one go. */

import type { Conflict, StoryEvent } from '../../contract/claims.ts'
import { findConflicts } from './conflicts/find-conflicts.ts'
import { mainEventKey } from './events/event-features.ts'
import { groupEvents } from './events/group-events.ts'
import type { ArticleExtraction } from './extraction.ts'
import { aliasedArticle, resolveAliases } from './review/claimant-aliases.ts'
import type { AliasJudgement, StandingEventJudgement } from './review/judgement.ts'

export type GroupedStory = {
  events: StoryEvent[]
  conflicts: Conflict[]
  /** By article id, then by the article's own event key: the event of the library. */
  eventOf: Record<string, Record<string, string>>
  /** How many claims tell of each event. */
  claimCounts: Record<string, number>
  /** By event id, for the events a reader named: the subject of the judgement that names it. */
  nameSubjects: Record<string, string>
}

/** The digests as JSON, as `digestOf` made them, and what a reader said of claimants and events. */
export type GroupingInput = { digests: readonly string[] } & LibraryJudgements
export type LibraryJudgements = { aliases: readonly AliasJudgement[]; events: readonly StandingEventJudgement[] }

/** All of a library at once, which takes memory for all of it: what the grouping in steps is measured by. */
export function groupClaims({ digests, aliases, events: judgements }: GroupingInput): GroupedStory {
  const resolved = resolveAliases(aliases)
  const articles = digests.map((digest): ArticleExtraction => aliasedArticle(JSON.parse(digest), resolved))
  const grouping = groupEvents(articles, judgements)
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
  const conflicts = findConflicts(articles, grouping)
  return { events: grouping.events, conflicts, eventOf, claimCounts, nameSubjects: grouping.nameSubjects }
}
