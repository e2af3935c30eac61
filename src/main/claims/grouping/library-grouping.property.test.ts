/** Grouping in steps gives what grouping of all at once gives, whatever came, changed and went in between. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../../contract/bridge.ts'
import type { Conflict } from '../../../contract/claims.ts'
import { countContested, pointKey } from '../../../contract/contested.ts'
import { type ArticleInput, buildArticle } from '../build-extraction.ts'
import { createCatchUp } from '../catch-up.ts'
import type { GroupingThread } from '../claims-options.ts'
import { type ClaimsStore, openClaimsStore } from '../claims-store.ts'
import { digestOf } from '../digest.ts'
import { groupClaims } from '../group-claims.ts'
import { judgeConflicts } from '../review/judge-conflicts.ts'
import type { AliasJudgement, EventJudgement, StandingDismissal, StandingEventJudgement } from '../review/judgement.ts'
import { groupingInThisThread } from './in-this-thread.ts'
import { createRandom, deeds, extras, parties, type Random, report } from './invented-reports.ts'

let folder: string
let store: ClaimsStore
let articles: Map<string, ArticleInput>
let changes: { articleId: string; revision: number; deleted: boolean }[]
let judged: {
  revision: number
  aliases: AliasJudgement[]
  events: StandingEventJudgement[]
  dismissals: StandingDismissal[]
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'grouping-'))
  store = openClaimsStore(folder, 1)
  articles = new Map()
  changes = []
  judged = { revision: 0, aliases: [], events: [], dismissals: [] }
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

const textOf = (article: ArticleInput) => article.claims.map(({ words }) => words).join('\n\n')
const digestFor = (article: ArticleInput) => {
  const { articleId, title, extraction } = buildArticle(article)
  return digestOf(articleId, title, extraction)
}
const change = (articleId: string, article: ArticleInput | null) => {
  if (article === null) articles.delete(articleId)
  else articles.set(articleId, article)
  changes = changes.filter(each => each.articleId !== articleId)
  const revision = (changes.at(-1)?.revision ?? 0) + 1
  changes.push({ articleId, revision, deleted: article === null })
}

function catchUpWith(grouping: GroupingThread) {
  const refresh = async (articleId: string): Promise<boolean> => {
    const article = articles.get(articleId)
    if (article === undefined) return store.remove(articleId)
    const { title, publishedAt, extraction } = buildArticle(article)
    store.put({
      ...{ articleId, title, publishedAt, extraction, digest: digestFor(article) },
      ...{ documentRevision: 1, inputHash: '', reviewHash: '', reviewed: null, failure: null },
    })
    return true
  }
  return createCatchUp(
    store,
    () => 0,
    { refresh, idle: async () => undefined },
    { revision: () => judged.revision, read: () => judged, dismissals: () => judged.dismissals },
    {
      articles: {
        changes: (after, limit) =>
          changes
            .filter(({ revision }) => revision > after)
            .slice(0, limit)
            .map(each => ({ ...each, documentRevision: each.revision })),
        textsChangedAfter: () => 0,
        read: articleId => {
          const article = articles.get(articleId)
          return article === undefined
            ? null
            : {
                title: article.title ?? '',
                publishedAt: article.published ?? null,
                text: textOf(article),
                sections: [],
              }
        },
        isTrashed: () => false,
      },
      grouping,
      emit: () => undefined,
    },
    new AbortController().signal,
  )
}

/** Everything that is kept of events and conflicts. */
function keptStory() {
  const { events } = store.events({ articleId: null, words: [], offset: 0, limit: 100_000 })
  return {
    events: events.map(({ points: _, ...event }) => event).sort((a, b) => (a.id < b.id ? -1 : 1)),
    keys: Object.fromEntries(
      [...articles.keys()].map(id => [
        id,
        Object.fromEntries(Object.entries(store.eventsOf(id)).map(([key, event]) => [key, event.id])),
      ]),
    ),
    names: Object.fromEntries(
      events.flatMap(({ id }) => (store.nameSubjectOf(id) ? [[id, store.nameSubjectOf(id)]] : [])),
    ),
    conflicts: store.conflicts(),
    dismissed: store.dismissed(),
    contested: new Set(store.contestedArticles().match(/.{12}/g)),
    points: store.contested().points,
    disputes: new Set(store.contested().disputes.map(points => JSON.stringify(points))),
  }
}

