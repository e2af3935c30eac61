/** Groups the events of all articles and finds their conflicts, from digests, as one job for a worker. */

import { type ConflictMemory, findConflicts } from './conflicts/find-conflicts.ts'
import { mainEventKey } from './events/event-features.ts'
import { groupEvents } from './events/group-events.ts'
import type { ArticleExtraction } from './extraction.ts'
import { aliasedArticle, resolveAliases } from './review/claimant-aliases.ts'
import type { AliasJudgement, StandingEventJudgement } from './review/judgement.ts'
import type { GroupedStory } from './story-tables.ts'

/** What a worker keeps between two groupings of a library, so that one new article costs little. Results do not depend on it. */
export type GroupingMemory = {
  /** By digest. */
  articles: Map<string, ArticleExtraction>
  /** Under the aliases of this JSON, by the article as extracted. */
  aliases: string
  aliased: Map<ArticleExtraction, ArticleExtraction>
  conflicts: ConflictMemory
}

/** The digests as JSON, as `digestOf` made them, and what a reader said of claimants and events. */
export type GroupingInput = { digests: readonly string[] } & LibraryJudgements
export type LibraryJudgements = { aliases: readonly AliasJudgement[]; events: readonly StandingEventJudgement[] }

export function emptyGroupingMemory(): GroupingMemory {
  return { articles: new Map(), aliases: '', aliased: new Map(), conflicts: new Map() }
}

export function groupClaims(input: GroupingInput, memory: GroupingMemory = emptyGroupingMemory()): GroupedStory {
  const { digests, events: judgements } = input
  // A digest that was read before gives the same object again: what was computed from it is known by that.
  const extracted = digests.map((digest): ArticleExtraction => memory.articles.get(digest) ?? JSON.parse(digest))
  memory.articles = new Map(extracted.map((article, index) => [digests[index] ?? '', article]))
  const articles = withAliases(extracted, input.aliases, memory)
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
  const conflicts = findConflicts(articles, grouping, memory.conflicts)
  return { events: grouping.events, conflicts, eventOf, claimCounts, nameSubjects: grouping.nameSubjects }
}

/** The articles under their readers' names; those nobody renamed, or renamed before, are the objects they were. */
function withAliases(
  extracted: readonly ArticleExtraction[],
  judgements: readonly AliasJudgement[],
  memory: GroupingMemory,
): ArticleExtraction[] {
  const key = JSON.stringify(judgements)
  const known = memory.aliases === key ? memory.aliased : new Map<ArticleExtraction, ArticleExtraction>()
  const aliases = resolveAliases(judgements)
  const articles = extracted.map(article => known.get(article) ?? aliasedArticle(article, aliases))
  memory.aliases = key
  memory.aliased = new Map(extracted.map((article, index) => [article, articles[index] ?? article]))
  return articles
}
