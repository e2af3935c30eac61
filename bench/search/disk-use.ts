/** Measures what an engine's database needs on disk. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { DiskUse } from './peers/peer.ts'

/** What a SQLite database needs after a checkpoint; its free pages will be used before the file grows. */
export function databaseUse(database: Database.Database): DiskUse {
  database.pragma('wal_checkpoint(TRUNCATE)')
  const number = (name: string) => Number(database.pragma(name, { simple: true }))
  const pageSize = number('page_size')
  return { bytes: pageSize * number('page_count'), free: pageSize * number('freelist_count') }
}

/** The file of our index in a library's folder. */
export function searchFileUse(folder: string): DiskUse {
  const database = new Database(join(folder, 'search.db'))
  const use = databaseUse(database)
  database.close()
  return use
}
