/** Keeps extractions, events and conflicts in a disposable database beside the library, so that reading them is quick. */

import { z } from 'zod'
import type { Conflict, EventSummary, StoryEvent } from '../../contract/claims.ts'
import { type ClaimantTable, claimantsIn, createClaimantTable } from './claimant-table.ts'
import { openClaimsDatabase } from './claims-database.ts'
import { eventIdOf } from './events/group-events.ts'
import type { Extraction } from './extraction.ts'
import { countedClaims, type ReviewedClaims } from './review/apply-reviews.ts'
import type { AliasJudgement } from './review/judgement.ts'

/** What is kept of one article. `extraction` is validated only by who wrote it: this program, the same version. */
export type StoredExtraction = {
  articleId: string
  documentRevision: number
  /** Hash of everything the extraction was made from. */
  inputHash: string
  title: string
  publishedAt: string | null
  extraction: Extraction
  /** Hash of the reviews that `reviewed` was made with; empty without any. */
  reviewHash: string
  /** The rows with the reader's reviews applied; null without any. */
  reviewed: ReviewedClaims | null
  /** What counts of it, cut down to what grouping reads: JSON of an `ArticleExtraction`. */
  digest: string
  /** Why there is no extraction, in words for the reader; null when there is one. */
  failure: string | null
}

export type GroupedStory = {
  events: StoryEvent[]
  conflicts: Conflict[]
  /** By article id, then by the article's own event key: the event of the library. */
  eventOf: Record<string, Record<string, string>>
  /** How many claims tell of each event. */
  claimCounts: Record<string, number>
}

export type EventQuery = { articleId: string | null; words: readonly string[]; offset: number; limit: number }

export type ClaimsStore = {
  /** The library revision up to which changes were taken over. */
  position: () => number
  setPosition: (revision: number) => void
  documentRevision: (articleId: string) => number | null
  read: (articleId: string) => StoredExtraction | null
  /** The same for an article that is taking no part just now as well. */
  readKept: (articleId: string) => (StoredExtraction & { hidden: boolean }) | null
  put: (stored: StoredExtraction) => void
  /** Notes that a newer revision of the article has the same text. */
  setDocumentRevision: (articleId: string, documentRevision: number) => void
  /** Forgets everything, to begin at revision 0. */
  clear: () => void
  /** Takes the article out of grouping; its extraction is kept in case it comes back from the trash. */
  hide: (articleId: string) => boolean
  remove: (articleId: string) => boolean
  count: () => number
  failures: () => { articleId: string; reason: string }[]
  /** Digests of all articles that take part, in the order of their ids; read piece by piece. */
  digests: (afterArticleId: string, limit: number) => { articleId: string; digest: string }[]
  /** Grows with every change to what takes part in grouping. */
  generation: () => number
  /** True when articles or a reader's judgements changed since the story was made. */
  storyIsStale: (judgementRevision: number) => boolean
  /**
   * Replaces events and conflicts by those of a generation under a revision of the judgements. Returns the articles whose
   * conflicts, or by new judgements whose events, read differently now.
   */
  putStory: (story: GroupedStory, generation: number, judgementRevision: number) => string[]
  eventsOf: (articleId: string) => Record<string, StoryEvent>
  /** The event of this id, or that what went by the id is part of now: its id then is another. */
  event: (eventId: string) => StoryEvent | null
  /** The most contested first, then those most is claimed of; of one article, or found by every word of a query. */
  events: (query: EventQuery) => { events: EventSummary[]; total: number }
  /** Which of an article's own events make up an event, by article. */
  eventKeysOf: (eventId: string) => Map<string, string[]>
  /** JSON of an article's `ArticleExtraction`; null for one that takes no part. */
  digest: (articleId: string) => string | null
  conflicts: (articleIds?: string[]) => Conflict[]
  claimants: ClaimantTable
  /** The aliases that search names were told with. */
  toldAliases: () => AliasJudgement[]
  /** Tells search names anew of every article with a claimant of these name keys. Returns those articles. */
  tellAliases: (aliases: readonly AliasJudgement[], renamed: readonly string[]) => string[]
  changesAfter: (sequence: number, limit: number) => { articleId: string; sequence: number }[]
  close: () => void
}

