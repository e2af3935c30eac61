/** Keeps extractions, events and conflicts in a disposable database beside the library, so that reading them is quick. */

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { z } from 'zod'
import type { Conflict, StoryEvent } from '../../contract/claims.ts'
import type { Extraction } from './extraction.ts'

/** What is kept of one article. `extraction` is validated only by who wrote it: this program, the same version. */
export type StoredExtraction = {
  articleId: string
  documentRevision: number
  /** Hash of everything the extraction was made from. */
  inputHash: string
  title: string
  publishedAt: string | null
  extraction: Extraction
  /** The same, cut down to what grouping reads: JSON of an `ArticleExtraction`. */
  digest: string
  claimants: string[]
  /** Why there is no extraction, in words for the reader; null when there is one. */
  failure: string | null
}

export type GroupedStory = {
  events: StoryEvent[]
  conflicts: Conflict[]
  /** By article id, then by the article's own event key: the event of the library. */
  eventOf: Record<string, Record<string, string>>
}

export type ClaimsStore = {
  /** The library revision up to which changes were taken over. */
  position: () => number
  setPosition: (revision: number) => void
  documentRevision: (articleId: string) => number | null
  read: (articleId: string) => StoredExtraction | null
  inputHash: (articleId: string) => string | null
  put: (stored: StoredExtraction) => void
  /** Takes the article out of grouping; its extraction is kept in case it comes back from the trash. */
  hide: (articleId: string) => boolean
  remove: (articleId: string) => boolean
  count: () => number
  /** Digests of all articles that take part, in the order of their ids; read piece by piece. */
  digests: (afterArticleId: string, limit: number) => { articleId: string; digest: string }[]
  /** Grows with every change to what takes part in grouping. */
  generation: () => number
  /** True when something changed since the generation the stored story was made of. */
  storyIsStale: () => boolean
  /** Replaces events and conflicts by those of a generation. Returns the articles whose conflicts read differently now. */
  putStory: (story: GroupedStory, generation: number) => string[]
  eventsOf: (articleId: string) => Record<string, StoryEvent>
  conflicts: (articleIds?: string[]) => Conflict[]
  claimants: (articleId: string) => string[]
  changesAfter: (sequence: number, limit: number) => { articleId: string; sequence: number }[]
  close: () => void
}

const schemaVersion = 1

const schema = `
  CREATE TABLE state (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE article (
    articleId TEXT PRIMARY KEY,
    documentRevision INTEGER NOT NULL,
    inputHash TEXT NOT NULL,
    title TEXT NOT NULL,
    publishedAt TEXT,
    extraction TEXT NOT NULL,
    digest TEXT NOT NULL,
    claimants TEXT NOT NULL,
    failure TEXT,
    hidden INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE event (eventId TEXT PRIMARY KEY, event TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE articleEvent (
    articleId TEXT NOT NULL,
    eventKey TEXT NOT NULL,
    eventId TEXT NOT NULL,
    PRIMARY KEY (articleId, eventKey)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE conflict (conflictId TEXT PRIMARY KEY, position INTEGER NOT NULL, conflict TEXT NOT NULL) STRICT;
  CREATE TABLE conflictArticle (
    articleId TEXT NOT NULL,
    conflictId TEXT NOT NULL,
    PRIMARY KEY (articleId, conflictId)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE change (sequence INTEGER PRIMARY KEY AUTOINCREMENT, articleId TEXT NOT NULL UNIQUE) STRICT;
`

const ArticleRow = z.object({
  articleId: z.string(),
  documentRevision: z.number(),
  inputHash: z.string(),
  title: z.string(),
  publishedAt: z.string().nullable(),
  extraction: z.string(),
  digest: z.string(),
  claimants: z.string(),
  failure: z.string().nullable(),
})
const DigestRow = z.object({ articleId: z.string(), digest: z.string() })
const ChangeRow = z.object({ articleId: z.string(), sequence: z.number() })

/** Opens `claims.db` in the library's folder. A file of another version, or a damaged one, is thrown away and built anew. */
export function openClaimsStore(folder: string, extractionVersion: number): ClaimsStore {
  const file = join(folder, 'claims.db')
  const version = schemaVersion * 10_000 + extractionVersion
  let database: Database.Database
  try {
    database = openVersion(file, version) ?? createVersion(file, version)
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
    // Nothing in this file is the reader's own work, so a damaged one is not worth a question.
    database = createVersion(file, version)
  }
  return storeOver(database)
}

function openVersion(file: string, version: number): Database.Database | null {
  const database = new Database(file, { timeout: 5000 })
  try {
    prepareConnection(database)
    if (Number(database.pragma('user_version', { simple: true })) === version) return database
  } catch (error) {
    database.close()
    throw error
  }
  database.close()
  return null
}

function createVersion(file: string, version: number): Database.Database {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
  const database = new Database(file, { timeout: 5000 })
  prepareConnection(database)
  database.transaction(() => {
    database.exec(schema)
    // Sequence numbers start at the clock, so that they go on rising when the file is built anew: a reader of
    // changes that remembers an older number misses none.
    database.prepare("INSERT INTO sqlite_sequence (name, seq) VALUES ('change', ?)").run(Date.now())
    database.pragma(`user_version = ${version}`)
  })()
  return database
}

function prepareConnection(database: Database.Database): void {
  database.pragma('journal_mode = WAL')
  // A power cut may lose the last extractions; they are made again.
  database.pragma('synchronous = NORMAL')
  database.pragma('trusted_schema = OFF')
}

