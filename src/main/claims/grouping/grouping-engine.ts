/**
 * The part of grouping that runs in a thread of its own: it holds of every article what grouping needs, takes what changed,
 * and tells which events of the library are others now. Conflicts it finds for a few events at a time, from their digests.
 */

import type { Conflict, StoryEvent } from '../../../contract/claims.ts'
import { conflictsIn } from '../conflicts/find-conflicts.ts'
import { createStoryGatherer } from '../conflicts/story-claims.ts'
import { joinAlike, type ToldEvent, toStoryEvent } from '../events/group-events.ts'
import { type JudgedGroup, judgeGroups } from '../events/judge-groups.ts'
import type { ArticleExtraction } from '../extraction.ts'
import { aliasedArticle, resolveAliases } from '../review/claimant-aliases.ts'
import type { AliasJudgement, StandingEventJudgement } from '../review/judgement.ts'
import { createAlikeEvents } from './alike-events.ts'
import { comesFirst, createEventIndex, type IndexedEvent, type ToldRow } from './event-index.ts'
import { featureRowOf, hashOf, readFeatureRow, wordsKey } from './feature-row.ts'

/** An article that changed: its features where they are known, else its digest; neither for one that takes no part any more. */
export type ArticleNews = { articleId: string; features: string | null; digest: string | null }

/** An event of the library with everything that is kept of it but its conflicts. */
export type EventNews = {
  event: StoryEvent
  /** Another for every other event, member, claim or claimant's name. */
  hash: string
  claimCount: number
  /** The subject of the judgement that names it; null where none does. */
  nameSubject: string | null
  /** In the order of the event's articles: each one's own keys of the event, sorted. */
  eventKeys: string[][]
}

/** What the thread is asked, and answers. Articles and events are handed over a few at a time. */
export type GroupingEngine = {
  /** Takes up a library of this name, forgetting any other. Says up to which change it knows it already. */
  begin: (input: { library: string }) => { sequence: number; isTold: boolean }
  /** Takes changes up to a sequence number. Gives the features of those that came as digests. */
  take: (input: { articles: readonly ArticleNews[]; sequence: number; aliases: readonly AliasJudgement[] }) => {
    articleId: string
    features: string
  }[]
  /** Hears which events are kept, each with its hash. */
  told: (input: { events: readonly { eventId: string; hash: string }[]; isLast: boolean }) => void
  /** Groups anew. Says how many events are others than those kept, and which are no more. */
  group: (input: { events: readonly StandingEventJudgement[] }) => { changed: number; gone: string[] }
  /** Hands out the next of the changed events, and takes them for kept. */
  next: (input: { limit: number }) => EventNews[]
  /** Takes digests of articles of the events whose conflicts are asked for next. */
  hold: (input: { digests: readonly string[] }) => void
  /** The conflicts of each event, in the digests that are held; these are let go. */
  conflicts: (input: {
    events: readonly Pick<EventNews, 'event' | 'eventKeys'>[]
    aliases: readonly AliasJudgement[]
  }) => Conflict[][]
}

/** A group as it was told last; of one whose members and name are the same nothing is computed again. */
type Group = { members: readonly IndexedEvent[]; name: JudgedGroup<unknown>['name']; eventId: string; hash: string }

export function createGroupingEngine(): GroupingEngine {
  let library: string | null = null
  let state = emptyState()
  let held: ArticleExtraction[] = []

  return {
    begin: input => {
      if (input.library !== library) state = emptyState()
      library = input.library
      held = []
      return { sequence: state.sequence, isTold: state.isTold }
    },
    take: ({ articles, sequence, aliases }) => {
      const resolved = resolveAliases(aliases)
      const made: { articleId: string; features: string }[] = []
      for (const { articleId, features, digest } of articles) {
        const row = features ?? (digest === null ? null : featuresOf(digest, resolved))
        if (features === null && row !== null) made.push({ articleId, features: row })
        state.put(articleId, row)
      }
      state.sequence = sequence
      return made
    },
    told: ({ events, isLast }) => {
      for (const { eventId, hash } of events) state.kept.set(eventId, hash)
      state.isTold = isLast
    },
    group: ({ events }) => state.group(events),
    next: ({ limit }) => state.next(limit),
    hold: ({ digests }) => {
      for (const digest of digests) held.push(JSON.parse(digest))
    },
    conflicts: ({ events, aliases }) => {
      const resolved = resolveAliases(aliases)
      const byId = new Map(held.map(article => [article.articleId, aliasedArticle(article, resolved)]))
      held = []
      const gather = createStoryGatherer()
      return events.map(({ event, eventKeys }) => {
        const articles = event.articleIds.flatMap(articleId => byId.get(articleId) ?? [])
        return conflictsIn(gather({ event, articles, eventKeys }))
      })
    },
  }
}

function featuresOf(digest: string, aliases: ReturnType<typeof resolveAliases>): string {
  const article: ArticleExtraction = JSON.parse(digest)
  return JSON.stringify(featureRowOf(aliasedArticle(article, aliases)))
}