const ArticleRow = z.object({
  articleId: z.string(),
  documentRevision: z.number(),
  inputHash: z.string(),
  title: z.string(),
  publishedAt: z.string().nullable(),
  extraction: z.string(),
  reviewHash: z.string(),
  reviewed: z.string().nullable(),
  digest: z.string(),
  failure: z.string().nullable(),
  hidden: z.number().transform(value => value === 1),
})
const EventRow = z.object({ event: z.string(), contested: z.number(), claimCount: z.number() })
const DigestRow = z.object({ articleId: z.string(), digest: z.string() })
const ChangeRow = z.object({ articleId: z.string(), sequence: z.number() })

/** Opens the store of a library's folder; `openClaimsDatabase` says when it starts empty. */
export function openClaimsStore(folder: string, extractionVersion: number): ClaimsStore {
  const database = openClaimsDatabase(folder, extractionVersion)
  const selectState = database.prepare('SELECT value FROM state WHERE name = ?').pluck()
  const upsertState = database.prepare(
    'INSERT INTO state (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  )
  const state = (name: string): number => Number(selectState.get(name) ?? 0)
  const selectArticle = database.prepare(
    `SELECT articleId, documentRevision, inputHash, title, publishedAt, extraction, reviewHash, reviewed, digest,
       failure, hidden
     FROM article WHERE articleId = ?`,
  )
  const selectRevision = database
    .prepare('SELECT documentRevision FROM article WHERE articleId = ? AND hidden = 0')
    .pluck()
  const upsertArticle = database.prepare(
    `INSERT OR REPLACE INTO article
       (articleId, documentRevision, inputHash, title, publishedAt, extraction, reviewHash, reviewed, digest,
        failure, hidden)
     VALUES (:articleId, :documentRevision, :inputHash, :title, :publishedAt, :extraction, :reviewHash, :reviewed, :digest,
       :failure, 0)`,
  )
  const hideArticle = database.prepare('UPDATE article SET hidden = 1 WHERE articleId = ? AND hidden = 0')
  const deleteArticle = database.prepare('DELETE FROM article WHERE articleId = ?')
  const selectDigests = database.prepare(
    'SELECT articleId, digest FROM article WHERE articleId > ? AND hidden = 0 ORDER BY articleId LIMIT ?',
  )
  const selectTitle = database.prepare('SELECT title FROM article WHERE articleId = ?').pluck()
  const claimants = createClaimantTable(database)
  const selectEventKeys = database.prepare(
    'SELECT eventKey, event FROM articleEvent JOIN event USING (eventId) WHERE articleId = ?',
  )
  // Before the first grouping a claim's event is called by its article and key.
  const selectEvent = database
    .prepare(
      `SELECT event FROM event WHERE eventId IN
         (SELECT eventId FROM articleEvent
          WHERE ownId = :eventId OR (articleId = :articleId AND eventKey = :eventKey))
       ORDER BY eventId = :eventId DESC`,
    )
    .pluck()
  const selectAliases = database.prepare('SELECT aliases FROM toldAliases').pluck()
  const selectConflicts = database.prepare('SELECT conflict FROM conflict ORDER BY position').pluck()
  const selectConflictsOf = database
    .prepare(
      `SELECT conflict FROM conflict WHERE conflictId IN
         (SELECT conflictId FROM conflictArticle WHERE articleId IN (SELECT value FROM json_each(?)))
       ORDER BY position`,
    )
    .pluck()
  // A new row with a higher number replaces the article's old one: each article is listed once, at its newest change.
  const insertChange = database.prepare('INSERT OR REPLACE INTO change (articleId) VALUES (?)')
  const selectChanges = database.prepare(
    'SELECT articleId, sequence FROM change WHERE sequence > ? ORDER BY sequence LIMIT ?',
  )

  const markChanged = (articleId: string) => {
    insertChange.run(articleId)
    upsertState.run('generation', state('generation') + 1)
  }
  const articleConflicts = (): Map<string, string> => {
    const byArticle = new Map<string, string>()
    const rows = database.prepare(
      'SELECT articleId, conflict FROM conflictArticle JOIN conflict USING (conflictId) ORDER BY articleId, conflictId',
    )
    for (const row of rows.iterate()) {
      const { articleId, conflict } = z.object({ articleId: z.string(), conflict: z.string() }).parse(row)
      byArticle.set(articleId, (byArticle.get(articleId) ?? '') + conflict)
    }
    return byArticle
  }

  /** The events of every article with their titles, to see which read differently after a reader's judgement. */
  const articleEvents = (): Map<string, string> => {
    const byArticle = new Map<string, string>()
    const rows = database.prepare(
      `SELECT articleId, eventId || coalesce(json_extract(event, '$.title'), '') AS event
       FROM articleEvent JOIN event USING (eventId) ORDER BY articleId, eventKey`,
    )
    for (const row of rows.iterate()) {
      const { articleId, event } = z.object({ articleId: z.string(), event: z.string() }).parse(row)
      byArticle.set(articleId, `${byArticle.get(articleId) ?? ''}\n${event}`)
    }
    return byArticle
  }

  const readKept = (articleId: string) => {
    const row = selectArticle.get(articleId)
    if (row === undefined) return null
    const parsed = ArticleRow.parse(row)
    return {
      ...parsed,
      extraction: JSON.parse(parsed.extraction),
      reviewed: JSON.parse(parsed.reviewed ?? 'null'),
    }
  }

  return {
    position: () => state('position'),
    setPosition: revision => void upsertState.run('position', revision),
    documentRevision: articleId =>
      z
        .number()
        .nullable()
        .parse(selectRevision.get(articleId) ?? null),
    read: articleId => {
      const kept = readKept(articleId)
      return kept === null || kept.hidden ? null : kept
    },
    readKept,
    put: database.transaction((stored: StoredExtraction) => {
      const { articleId, documentRevision, inputHash, title, publishedAt, reviewHash, digest, failure } = stored
      upsertArticle.run({
        ...{ articleId, documentRevision, inputHash, title, publishedAt, reviewHash, digest, failure },
        extraction: JSON.stringify(stored.extraction),
        reviewed: stored.reviewed === null ? null : JSON.stringify(stored.reviewed),
      })
      claimants.put(
        articleId,
        claimantsIn(countedClaims(stored.reviewed ?? { claims: stored.extraction.claims, marks: {} })),
      )
      markChanged(stored.articleId)
    }),
    setDocumentRevision: (articleId, documentRevision) =>
      void database
        .prepare('UPDATE article SET documentRevision = ? WHERE articleId = ?')
        .run(documentRevision, articleId),
    clear: database.transaction(() => {
      database.exec('DELETE FROM article')
      claimants.clear()
      upsertState.run('position', 0)
      upsertState.run('generation', state('generation') + 1)
    }),
    hide: database.transaction((articleId: string) => {
      const hidden = hideArticle.run(articleId).changes > 0
      claimants.remove(articleId)
      if (hidden) markChanged(articleId)
      return hidden
    }),
    remove: database.transaction((articleId: string) => {
      const removed = deleteArticle.run(articleId).changes > 0
      claimants.remove(articleId)
      if (removed) markChanged(articleId)
      return removed
    }),
    count: () => Number(database.prepare('SELECT count(*) FROM article WHERE hidden = 0').pluck().get()),
    failures: () =>
      database
        .prepare('SELECT articleId, failure AS reason FROM article WHERE failure IS NOT NULL AND hidden = 0')
        .all()
        .map(row => z.object({ articleId: z.string(), reason: z.string() }).parse(row)),
    digests: (after, limit) => selectDigests.all(after, limit).map(row => DigestRow.parse(row)),
    generation: () => state('generation'),
    storyIsStale: judgementRevision =>
      state('generation') !== state('grouped') || state('judged') !== judgementRevision,
    putStory: database.transaction((story: GroupedStory, generation: number, judgementRevision: number) => {
      const isJudgedAnew = state('judged') !== judgementRevision
      const before = articleConflicts()
      const eventsBefore = isJudgedAnew ? articleEvents() : new Map<string, string>()
      for (const table of ['event', 'articleEvent', 'conflict', 'conflictArticle'])
        database.exec(`DELETE FROM ${table}`)
      const insertEvent = database.prepare(
        'INSERT INTO event (eventId, event, contested, claimCount, date, words) VALUES (?, ?, ?, ?, ?, ?)',
      )
      const contested = new Map<string, number>()
      for (const { kind, event } of story.conflicts) {
        if (kind !== 'revision') contested.set(event.id, (contested.get(event.id) ?? 0) + 1)
      }
      for (const event of story.events) {
        const titles = event.articleIds.map(articleId => String(selectTitle.get(articleId) ?? ''))
        const words = [event.title, event.place ?? '', ...titles].join('\n').toLowerCase()
        const counts = [contested.get(event.id) ?? 0, story.claimCounts[event.id] ?? 0]
        insertEvent.run(event.id, JSON.stringify(event), ...counts, event.date, words)
      }
      const insertKey = database.prepare(
        'INSERT INTO articleEvent (articleId, eventKey, eventId, ownId) VALUES (?, ?, ?, ?)',
      )
      for (const [articleId, keys] of Object.entries(story.eventOf)) {
        for (const [eventKey, eventId] of Object.entries(keys)) {
          insertKey.run(articleId, eventKey, eventId, eventIdOf(articleId, eventKey))
        }
      }
      const insertConflict = database.prepare('INSERT INTO conflict (conflictId, position, conflict) VALUES (?, ?, ?)')
      const insertArticle = database.prepare(
        'INSERT OR IGNORE INTO conflictArticle (articleId, conflictId) VALUES (?, ?)',
      )
      story.conflicts.forEach((conflict, position) => {
        insertConflict.run(conflict.conflictId, position, JSON.stringify(conflict))
        for (const side of conflict.sides) {
          // Every article that gives a side's figure shows what contests it.
          for (const { articleId } of [side, ...side.places]) insertArticle.run(articleId, conflict.conflictId)
        }
      })
      upsertState.run('grouped', generation)
      upsertState.run('judged', judgementRevision)
      const eventsAfter = isJudgedAnew ? articleEvents() : new Map<string, string>()
      return [...new Set([...changedKeys(before, articleConflicts()), ...changedKeys(eventsBefore, eventsAfter)])]
    }),
    eventsOf: articleId => {
      const events: Record<string, StoryEvent> = {}
      for (const row of selectEventKeys.all(articleId)) {
        const { eventKey, event } = z.object({ eventKey: z.string(), event: z.string() }).parse(row)
        events[eventKey] = JSON.parse(event)
      }
      return events
    },
    event: eventId => {
      const row = selectEvent.get({ eventId, articleId: eventId.slice(0, 12), eventKey: eventId.slice(13) })
      return row === undefined ? null : JSON.parse(z.string().parse(row))
    },
    events: ({ articleId, words, offset, limit }) => {
      const conditions = words.map(() => 'instr(words, ?) > 0')
      if (articleId !== null) conditions.push('eventId IN (SELECT eventId FROM articleEvent WHERE articleId = ?)')
      const given = [...words.map(word => word.toLowerCase()), ...(articleId === null ? [] : [articleId])]
      const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
      const rows = database.prepare(
        `SELECT event, contested, claimCount FROM event ${where}
         ORDER BY contested DESC, claimCount DESC, date DESC, eventId LIMIT ? OFFSET ?`,
      )
      return {
        events: rows.all(...given, limit, offset).map(row => {
          const { event, contested, claimCount } = EventRow.parse(row)
          return { ...JSON.parse(event), contested, claimCount }
        }),
        total: Number(
          database
            .prepare(`SELECT count(*) FROM event ${where}`)
            .pluck()
            .get(...given),
        ),
      }
    },
    eventKeysOf: eventId => {
      const keys = new Map<string, string[]>()
      const rows = database.prepare('SELECT articleId, eventKey FROM articleEvent WHERE eventId = ? ORDER BY eventKey')
      for (const row of rows.all(eventId)) {
        const { articleId, eventKey } = z.object({ articleId: z.string(), eventKey: z.string() }).parse(row)
        keys.set(articleId, [...(keys.get(articleId) ?? []), eventKey])
      }
      return keys
    },
    digest: articleId => {
      const row = database.prepare('SELECT digest FROM article WHERE articleId = ? AND hidden = 0').pluck()
      return z
        .string()
        .nullable()
        .parse(row.get(articleId) ?? null)
    },
    conflicts: articleIds => {
      const rows = articleIds ? selectConflictsOf.all(JSON.stringify(articleIds)) : selectConflicts.all()
      return rows.map(row => JSON.parse(z.string().parse(row)))
    },
    claimants,
    toldAliases: () => JSON.parse(z.string().parse(selectAliases.get() ?? '[]')),
    tellAliases: database.transaction((aliases: readonly AliasJudgement[], renamed: readonly string[]) => {
      database.exec('DELETE FROM toldAliases')
      database.prepare('INSERT INTO toldAliases (aliases) VALUES (?)').run(JSON.stringify(aliases))
      const articleIds = claimants.articlesNaming(renamed)
      for (const articleId of articleIds) insertChange.run(articleId)
      return articleIds
    }),
    changesAfter: (sequence, limit) => selectChanges.all(sequence, limit).map(row => ChangeRow.parse(row)),
    close: () => database.close(),
  }
}

function changedKeys(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(key => before.get(key) !== after.get(key))
}
