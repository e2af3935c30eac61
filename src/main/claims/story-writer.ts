/** Writes events and their conflicts, a few at a time, each time so that what is kept agrees with itself. */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { Conflict, StoryEvent } from '../../contract/claims.ts'
import { countContested, isContest, pointKey } from '../../contract/contested.ts'
import { weightOf } from './conflicts/find-conflicts.ts'
import { eventIdOf } from './events/group-events.ts'
import type { JudgedConflict } from './review/judge-conflicts.ts'
import type { JudgedEvent, StoryTables, Ungrouped } from './story-tables.ts'

type StoryWriter = Pick<StoryTables, 'putEvents' | 'removeEvents' | 'rejudge' | 'putUngrouped' | 'keptEvents'>

const Texts = z.array(z.string())
const ToldRow = z.object({ articleId: z.string(), told: z.string() })
const FoundRow = z.object({ conflictId: z.string(), eventId: z.string(), found: z.string() })
const KeptRow = z.object({ eventId: z.string(), hash: z.string() })
const UngroupedRow = z.object({ articleId: z.string(), reason: z.string() })

export function createStoryWriter(database: Database): StoryWriter {
  const selectTitle = database.prepare('SELECT title FROM article WHERE articleId = ?').pluck()
  const selectHolder = database.prepare('SELECT eventId FROM articleEvent WHERE articleId = ? AND eventKey = ?').pluck()
  const removals = [
    'DELETE FROM conflictArticle WHERE conflictId IN (SELECT conflictId FROM conflict WHERE eventId = ?)',
    'DELETE FROM conflict WHERE eventId = ?',
    'DELETE FROM articleEvent WHERE eventId = ?',
    'DELETE FROM event WHERE eventId = ?',
  ].map(sql => database.prepare(sql))
  const insertEvent = database.prepare(
    `INSERT INTO event (eventId, hash, event, contested, disputes, claimCount, date, words, nameSubject)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertKey = database.prepare(
    'INSERT INTO articleEvent (articleId, eventKey, eventId, ownId) VALUES (?, ?, ?, ?)',
  )
  const insertConflict = database.prepare(
    `INSERT INTO conflict (conflictId, eventId, kind, sides, distance, found, standing, dismissed, subjects)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertArticle = database.prepare(
    'INSERT OR IGNORE INTO conflictArticle (articleId, conflictId, contests) VALUES (?, ?, ?)',
  )
  const selectConflicts = database.prepare(
    `SELECT articleId, coalesce(standing, '') || coalesce(dismissed, '') AS told
     FROM conflict JOIN conflictArticle USING (conflictId) WHERE eventId = ? ORDER BY conflictId`,
  )
  const selectEvents = database.prepare(
    `SELECT articleId, eventId || coalesce(json_extract(event, '$.title'), '') AS told
     FROM articleEvent JOIN event USING (eventId) WHERE eventId = ? ORDER BY eventKey`,
  )
  const selectFound = database.prepare(
    `SELECT conflictId, eventId, found FROM conflict WHERE conflictId IN
       (SELECT conflictId FROM conflictArticle WHERE articleId = ?)`,
  )

  /** What the articles of events show of them. */
  const shown = (eventIds: Iterable<string>, withEvents: boolean): Map<string, string> => {
    const byArticle = new Map<string, string>()
    for (const eventId of [...eventIds].sort()) {
      for (const select of withEvents ? [selectConflicts, selectEvents] : [selectConflicts]) {
        for (const row of select.all(eventId)) {
          const { articleId, told } = ToldRow.parse(row)
          byArticle.set(articleId, `${byArticle.get(articleId) ?? ''}\n${told}`)
        }
      }
    }
    return byArticle
  }
  const remove = (eventId: string) => {
    for (const removal of removals) removal.run(eventId)
  }
  const putConflict = ({ found, standing, dismissed, subjects }: JudgedConflict, eventId: string) => {
    const { conflictId, sides } = found
    const { kind, sides: count, distance } = weightOf(found)
    const columns = [found, standing, dismissed].map(each => (each === null ? null : JSON.stringify(each)))
    insertConflict.run(conflictId, eventId, kind, count, distance, ...columns, JSON.stringify(subjects))
    const contests = standing !== null && isContest(standing) ? 1 : 0
    for (const side of sides) {
      // Every article that gives a side's figure shows what contests it.
      for (const { articleId } of [side, ...side.places]) insertArticle.run(articleId, conflictId, contests)
    }
  }
  const wordsOf = ({ title, place, articleIds }: StoryEvent): string => {
    const titles = articleIds.map(articleId => String(selectTitle.get(articleId) ?? ''))
    return [title, place ?? '', ...titles].join('\n').toLowerCase()
  }
  const put = ({ event, hash, claimCount, nameSubject, eventKeys, conflicts }: JudgedEvent) => {
    const standing = conflicts.flatMap(conflict => conflict.standing ?? [])
    const counts = [countContested(standing), disputesOf(standing), claimCount]
    insertEvent.run(event.id, hash, JSON.stringify(event), ...counts, event.date, wordsOf(event), nameSubject)
    for (const [index, articleId] of event.articleIds.entries()) {
      for (const eventKey of eventKeys[index] ?? []) {
        insertKey.run(articleId, eventKey, event.id, eventIdOf(articleId, eventKey))
      }
    }
    for (const conflict of conflicts) putConflict(conflict, event.id)
  }
  /** Where the members of events are kept now. */
  const holders = (events: readonly JudgedEvent[]): Set<string> => {
    const members = events.flatMap(({ event, eventKeys }) =>
      event.articleIds.flatMap((articleId, index) => (eventKeys[index] ?? []).map(eventKey => [articleId, eventKey])),
    )
    return new Set(Texts.parse(members.flatMap(member => selectHolder.get(...member) ?? [])))
  }

  return {
    putEvents: database.transaction((events: readonly JudgedEvent[], withEvents: boolean) => {
      const touched = holders(events)
      for (const { event } of events) touched.add(event.id)
      const before = shown(touched, withEvents)
      for (const eventId of touched) remove(eventId)
      for (const event of events) put(event)
      return changedKeys(before, shown(touched, withEvents))
    }),
    removeEvents: database.transaction((eventIds: readonly string[], withEvents: boolean) => {
      const before = shown(eventIds, withEvents)
      for (const eventId of eventIds) remove(eventId)
      return [...before.keys()]
    }),
    rejudge: database.transaction(
      (articleIds: readonly string[], judge: (found: readonly Conflict[]) => JudgedConflict[]) => {
        const rows = articleIds.flatMap(articleId => selectFound.all(articleId).map(row => FoundRow.parse(row)))
        const events = new Set(rows.map(({ eventId }) => eventId))
        const before = shown(events, false)
        const byId = new Map(rows.map(row => [row.conflictId, row]))
        const judged = judge([...byId.values()].map(({ found }) => JSON.parse(found)))
        for (const conflict of judged) {
          const { conflictId } = conflict.found
          database.prepare('DELETE FROM conflictArticle WHERE conflictId = ?').run(conflictId)
          database.prepare('DELETE FROM conflict WHERE conflictId = ?').run(conflictId)
          putConflict(conflict, byId.get(conflictId)?.eventId ?? '')
        }
        const selectStanding = database
          .prepare('SELECT standing FROM conflict WHERE eventId = ? AND standing IS NOT NULL')
          .pluck()
        for (const eventId of events) {
          const standing: Conflict[] = Texts.parse(selectStanding.all(eventId)).map(json => JSON.parse(json))
          database
            .prepare('UPDATE event SET contested = ?, disputes = ? WHERE eventId = ?')
            .run(countContested(standing), disputesOf(standing), eventId)
        }
        return changedKeys(before, shown(events, false))
      },
    ),
    putUngrouped: database.transaction((ungrouped: readonly Ungrouped[]) => {
      const rows = database.prepare('SELECT articleId, reason FROM ungrouped').all()
      const before = reasons(rows.map(row => UngroupedRow.parse(row)))
      database.exec('DELETE FROM ungrouped')
      const insert = database.prepare('INSERT INTO ungrouped (articleId, reason) VALUES (?, ?)')
      for (const { articleId, reason } of ungrouped) insert.run(articleId, reason)
      return changedKeys(before, reasons(ungrouped))
    }),
    keptEvents: (after, limit) =>
      database
        .prepare('SELECT eventId, hash FROM event WHERE eventId > ? ORDER BY eventId LIMIT ?')
        .all(after, limit)
        .map(row => KeptRow.parse(row)),
  }
}

/** By point, who takes part, in an order of their own, so that equal disputes are equal texts. */
function disputesOf(standing: readonly Conflict[]): string | null {
  if (standing.length === 0) return null
  const points = [...Map.groupBy(standing, pointKey).values()].map(conflicts =>
    [...new Set(conflicts.flatMap(({ sides }) => sides.map(side => side.claimant)))].sort(),
  )
  return JSON.stringify(
    points
      .map(names => JSON.stringify(names))
      .sort()
      .map(names => JSON.parse(names)),
  )
}

const reasons = (ungrouped: readonly Ungrouped[]) => new Map(ungrouped.map(each => [each.articleId, each.reason]))

function changedKeys(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(key => before.get(key) !== after.get(key))
}
