/** Opens the library's database with the settings that keep every acknowledged change through a power cut. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../../contract/bridge.ts'
import { makeFolder } from './make-folder.ts'
import { migrate, schemaVersion } from './migrate.ts'
import { migrations } from './migrations/index.ts'

export type { Database } from 'better-sqlite3'

/** The application id in the file's header, “CClm”: a SQLite file without it is somebody else's. */
const applicationId = 0x43436c6d

/**
 * Opens (or creates) `library.db` in a folder. WAL with `synchronous=FULL`: better-sqlite3's default in WAL is NORMAL,
 * which loses every save since the last checkpoint when the power fails.
 *
 * @throws AppError `unreadable` when the file is no library or damaged, `newer-library` when a newer version wrote it.
 */
export function openDatabase(folder: string): Database.Database {
  const file = join(folder, 'library.db')
  makeFolder(folder)
  let database: Database.Database
  try {
    database = new Database(file, { timeout: 5000 })
  } catch (error) {
    throw new AppError('unreadable', `The library in ${folder} can't be opened: ${reason(error)}.`)
  }
  try {
    const id = Number(database.pragma('application_id', { simple: true }))
    const empty = Number(database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()) === 0
    if (id !== applicationId && !empty) {
      throw new AppError(
        'unreadable',
        `${file} is a database, but not a Counterclaim library. Choose another folder with --library.`,
      )
    }
    if (empty && existsSync(join(folder, 'claims.db'))) {
      throw new AppError(
        'unreadable',
        `The library in ${folder} has lost its articles: library.db is missing or empty, while claims made from it are there. ` +
          'Restore library.db from a copy; to start anew, move the folder away.',
      )
    }
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma('fullfsync = ON')
    database.pragma('checkpoint_fullfsync = ON')
    database.pragma('foreign_keys = ON')
    database.pragma('trusted_schema = OFF')
    // What is deleted for good is overwritten, not only left out.
    database.pragma('secure_delete = ON')
    database.pragma('cell_size_check = ON')
    if (empty) database.pragma(`application_id = ${applicationId}`)
    else keepCopyBeforeMigration(database, folder)
    migrate(database)
    return database
  } catch (error) {
    database.close()
    if (error instanceof AppError) throw error
    throw new AppError(
      'unreadable',
      `The library in ${folder} can't be read: ${reason(error)}. The file was left as it is; ` +
        'restore a copy of the folder, or choose another with --library.',
    )
  }
}

/** A whole copy of the library as it was before a newer program changes its schema; one per schema version. */
function keepCopyBeforeMigration(database: Database.Database, folder: string): void {
  const version = schemaVersion(database)
  if (version >= migrations.length) return
  const copy = join(folder, `library-before-schema-${version + 1}.db`)
  if (!existsSync(copy)) database.prepare('VACUUM INTO ?').run(copy)
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