function storeOver(database: Database.Database): ClaimsStore {
  const selectState = database.prepare('SELECT value FROM state WHERE name = ?').pluck()
  const upsertState = database.prepare(
    'INSERT INTO state (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  )
  const state = (name: string): number => Number(selectState.get(name) ?? 0)
  const selectArticle = database.prepare(
    `SELECT articleId, documentRevision, inputHash, title, publishedAt, extraction, digest, claimants, failure
     FROM article WHERE articleId = ? AND hidden = 0`,
  )
  const selectRevision = database
    .prepare('SELECT documentRevision FROM article WHERE articleId = ? AND hidden = 0')
    .pluck()
  const selectHash = database.prepare('SELECT inputHash FROM article WHERE articleId = ?').pluck()
  const upsertArticle = database.prepare(
    `INSERT OR REPLACE INTO article
       (articleId, documentRevision, inputHash, title, publishedAt, extraction, digest, claimants, failure, hidden)
     VALUES (:articleId, :documentRevision, :inputHash, :title, :publishedAt, :extraction, :digest, :claimants, :failure, 0)`,
  )
  const hideArticle = database.prepare('UPDATE article SET hidden = 1 WHERE articleId = ? AND hidden = 0')
  const deleteArticle = database.prepare('DELETE FROM article WHERE articleId = ?')
  const selectDigests = database.prepare(
    'SELECT articleId, digest FROM article WHERE articleId > ? AND hidden = 0 ORDER BY articleId LIMIT ?',
  )
  const selectClaimants = database.prepare('SELECT claimants FROM article WHERE articleId = ? AND hidden = 0').pluck()
  const selectEventKeys = database.prepare(
    'SELECT eventKey, event FROM articleEvent JOIN event USING (eventId) WHERE articleId = ?',
  )
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

  return {
    position: () => state('position'),
    setPosition: revision => void upsertState.run('position', revision),
    documentRevision: articleId =>
      z
        .number()
        .nullable()
        .parse(selectRevision.get(articleId) ?? null),
    inputHash: articleId =>
      z
        .string()
        .nullable()
        .parse(selectHash.get(articleId) ?? null),
    read: articleId => {
      const row = selectArticle.get(articleId)
      if (row === undefined) return null
      const parsed = ArticleRow.parse(row)
      return { ...parsed, extraction: JSON.parse(parsed.extraction), claimants: JSON.parse(parsed.claimants) }
    },
    put: database.transaction((stored: StoredExtraction) => {
      upsertArticle.run({
        ...stored,
        extraction: JSON.stringify(stored.extraction),
        claimants: JSON.stringify(stored.claimants),
      })
      markChanged(stored.articleId)
    }),
    hide: database.transaction((articleId: string) => {
      const hidden = hideArticle.run(articleId).changes > 0
      if (hidden) markChanged(articleId)
      return hidden
    }),
    remove: database.transaction((articleId: string) => {
      const removed = deleteArticle.run(articleId).changes > 0
      if (removed) markChanged(articleId)
      return removed
    }),
    count: () => Number(database.prepare('SELECT count(*) FROM article WHERE hidden = 0').pluck().get()),
    digests: (after, limit) => selectDigests.all(after, limit).map(row => DigestRow.parse(row)),
    generation: () => state('generation'),
    storyIsStale: () => state('generation') !== state('grouped'),
    putStory: database.transaction((story: GroupedStory, generation: number) => {
      const before = articleConflicts()
      for (const table of ['event', 'articleEvent', 'conflict', 'conflictArticle'])
        database.exec(`DELETE FROM ${table}`)
      const insertEvent = database.prepare('INSERT INTO event (eventId, event) VALUES (?, ?)')
      for (const event of story.events) insertEvent.run(event.id, JSON.stringify(event))
      const insertKey = database.prepare('INSERT INTO articleEvent (articleId, eventKey, eventId) VALUES (?, ?, ?)')
      for (const [articleId, keys] of Object.entries(story.eventOf)) {
        for (const [eventKey, eventId] of Object.entries(keys)) insertKey.run(articleId, eventKey, eventId)
      }
      const insertConflict = database.prepare('INSERT INTO conflict (conflictId, position, conflict) VALUES (?, ?, ?)')
      const insertArticle = database.prepare(
        'INSERT OR IGNORE INTO conflictArticle (articleId, conflictId) VALUES (?, ?)',
      )
      story.conflicts.forEach((conflict, position) => {
        insertConflict.run(conflict.conflictId, position, JSON.stringify(conflict))
        for (const side of conflict.sides) insertArticle.run(side.articleId, conflict.conflictId)
      })
      upsertState.run('grouped', generation)
      const after = articleConflicts()
      return [...new Set([...before.keys(), ...after.keys()])].filter(id => before.get(id) !== after.get(id))
    }),
    eventsOf: articleId => {
      const events: Record<string, StoryEvent> = {}
      for (const row of selectEventKeys.all(articleId)) {
        const { eventKey, event } = z.object({ eventKey: z.string(), event: z.string() }).parse(row)
        events[eventKey] = JSON.parse(event)
      }
      return events
    },
    conflicts: articleIds => {
      const rows = articleIds ? selectConflictsOf.all(JSON.stringify(articleIds)) : selectConflicts.all()
      return rows.map(row => JSON.parse(z.string().parse(row)))
    },
    claimants: articleId => JSON.parse(z.string().parse(selectClaimants.get(articleId) ?? '[]')),
    changesAfter: (sequence, limit) => selectChanges.all(sequence, limit).map(row => ChangeRow.parse(row)),
    close: () => database.close(),
  }
}