/** The same from the grouping of all at once. */
function wholeStory(): ReturnType<typeof keptStory> {
  const digests = [...articles].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, article]) => digestFor(article))
  const story = groupClaims({ digests, aliases: judged.aliases, events: judged.events })
  const conflicts = judgeConflicts(story.conflicts, judged.dismissals, articleId => {
    const article = articles.get(articleId)
    return article === undefined ? null : textOf(article)
  })
  const standing = conflicts.flatMap(each => each.standing ?? [])
  const contests = standing.filter(({ kind }) => kind !== 'revision')
  return {
    events: story.events
      .map(event => ({
        ...event,
        contested: countContested(standing.filter(each => each.event.id === event.id)),
        claimCount: story.claimCounts[event.id] ?? 0,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    keys: Object.fromEntries([...articles.keys()].map(id => [id, story.eventOf[id] ?? {}])),
    names: story.nameSubjects,
    conflicts: standing,
    dismissed: conflicts.flatMap(each => each.dismissed ?? []),
    contested: new Set(
      contests.flatMap(({ sides }) => sides.flatMap(side => [side, ...side.places].map(at => at.articleId))),
    ),
    points: countContested(standing),
    disputes: new Set(
      [...Map.groupBy(standing, each => each.event.id).values()].map(ofEvent => {
        const points = [...Map.groupBy(ofEvent, pointKey).values()].map(ofPoint =>
          JSON.stringify([...new Set(ofPoint.flatMap(({ sides }) => sides.map(side => side.claimant)))].sort()),
        )
        return `[${points.sort().join()}]`
      }),
    ),
  }
}

const idOf = (number: number) => number.toString(16).padStart(12, '0')
const memberOf = (articleId: string, random: Random) => {
  const { events } = buildArticle(articles.get(articleId) ?? { id: '', claims: [] }).extraction
  const { eventKey, spans } = random.pick(events)
  return { articleId, eventKey: random.chance(0.3) ? 'gone' : eventKey, words: spans[0] ?? null }
}
const dismissalOf = (conflict: Conflict, subject: string): StandingDismissal => {
  const sides = conflict.sides.map(side =>
    [side, ...side.places].map(({ articleId }) => ({ articleId, words: side.quote })).slice(0, 1),
  )
  return {
    subject,
    dismissal: {
      ...{ kind: 'conflict', conflictKind: conflict.kind, quantity: conflict.quantity, reason: null },
      ...{ apart: sides.slice(0, 1), others: sides.slice(1), at: '2031-05-01T00:00:00Z' },
    },
  }
}

/** What a reader and an import do between two groupings. */
function stir(random: Random, adds: number): void {
  const known = () => [...articles.keys()]
  for (let count = random.next(adds) + 1; count > 0; count--) {
    const id = idOf(random.next(2 ** 31))
    change(id, report(random, id))
  }
  for (let count = random.next(4); count > 0; count--) change(random.pick(known()), null)
  for (let count = random.next(4); count > 0 && articles.size > 0; count--) {
    const id = random.pick(known())
    // Another text, or the same told of in another title.
    const article = articles.get(id)
    if (article !== undefined)
      change(id, random.chance(0.5) ? report(random, id) : { ...article, title: random.pick(deeds) })
  }
  const say = () => {
    judged = { ...judged, revision: judged.revision + 1 }
  }
  if (random.chance(0.3)) {
    say()
    const [name, standsFor] = [random.pick(parties), random.pick(parties)]
    const alias: AliasJudgement = { kind: 'alias', name, standsFor, type: random.pick(['political', null]) }
    judged.aliases = random.chance(0.3)
      ? judged.aliases.slice(1)
      : name === standsFor
        ? judged.aliases
        : [...judged.aliases, alias]
  }
  if (random.chance(0.6) && articles.size > 1) {
    say()
    const members = [memberOf(random.pick(known()), random), memberOf(random.pick(known()), random)]
    const act: EventJudgement['act'] = random.pick([
      { kind: 'merge', members },
      { kind: 'split', members },
      { kind: 'name', title: `The ${random.pick(extras)} affair`, members },
    ])
    const order = judged.events.length
    judged.events = random.chance(0.2)
      ? judged.events.slice(1)
      : [...judged.events, { subject: `event:${judged.revision}`, judgement: { kind: 'event', order, act } }]
  }
  const conflicts = store.conflicts()
  if (random.chance(0.6) && conflicts.length > 0) {
    say()
    judged.dismissals = random.chance(0.3)
      ? judged.dismissals.slice(1)
      : [...judged.dismissals, dismissalOf(random.pick(conflicts), `conflict:${judged.revision}`)]
  }
}

describe('grouping in steps', () => {
  it.each([1, 2])('gives what grouping all at once gives, through any changes (%s)', async seed => {
    const random = createRandom(seed)
    let thread = groupingInThisThread()
    for (let round = 0; round < 9; round++) {
      stir(random, round === 4 ? 90 : 24)
      // Now and then the program starts anew.
      if (random.chance(0.2)) {
        thread = groupingInThisThread()
        store.close()
        store = openClaimsStore(folder, 1)
      }
      await catchUpWith(thread).run()
      expect(keptStory()).toEqual(wholeStory())
    }
    // What was read of deleted articles is gone with them.
    expect(store.largestArticles(100_000).sort()).toEqual([...articles.keys()].sort())
    expect(store.events({ articleId: null, words: [], offset: 0, limit: 1 }).total).toBeGreaterThan(30)
    expect(store.conflicts().length).toBeGreaterThan(30)
  })

  it('keeps what agrees with itself wherever it is stopped, and goes on from there', async () => {
    const random = createRandom(9)
    for (let round = 0; round < 8; round++) {
      stir(random, 30)
      const engine = groupingInThisThread()
      let left = random.next(12)
      const stopping: GroupingThread = {
        ...engine,
        conflicts: async (input, signal) => {
          if (left-- === 0) throw new AppError('unavailable', 'The work was stopped before it was done.')
          return engine.conflicts(input, signal)
        },
      }
      await catchUpWith(stopping)
        .run()
        .catch(() => undefined)
      const { events, keys, conflicts } = keptStory()
      for (const event of events) {
        const members = [...store.eventKeysOf(event.id).keys()].sort()
        expect(members).toEqual(event.articleIds.toSorted())
      }
      const current = new Set(events.map(({ id }) => id))
      expect(conflicts.every(({ event }) => current.has(event.id))).toBe(true)
      expect(
        Object.values(keys)
          .flatMap(Object.values)
          .every(id => current.has(id)),
      ).toBe(true)
    }
    await catchUpWith(groupingInThisThread()).run()
    expect(keptStory()).toEqual(wholeStory())
  })
})
