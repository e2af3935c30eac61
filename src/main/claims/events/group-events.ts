/** Recognises one happening in several articles, and keeps apart what only looks alike. */

import { createHash } from 'node:crypto'
import type { StoryEvent } from '../../../contract/claims.ts'
import type { ArticleExtraction } from '../extraction.ts'
import type { StandingEventJudgement } from '../review/judgement.ts'
import { candidatePairs } from './candidate-pairs.ts'
import { type EventFeatures, eventFeatures, tellingWords, wordStem } from './event-features.ts'
import { createSimilarity, sameEventThreshold, sameGroupThreshold } from './event-similarity.ts'
import { type JudgedGroup, judgeGroups } from './judge-groups.ts'
import { placeParts } from './place-agreement.ts'

export type EventGrouping = {
  events: StoryEvent[]
  /** The event of the library that an article's own event is part of. */
  eventOf: (articleId: string, eventKey: string) => string | null
  /** By event id, for the events a reader named: the subject of the judgement that names it. */
  nameSubjects: Record<string, string>
}

type Similarity<One> = (a: One, b: One) => number
type Member = { articleId: string; eventKey: string }
type Group<One> = { members: One[]; articles: Set<string> }

/** What an event of the library is made from, of each of its members. */
export type ToldEvent = Omit<EventFeatures, 'window' | 'figures' | 'weight' | 'articlePlaces' | 'event'> & {
  event: Pick<EventFeatures['event'], 'title' | 'type' | 'date' | 'place'>
}

/**
 * Groups the events of all articles, near-linear in their number: only events that share a name or a figure in the same
 * weeks are compared, the most alike are joined first, and two events that one article tells apart stay apart.
 * Ids come from the group's earliest member, so they stay when later articles join. At last come the reader's judgements.
 */
export function groupEvents(
  articles: readonly ArticleExtraction[],
  judgements: readonly StandingEventJudgement[] = [],
): EventGrouping {
  const features = articles.flatMap(eventFeatures)
  const similarity = createSimilarity(features)
  const scored: ScoredPair<EventFeatures>[] = []
  for (const [a, b] of candidatePairs(features)) {
    const [first, second] = [features[a], features[b]]
    if (first === undefined || second === undefined) continue
    const score = similarity(first, second)
    if (score >= sameEventThreshold) scored.push({ a: first, b: second, score })
  }
  const judged = judgeGroups(joinAlike(features, scored, similarity), judgements, isToldIn)
  return toGrouping(judged)
}

/** Whether an article's event is told in these words. */
export function isToldIn({ event }: Pick<EventFeatures, 'event'>, words: string): boolean {
  return event.spans.some(({ exact }) => exact === words)
}

/** Two events that are alike enough to be one; `a` is of the article that comes first. */
export type ScoredPair<One> = { a: One; b: One; score: number }

/** Joins events, the most alike first. */
export function joinAlike<One extends Member>(
  features: readonly One[],
  scored: ScoredPair<One>[],
  similarity: Similarity<One>,
): One[][] {
  const nameOf = ({ articleId, eventKey }: One) => `${articleId} ${eventKey}`
  const order = ({ a, b }: ScoredPair<One>) => [nameOf(a), nameOf(b)].sort().join(' ')
  scored.sort((x, y) => y.score - x.score || (order(x) < order(y) ? -1 : 1))

  const groupOf = new Map<One, Group<One>>()
  for (const each of features) groupOf.set(each, { members: [each], articles: new Set([each.articleId]) })
  for (const { a, b } of scored) {
    const [one, other] = [groupOf.get(a), groupOf.get(b)]
    if (one === undefined || other === undefined || one === other || !mayJoin(one, other, similarity)) continue
    const [into, from] = one.members.length >= other.members.length ? [one, other] : [other, one]
    for (const member of from.members) {
      into.members.push(member)
      into.articles.add(member.articleId)
      groupOf.set(member, into)
    }
  }
  return [...new Set(groupOf.values())].map(({ members }) => members)
}

/** Members of a large group that a newcomer is compared with. */
const mostCompared = 12

/** An article that tells two events apart knows better than their likeness; and all of a group must agree on the average. */
function mayJoin<One>(a: Group<One>, b: Group<One>, similarity: Similarity<One>): boolean {
  const [small, large] = a.articles.size <= b.articles.size ? [a, b] : [b, a]
  for (const articleId of small.articles) if (large.articles.has(articleId)) return false
  let total = 0
  let pairs = 0
  for (const one of small.members.slice(0, mostCompared)) {
    for (const other of large.members.slice(0, mostCompared)) {
      total += similarity(one, other)
      pairs++
    }
  }
  return total / pairs >= sameGroupThreshold
}

