/** Opens the disposable database of extractions, or makes it anew. */

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { claimantSchema } from './claimant-table.ts'
import { figureSchema } from './figure-table.ts'
import { featureSchema } from './grouping/feature-table.ts'
import { placeSchema } from './place-table.ts'

const schemaVersion = 11

const schema = `
  CREATE TABLE state (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE article (
    articleId TEXT PRIMARY KEY,
    documentRevision INTEGER NOT NULL,
    inputHash TEXT NOT NULL,
    title TEXT NOT NULL,
    publishedAt TEXT,
    reviewHash TEXT NOT NULL,
    failure TEXT,
    hidden INTEGER NOT NULL DEFAULT 0,
    -- The long ones come last: whoever asks for what stands before them does not read through them.
    digest TEXT NOT NULL,
    reviewed TEXT,
    extraction TEXT NOT NULL
  ) STRICT;
  -- Of these a reader may have named claimants where the machine had none.
  CREATE INDEX article_reviewed ON article (articleId) WHERE reviewHash <> '';
  CREATE TABLE event (
    eventId TEXT PRIMARY KEY,
    -- Another for every other event, member, claim or claimant's name: what is the same needs no second look.
    hash TEXT NOT NULL,
    event TEXT NOT NULL,
    -- How many points are contested in it, and how many claims tell of it.
    contested INTEGER NOT NULL,
    claimCount INTEGER NOT NULL,
    -- For each point that its conflicts are about, the names of those who take part, as JSON; null without conflicts.
    disputes TEXT,
    date TEXT,
    -- What it is found by: its title and place, and its articles' titles, in lower case.
    words TEXT NOT NULL,
    -- The subject of the reader's judgement that names it; null where none does.
    nameSubject TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX event_by_contest ON event (contested DESC, claimCount DESC);
  CREATE TABLE articleEvent (
    articleId TEXT NOT NULL,
    eventKey TEXT NOT NULL,
    eventId TEXT NOT NULL,
    -- The id of an event that this were the earliest member of: what any event was ever called is found by it.
    ownId TEXT NOT NULL,
    PRIMARY KEY (articleId, eventKey)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX articleEvent_by_event ON articleEvent (eventId);
  CREATE INDEX articleEvent_by_own ON articleEvent (ownId);
  CREATE TABLE conflict (
    conflictId TEXT PRIMARY KEY,
    eventId TEXT NOT NULL,
    -- What conflicts are listed by: see weightOf.
    kind INTEGER NOT NULL,
    sides INTEGER NOT NULL,
    distance REAL NOT NULL,
    found TEXT NOT NULL,
    -- What of it stands and what a reader dismissed; null for nothing.
    standing TEXT,
    dismissed TEXT,
    -- The subjects of the judgements that dismissed it, as JSON.
    subjects TEXT NOT NULL
  ) STRICT;
  CREATE INDEX conflict_by_event ON conflict (eventId);
  CREATE TABLE conflictArticle (
    articleId TEXT NOT NULL,
    conflictId TEXT NOT NULL,
    -- 1 for one that stands and is no revision.
    contests INTEGER NOT NULL,
    PRIMARY KEY (articleId, conflictId)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX conflictArticle_by_conflict ON conflictArticle (conflictId);
  -- Articles that no grouping could be made with, and why.
  CREATE TABLE ungrouped (articleId TEXT PRIMARY KEY, reason TEXT NOT NULL) STRICT, WITHOUT ROWID;
  -- The aliases that search names were told with, one row of JSON.
  CREATE TABLE toldAliases (aliases TEXT NOT NULL) STRICT;
  -- The dismissals that conflicts were judged with, one row of JSON.
  CREATE TABLE toldDismissals (dismissals TEXT NOT NULL) STRICT;
  ${featureSchema}
  ${claimantSchema}
  ${figureSchema}
  ${placeSchema}
  CREATE TABLE change (sequence INTEGER PRIMARY KEY AUTOINCREMENT, articleId TEXT NOT NULL UNIQUE) STRICT;
`
const tables = [
  'state',
  'article',
  'event',
  'articleEvent',
  'conflict',
  'conflictArticle',
  'ungrouped',
  'claimant',
  'figure',
  'figureRange',
  'articlePlace',
  'toldAliases',
  'toldDismissals',
  'articleFeatures',
  'change',
]

/** Opens `claims.db` in the library's folder. A file of another version, or a damaged one, is thrown away and built anew. */
export function openClaimsDatabase(folder: string, extractionVersion: number): Database.Database {
  const file = join(folder, 'claims.db')
  const version = schemaVersion * 10_000 + extractionVersion
  try {
    return openVersion(file, version) ?? createVersion(folder, version)
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
    // Nothing in this file is the reader's own work, so a damaged one is not worth a question.
    return createVersion(folder, version)
  }
}

function openVersion(file: string, version: number): Database.Database | null {
  const database = new Database(file, { timeout: 5000 })
  try {
    prepareConnection(database)
    if (Number(database.pragma('user_version', { simple: true })) === version && isSound(database)) return database
  } catch (error) {
    database.close()
    throw error
  }
  database.close()
  return null
}

/** The version is on the first page, which may be all that is left. Throws SqliteError for what SQLite can't read. */
function isSound(database: Database.Database): boolean {
  // Naming every table finds a missing one; the check behind it reads all pages once.
  for (const table of tables) database.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get()
  return database.pragma('quick_check(1)', { simple: true }) === 'ok'
}

/** Takes the file away, with what SQLite keeps beside it. Nothing may have it open. */
export function discardClaimsDatabase(folder: string): void {
  for (const suffix of ['', '-wal', '-shm']) {
    rmSync(join(folder, `claims.db${suffix}`), { recursive: true, force: true })
  }
}

function createVersion(folder: string, version: number): Database.Database {
  discardClaimsDatabase(folder)
  const file = join(folder, 'claims.db')
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
