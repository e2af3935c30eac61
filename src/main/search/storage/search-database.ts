/** The index's one file, `search.db` in the library's folder: its tables, and opening it or making it anew. */
import { randomUUID } from 'node:crypto'
import { accessSync, constants, lstatSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { analysisVersion } from '../text/analyse-words.ts'
import { DamagedIndexError } from './byte-stream.ts'

/** Changes to the tables, the blobs or the fields must change this. An index of another version is built anew. */
const formatVersion = '3'
export const indexVersion = `${formatVersion}/${analysisVersion}`

/**
 * Documents are numbered by sequence, which grows with every version of an article and never changes, so that neither
 * merging nor deleting touches a row of another. A segment holds a range of them. Chunks whose segment is not listed
 * are being written by a merge or left over from one.
 */
const schema = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE segments (
    segment INTEGER PRIMARY KEY,
    documentCount INTEGER NOT NULL,
    firstSequence INTEGER NOT NULL,
    lastSequence INTEGER NOT NULL,
    dictionary BLOB NOT NULL,
    documents BLOB NOT NULL,
    labels BLOB NOT NULL
  ) STRICT;
  CREATE TABLE chunks (chunk INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
  -- Where the newest version of each article is.
  CREATE TABLE documents (articleId TEXT PRIMARY KEY, sequence INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  -- Versions that were replaced or deleted but still stand in their segment; numbered, so that readers ask for the new.
  CREATE TABLE dead (number INTEGER PRIMARY KEY AUTOINCREMENT, sequence INTEGER NOT NULL UNIQUE) STRICT;
`

/** A chunk with its row just fits a page, so that reading one is reading one page. */
const pageSize = 16_384
const cacheKiB = 4096

export const indexPath = (folder: string): string => join(folder, 'search.db')

/** Names the file as it is now; another file in its place has another name. Null when there is none. */
export function fileIdentity(path: string): string | null {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stats?.isFile() ? `${stats.dev}/${stats.ino}` : null
}

/** Removes the index and what SQLite keeps beside it. A folder of that name is not search's to delete: it is moved aside. */
export function removeIndexFiles(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) {
    const file = path + suffix
    if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory()) renameSync(file, `${file}-moved-${randomUUID()}`)
    else rmSync(file, { force: true })
  }
}

/** Opens the index for the one thread that changes it. One that cannot be used is removed and made anew. */
export function openForWriting(folder: string): Database.Database {
  const path = indexPath(folder)
  if (fileIdentity(path) === null) {
    removeIndexFiles(path)
    mkdirSync(folder, { recursive: true })
  }
  replaceUnwritable(path)
  try {
    return openExisting(path)
  } catch (error) {
    if (!isDamage(error)) throw error
    removeIndexFiles(path)
    return openExisting(path)
  }
}

/** Removes a file that may not be written. In a folder that may not be written either it stays, and opening it says so. */
function replaceUnwritable(path: string): void {
  if (fileIdentity(path) === null) return
  try {
    accessSync(path, constants.R_OK | constants.W_OK)
  } catch {
    try {
      removeIndexFiles(path)
    } catch {}
  }
}

function openExisting(path: string): Database.Database {
  const database = new Database(path, { timeout: 5000 })
  try {
    database.pragma(`page_size = ${pageSize}`)
    database.pragma('auto_vacuum = INCREMENTAL')
    database.pragma('journal_mode = WAL')
    // A power failure may lose the last batches, whose position then is lost with them; never the order of things.
    database.pragma('synchronous = NORMAL')
    // What a deleted article said is overwritten, as in the library.
    database.pragma('secure_delete = ON')
    database.pragma('cell_size_check = ON')
    database.pragma('trusted_schema = OFF')
    database.pragma(`cache_size = -${cacheKiB}`)
    database.pragma('wal_autocheckpoint = 512')
    database.pragma(`journal_size_limit = ${16 * 1024 * 1024}`)
    const tables = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()
    if (tables === 0) create(database)
    if (readMeta(database, 'version') !== indexVersion) throw new DamagedIndexError('it comes from another version.')
    if (readMeta(database, 'generation') === null) throw new DamagedIndexError('it has no name.')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function create(database: Database.Database): void {
  database.transaction(() => {
    database.exec(schema)
    writeMeta(database, 'version', indexVersion)
    writeMeta(database, 'generation', randomUUID())
  })()
}

/** Opens the index for queries; null where there is none yet, or one of another version. */
export function openForReading(folder: string): Database.Database | null {
  const path = indexPath(folder)
  if (fileIdentity(path) === null) return null
  const database = new Database(path, { timeout: 5000, fileMustExist: true })
  try {
    database.pragma('query_only = ON')
    database.pragma('cell_size_check = ON')
    database.pragma('trusted_schema = OFF')
    database.pragma(`cache_size = -${cacheKiB}`)
    const tables = database.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'meta'").pluck().get()
    if (tables === 1 && readMeta(database, 'version') === indexVersion) return database
    database.close()
    return null
  } catch (error) {
    database.close()
    throw error
  }
}

export type MetaName = 'version' | 'generation' | 'position' | 'lastSegment' | 'unread' | 'erase'

export function readMeta(database: Database.Database, name: MetaName): string | null {
  const value: unknown = database.prepare('SELECT value FROM meta WHERE name = ?').pluck().get(name)
  return typeof value === 'string' ? value : null
}

export function writeMeta(database: Database.Database, name: MetaName, value: string): void {
  database.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)').run(name, value)
}

/** A number no segment ever had: readers know a segment, and its chunks, by its number for good. */
export function nextSegmentNumber(database: Database.Database): number {
  const number = Number(readMeta(database, 'lastSegment') ?? '0') + 1
  if (!Number.isSafeInteger(number)) throw new DamagedIndexError('its segments cannot be numbered.')
  writeMeta(database, 'lastSegment', String(number))
  return number
}

const codesOfDamage =
  /^SQLITE_(?:CORRUPT|NOTADB|IOERR_SHORT_READ|IOERR_READ|CONSTRAINT|MISMATCH|FORMAT|SCHEMA|RANGE|TOOBIG)/
/** Of the many things that SQLite calls just an error, the ones that come of another's change to the file. */
const missingPart = /^no such (?:table|column)|has no column named/

/**
 * Whether an error says that the file is not what was written, rather than that the disk is full or busy, or that too
 * many files are open.
 */
export function isDamage(error: unknown): boolean {
  if (error instanceof DamagedIndexError) return true
  if (!(error instanceof Database.SqliteError)) return false
  return codesOfDamage.test(error.code) || (error.code === 'SQLITE_ERROR' && missingPart.test(error.message))
}