function toGrouping(groups: readonly JudgedGroup<EventFeatures>[]): EventGrouping {
  const eventIds = new Map<string, string>()
  const nameSubjects: Record<string, string> = {}
  const events = groups.map(group => {
    const event = toStoryEvent(group)
    if (group.name !== null) nameSubjects[event.id] = group.name.subject
    for (const member of group.members) eventIds.set(`${member.articleId}\n${member.eventKey}`, event.id)
    return event
  })
  events.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || (a.id < b.id ? -1 : 1))
  return { events, eventOf: (articleId, eventKey) => eventIds.get(`${articleId}\n${eventKey}`) ?? null, nameSubjects }
}

/** The id of an event whose earliest member is this: it stays when later articles join. */
export function eventIdOf(articleId: string, eventKey: string): string {
  return createHash('sha256').update(`${articleId}\n${eventKey}`).digest('hex').slice(0, 12)
}

/** The event of the library that its members make up together. */
export function toStoryEvent({ members, name }: JudgedGroup<ToldEvent>): StoryEvent {
  const sorted = [...members].sort(
    (a, b) =>
      a.publishedAt.localeCompare(b.publishedAt) ||
      a.articleId.localeCompare(b.articleId) ||
      a.eventKey.localeCompare(b.eventKey),
  )
  const earliest = sorted[0]
  return {
    id: eventIdOf(earliest?.articleId ?? '', earliest?.eventKey ?? ''),
    title: name?.title ?? typicalTitle(sorted),
    ...(name !== null && { named: true }),
    type: commonest(sorted.map(member => member.event.type)),
    date: agreedDay(sorted) ?? commonest(sorted.map(member => member.event.date)),
    place: agreedPlace(sorted),
    articleIds: [...new Set(sorted.map(member => member.articleId))],
  }
}

/** The title that shares most words with the other reports, so that no single one's view names the event. */
function typicalTitle(members: ToldEvent[]): string {
  const uses = new Map<string, number>()
  for (const { words } of members) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1)
  const likeness = ({ event, words: own }: ToldEvent) => {
    const words = tellingWords(event.title)
    let shared = 0
    for (const word of words) shared += (uses.get(word) ?? 0) - Number(own.has(word))
    return shared / Math.max(4, words.size)
  }
  const best = members.map(one => ({ one, score: likeness(one) })).sort((a, b) => b.score - a.score)[0]?.one
  return best?.event.title || best?.articleTitle || ''
}

/** The day most reports name, the earliest of equals; null for a single report and where none is named twice. */
function agreedDay(members: ToldEvent[]): string | null {
  const counts = new Map<number, number>()
  for (const { days, main } of members) if (main) for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1)
  const [day, count] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [0, 0]
  return count < 2 ? null : new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** Places of one event that are looked for in all its reports: those given most often. */
const mostPlaces = 40

/** Of the places the reports give, the one most of them know: a dateline's city is in one report, the scene in all. */
function agreedPlace(members: ToldEvent[]): string | null {
  const told = Map.groupBy(members, member => member.event.place)
  told.delete(null)
  const given = [...told].map(([place, { length }]) => ({ place, length }))
  const most = new Set(given.toSorted((a, b) => b.length - a.length).slice(0, mostPlaces))
  const places = given.flatMap(each => (most.has(each) ? (each.place ?? []) : []))
  const votes = (place: string) => {
    const [finest = ''] = placeParts(place)
    const words = finest.split(' ')
    const knowing = members.filter(({ places: own, names, titleWords }) => {
      return own.includes(finest) || words.every(word => names.has(word) || titleWords.has(wordStem(word)))
    })
    const inTitles = members.filter(({ titleWords }) => words.every(word => titleWords.has(wordStem(word))))
    return knowing.length + inTitles.length + (placeParts(place).length > 1 ? 0.5 : 0)
  }
  return places.map(place => ({ place, count: votes(place) })).sort((a, b) => b.count - a.count)[0]?.place ?? null
}

/** The most frequent value that is not null; of equals the one that comes first. */
function commonest<T extends string>(values: (T | null)[]): T | null {
  const counts = new Map<T, number>()
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
