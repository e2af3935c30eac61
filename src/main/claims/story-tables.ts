/** Keeps the library's events and conflicts as grouped last, each found by its articles. */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { Conflict, DismissedConflict, EventSummary, StoryEvent } from '../../contract/claims.ts'
import { countContested, isContest } from '../../contract/contested.ts'
import { eventIdOf } from './events/group-events.ts'
import type { JudgedConflict } from './review/judge-conflicts.ts'

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

/** An article that is compared with no other, and why, in words for the reader. */
export type Ungrouped = { articleId: string; reason: string }

/** The same with what a reader made of the conflicts, and the articles that could not be grouped. */
export type JudgedStory = Omit<GroupedStory, 'conflicts'> & { conflicts: JudgedConflict[]; ungrouped: Ungrouped[] }

export type EventQuery = { articleId: string | null; words: readonly string[]; offset: number; limit: number }

export type StoryTables = {
  /**
   * Replaces all that is kept. Returns the articles whose conflicts, or when judged anew whose events, read differently now.
   */
  put: (story: JudgedStory, isJudgedAnew: boolean) => string[]
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
const EventRow = z.object({ event: z.string(), contested: z.number(), claimCount: z.number() })

/** Works in the caller's transaction. */
export function createStoryTables(database: Database): StoryTables {
  const selectTitle = database.prepare('SELECT title FROM article WHERE articleId = ?').pluck()
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
        .prepare(`SELECT ${column} FROM conflict WHERE ${column} IS NOT NULL AND ${where} ORDER BY position`)
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
  const articleConflicts = (): Map<string, string> => {
    const byArticle = new Map<string, string>()
    const rows = database.prepare(
      `SELECT articleId, coalesce(standing, '') || coalesce(dismissed, '') AS conflict
       FROM conflictArticle JOIN conflict USING (conflictId) ORDER BY articleId, conflictId`,
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

  const ungrouped = () =>
    database
      .prepare('SELECT articleId, reason FROM ungrouped ORDER BY articleId')
      .all()
      .map(row => z.object({ articleId: z.string(), reason: z.string() }).parse(row))

  return {
    ungrouped,
    put: (story, isJudgedAnew) => {
      const before = articleConflicts()
      const ungroupedBefore = ungrouped()
      const eventsBefore = isJudgedAnew ? articleEvents() : new Map<string, string>()
      for (const table of ['event', 'articleEvent', 'conflict', 'conflictArticle', 'ungrouped'])
        database.exec(`DELETE FROM ${table}`)
      const insertEvent = database.prepare(
        'INSERT INTO event (eventId, event, contested, claimCount, date, words, nameSubject) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      const standing = Map.groupBy(
        story.conflicts.flatMap(conflict => conflict.standing ?? []),
        ({ event }) => event.id,
      )
      for (const event of story.events) {
        const titles = event.articleIds.map(articleId => String(selectTitle.get(articleId) ?? ''))
        const words = [event.title, event.place ?? '', ...titles].join('\n').toLowerCase()
        const counts = [countContested(standing.get(event.id) ?? []), story.claimCounts[event.id] ?? 0]
        const nameSubject = story.nameSubjects[event.id] ?? null
        insertEvent.run(event.id, JSON.stringify(event), ...counts, event.date, words, nameSubject)
      }
      const insertKey = database.prepare(
        'INSERT INTO articleEvent (articleId, eventKey, eventId, ownId) VALUES (?, ?, ?, ?)',
      )
      for (const [articleId, keys] of Object.entries(story.eventOf)) {
        for (const [eventKey, eventId] of Object.entries(keys)) {
          insertKey.run(articleId, eventKey, eventId, eventIdOf(articleId, eventKey))
        }
      }
      const insertConflict = database.prepare(
        'INSERT INTO conflict (conflictId, position, found, standing, dismissed, subjects) VALUES (?, ?, ?, ?, ?, ?)',
      )
      const insertArticle = database.prepare(
        'INSERT OR IGNORE INTO conflictArticle (articleId, conflictId, contests) VALUES (?, ?, ?)',
      )
      story.conflicts.forEach(({ found, standing, dismissed, subjects }, position) => {
        const { conflictId, sides } = found
        const columns = [found, standing, dismissed].map(each => (each === null ? null : JSON.stringify(each)))
        insertConflict.run(conflictId, position, ...columns, JSON.stringify(subjects))
        const contests = standing !== null && isContest(standing) ? 1 : 0
        for (const side of sides) {
          // Every article that gives a side's figure shows what contests it.
          for (const { articleId } of [side, ...side.places]) insertArticle.run(articleId, conflictId, contests)
        }
      })
      const eventsAfter = isJudgedAnew ? articleEvents() : new Map<string, string>()
      const insertUngrouped = database.prepare('INSERT INTO ungrouped (articleId, reason) VALUES (?, ?)')
      for (const { articleId, reason } of story.ungrouped) insertUngrouped.run(articleId, reason)
      return [
        ...new Set([
          ...changedKeys(before, articleConflicts()),
          ...changedKeys(eventsBefore, eventsAfter),
          ...changedKeys(reasons(ungroupedBefore), reasons(story.ungrouped)),
        ]),
      ]
    },
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
    nameSubjectOf: eventId => {
      const subject = database.prepare('SELECT nameSubject FROM event WHERE eventId = ?').pluck().get(eventId)
      return z.string().nullish().parse(subject) ?? null
    },
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

const reasons = (ungrouped: readonly Ungrouped[]) => new Map(ungrouped.map(each => [each.articleId, each.reason]))

function changedKeys(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(key => before.get(key) !== after.get(key))
}