function emptyState() {
  const index = createEventIndex()
  const alike = createAlikeEvents(index)
  const groupOf = new Map<IndexedEvent, Group>()
  /** The hashes of the events that are kept. */
  const kept = new Map<string, string>()
  let changed: Group[] = []
  /** Events that came since they were grouped last, and those that were in a group of several then. */
  const fresh = new Set<IndexedEvent>()
  let inSeveral = new Set<IndexedEvent>()
  /** Events of the library that a member has left. */
  const left = new Set<string>()
  let isFirst = true

  const isSame = (known: Group | undefined, { members, name }: JudgedGroup<IndexedEvent>): known is Group =>
    known !== undefined &&
    known.members.length === members.length &&
    known.name?.title === name?.title &&
    known.name?.subject === name?.subject &&
    members.every(member => groupOf.get(member) === known)

  const newsOf = ({ members, name }: Pick<Group, 'members' | 'name'>): EventNews => {
    const event = toStoryEvent({ members: members.map(toldEvent), name })
    const keys = Map.groupBy(members, ({ articleId }) => articleId)
    const eventKeys = event.articleIds.map(id => (keys.get(id) ?? []).map(({ eventKey }) => eventKey).sort())
    const claimCount = members.reduce((sum, { claims }) => sum + claims, 0)
    const nameSubject = name?.subject ?? null
    const contents = event.articleIds.map(id => index.articles.get(id)?.contentHash)
    const hash = hashOf(JSON.stringify([event, claimCount, nameSubject, eventKeys, contents]))
    return { event, hash, claimCount, nameSubject, eventKeys }
  }

  const toldEvent = (event: IndexedEvent): ToldEvent => {
    const { terms, parts, article } = event
    const { title, date, place }: ToldRow = JSON.parse(event.rest)
    const wordsOf = (ids: Int32Array) => new Set(Array.from(ids, index.term))
    return {
      ...{ articleId: event.articleId, eventKey: event.eventKey, publishedAt: event.publishedAt },
      event: { title, type: event.type, date, place },
      ...{ articleTitle: article.title, main: event.main, places: event.places },
      days: new Set(event.days),
      words: wordsOf(terms.subarray(0, parts[0])),
      names: wordsOf(terms.subarray(parts[0], parts[1])),
      titleWords: wordsOf(article.titleWords),
    }
  }

  function* allEvents(): Generator<IndexedEvent> {
    for (const { events } of index.articles.values()) yield* events
  }

  /** Judgements change only groups that hold an event of an article they name. */
  const judge = (
    joined: readonly IndexedEvent[][],
    judgements: readonly StandingEventJudgement[],
  ): JudgedGroup<IndexedEvent>[] => {
    const named = new Set(judgements.flatMap(({ judgement }) => judgement.act.members.map(member => member.articleId)))
    const isNamed = ({ articleId }: IndexedEvent) => named.has(articleId)
    const [concerned, others] = [
      joined.filter(group => group.some(isNamed)),
      joined.filter(group => !group.some(isNamed)),
    ]
    const inGroups = new Set(joined.flat())
    const alone = [...named].flatMap(articleId => index.articles.get(articleId)?.events ?? [])
    const groups = [...concerned, ...alone.filter(event => !inGroups.has(event)).map(event => [event])]
      .flatMap(group => {
        const [first, ...rest] = group
        return first === undefined ? [] : { group, first: rest.reduce((a, b) => (comesFirst(a, b) ? a : b), first) }
      })
      .sort((a, b) => (comesFirst(a.first, b.first) ? -1 : 1))
      .map(({ group }) => group)
    return [
      ...judgeGroups(groups, judgements, ({ rest }, words) => {
        const { told }: ToldRow = JSON.parse(rest)
        return told.includes(wordsKey(words))
      }),
      ...others.map(members => ({ members, name: null })),
    ]
  }

  return {
    sequence: 0,
    isTold: false,
    kept,
    put: (articleId: string, features: string | null) => {
      const known = index.articles.get(articleId)
      const row = features === null ? null : readFeatureRow(features)
      // What is said again changes nothing: search hears of more changes than grouping.
      if (known !== undefined && row !== null && known.contentHash === row.contentHash) return
      if (known !== undefined) {
        alike.removed(known)
        index.remove(known, alike.closing)
        for (const event of known.events) {
          const group = groupOf.get(event)
          if (group !== undefined) left.add(group.eventId)
          groupOf.delete(event)
          fresh.delete(event)
          inSeveral.delete(event)
        }
      }
      if (row === null) return
      const article = index.add(articleId, row)
      alike.added(article)
      for (const event of article.events) fresh.add(event)
    },
    group: (judgements: readonly StandingEventJudgement[]) => {
      const scored = alike.pairs()
      const members = [...new Set(scored.flatMap(({ a, b }) => [a, b]))]
      const joined = joinAlike(members, scored, alike.similarity)
      const several = judge(joined, judgements)
      const inGroups = new Set(several.flatMap(group => group.members))
      changed = []
      const current = new Set<string>()
      const look = (group: JudgedGroup<IndexedEvent>) => {
        const [first] = group.members
        if (first === undefined) return
        let known = groupOf.get(first)
        if (!isSame(known, group)) {
          const { event, hash } = newsOf(group)
          for (const member of group.members) left.add(groupOf.get(member)?.eventId ?? event.id)
          known = { members: group.members, name: group.name, eventId: event.id, hash }
          for (const member of group.members) groupOf.set(member, known)
        }
        current.add(known.eventId)
        if (kept.get(known.eventId) !== known.hash) changed.push(known)
      }
      for (const group of several) look(group)
      // An event that stood alone, and does, is what it was.
      for (const event of isFirst ? allEvents() : [...inSeveral, ...fresh]) {
        if (!inGroups.has(event)) look({ members: [event], name: null })
      }
      const gone = [...(isFirst ? kept.keys() : left)].filter(eventId => kept.has(eventId) && !current.has(eventId))
      for (const eventId of gone) kept.delete(eventId)
      left.clear()
      fresh.clear()
      inSeveral = inGroups
      isFirst = false
      return { changed: changed.length, gone }
    },
    next: (limit: number) => {
      const news = changed.splice(0, limit).map(newsOf)
      for (const { event, hash } of news) kept.set(event.id, hash)
      return news
    },
  }
}
