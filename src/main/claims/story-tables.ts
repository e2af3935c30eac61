/** Keeps the library's events and conflicts as grouped last, each found by its articles; `story-writer.ts` puts them there. */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { Conflict, DismissedConflict, EventSummary, ListedPoint, StoryEvent } from '../../contract/claims.ts'
import { isContest } from '../../contract/contested.ts'
import { contestedPoints } from '../../contract/contested-points.ts'
import type { EventNews } from './grouping/grouping-engine.ts'
import type { JudgedConflict } from './review/judge-conflicts.ts'
import { createStoryWriter } from './story-writer.ts'

/** An article that is compared with no other, and why, in words for the reader. */
export type Ungrouped = { articleId: string; reason: string }

/** An event with its conflicts and what a reader made of them. */
export type JudgedEvent = EventNews & { conflicts: JudgedConflict[] }

export type EventQuery = { articleId: string | null; words: readonly string[]; offset: number; limit: number }

export type StoryTables = {
  /**
   * Puts events in the place of what is kept of them. An event that one of their members was part of is forgotten until it
   * is put anew. Returns the articles whose conflicts, or `withEvents` whose events, read differently now.
   */
  putEvents: (events: readonly JudgedEvent[], withEvents: boolean) => string[]
  /** Forgets events, and returns the same. */
  removeEvents: (eventIds: readonly string[], withEvents: boolean) => string[]
  /** Judges the conflicts of some articles again, and returns the same. */
  rejudge: (articleIds: readonly string[], judge: (found: readonly Conflict[]) => JudgedConflict[]) => string[]
  putUngrouped: (ungrouped: readonly Ungrouped[]) => string[]
  /** The events that are kept, each with its hash, in the order of their ids. */
  keptEvents: (afterEventId: string, limit: number) => { eventId: string; hash: string }[]
  eventsOf: (articleId: string) => Record<string, StoryEvent>
  /** The articles that were left out, and why. */
  ungrouped: () => Ungrouped[]
  /** The event of this id, or that what went by the id is part of now: its id then is another. */
  event: (eventId: string) => StoryEvent | null
  /** The most contested first, then those most is claimed of; of one article, or found by every word of a query. */
  events: (query: EventQuery) => { events: EventSummary[]; total: number }
  /** Which of an article's own events make up an event, by article. */
  eventKeysOf: (eventId: string) => Map<string, string[]>
  /** The subject of the judgement that names the event of this very id; null where no reader named it. */
  nameSubjectOf: (eventId: string) => string | null
  /** How many points are contested, and by whom. */
  contested: () => { points: number; disputes: string[][][] }
  contestedAmong: (articleIds: readonly string[]) => string[]
  /** Those that stand. */
  conflicts: (articleIds?: string[]) => Conflict[]
  /** The ids of all articles that a conflict stands in, one after the other in one string; revisions are no conflict. */
  contestedArticles: () => string
  dismissed: (articleIds?: string[]) => DismissedConflict[]
  judgedConflict: (conflictId: string) => JudgedConflict | null
}

const JudgedRow = z.object({
  found: z.string(),
  standing: z.string().nullable(),
  dismissed: z.string().nullable(),
  subjects: z.string(),
})
const EventRow = z.object({ eventId: z.string(), event: z.string(), contested: z.number(), claimCount: z.number() })

/** Points told of an event in a list: some read alike, and are told once. */
const mostListed = 8

export function createStoryTables(database: Database): StoryTables {
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
  const ofArticles = `conflictId IN
    (SELECT conflictId FROM conflictArticle WHERE articleId IN (SELECT value FROM json_each(?)))`
  /** Reads one column of the conflicts, of some articles or of all, leaving out those that have nothing in it. */
  const readConflicts = (column: 'standing' | 'dismissed') => {
    const select = (where: string) =>
      database
        .prepare(
          `SELECT ${column} FROM conflict WHERE ${column} IS NOT NULL AND ${where} ORDER BY kind, sides DESC, distance DESC, conflictId`,
        )
        .pluck()
    const [all, some] = [select('true'), select(ofArticles)]
    return (articleIds?: string[]) => {
      const rows = articleIds ? some.all(JSON.stringify(articleIds)) : all.all()
      return rows.map(row => JSON.parse(z.string().parse(row)))
    }
  }
  const selectJudged = database.prepare(
    'SELECT found, standing, dismissed, subjects FROM conflict WHERE conflictId = ?',
  )
  const selectStanding = database
    .prepare('SELECT standing FROM conflict WHERE eventId = ? AND standing IS NOT NULL')
    .pluck()
  const standingOf = (eventId: string): Conflict[] =>
    selectStanding.all(eventId).map(row => JSON.parse(z.string().parse(row)))
  const ungrouped = () =>
    database
      .prepare('SELECT articleId, reason FROM ungrouped ORDER BY articleId')
      .all()
      .map(row => z.object({ articleId: z.string(), reason: z.string() }).parse(row))

  return {
    ungrouped,
    ...createStoryWriter(database),
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
        `SELECT eventId, event, contested, claimCount FROM event ${where}
         ORDER BY contested DESC, claimCount DESC, date DESC, eventId LIMIT ? OFFSET ?`,
      )
      return {
        events: rows.all(...given, limit, offset).map(row => {
          const { eventId, event, contested, claimCount } = EventRow.parse(row)
          const points = contested === 0 ? [] : listedPoints(standingOf(eventId))
          return { ...JSON.parse(event), contested, claimCount, points }
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
    nameSubjectOf: eventId => {
      const subject = database.prepare('SELECT nameSubject FROM event WHERE eventId = ?').pluck().get(eventId)
      return z.string().nullish().parse(subject) ?? null
    },
    contested: () => ({
      points: Number(database.prepare('SELECT coalesce(sum(contested), 0) FROM event').pluck().get()),
      disputes: database
        .prepare('SELECT DISTINCT disputes FROM event WHERE disputes IS NOT NULL')
        .pluck()
        .all()
        .map(row => JSON.parse(z.string().parse(row))),
    }),
    contestedAmong: articleIds =>
      z.array(z.string()).parse(
        database
          .prepare(
            `SELECT DISTINCT articleId FROM conflictArticle
             WHERE contests = 1 AND articleId IN (SELECT value FROM json_each(?))`,
          )
          .pluck()
          .all(JSON.stringify(articleIds)),
      ),
    conflicts: readConflicts('standing'),
    contestedArticles: () =>
      z.string().parse(
        database
          .prepare(
            `SELECT coalesce(group_concat(articleId, ''), '') FROM
               (SELECT DISTINCT articleId FROM conflictArticle WHERE contests = 1)`,
          )
          .pluck()
          .get(),
      ),
    dismissed: readConflicts('dismissed'),
    judgedConflict: conflictId => {
      const row = selectJudged.get(conflictId)
      if (row === undefined) return null
      const { found, standing, dismissed, subjects } = JudgedRow.parse(row)
      return {
        found: JSON.parse(found),
        standing: standing === null ? null : JSON.parse(standing),
        dismissed: dismissed === null ? null : JSON.parse(dismissed),
        subjects: JSON.parse(subjects),
      }
    },
  }
}

/** The first points of an event, without their places in the texts. */
function listedPoints(standing: readonly Conflict[]): ListedPoint[] {
  const points = contestedPoints(standing.filter(isContest), null).slice(0, mostListed)
  return points.map(({ kind, quantity, target, sides, conflictIds }) => ({
    ...{ kind, quantity, target, conflictId: conflictIds[0] ?? '' },
    sides: sides.map(({ sources: _sources, articleId: _articleId, ...side }) => side),
  }))
}
