/** Makes sure that one process at a time works on a library, and says who has it otherwise. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../../contract/bridge.ts'
import { makeFolder } from './make-folder.ts'

/** A held lock. Releasing twice does no harm. */
export type Lock = { release: () => void }

/**
 * Takes the library's lock: an exclusive transaction on a database of its own, which the operating system frees when the
 * process ends, however it ends. `holder` (“the app”, “counterclaim import”) is what others are told.
 *
 * @throws AppError `locked` with who has it, when another process does.
 */
export function lockLibrary(folder: string, holder: string): Lock {
  makeFolder(folder)
  const whoFile = join(folder, 'lock.txt')
  let database: Database.Database | null = null
  try {
    database = new Database(join(folder, 'lock.db'), { timeout: 0 })
    database.pragma('journal_mode = DELETE')
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database?.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new AppError(
        'locked',
        `The library in ${folder} is in use by ${readHolder(whoFile)}. Close it there first, or choose another library with --library.`,
      )
    }
    throw new AppError(
      'unreadable',
      `The library in ${folder} can’t be locked for writing (lock.db: ${reason(error)}). Make the folder writable, or choose another with --library.`,
    )
  }
  const held = database
  try {
    writeFileSync(whoFile, `${holder} (process ${process.pid})\n`)
  } catch {
    // Only a name for others to read; the lock is held without it.
  }
  let released = false
  return {
    release: () => {
      if (released) return
      released = true
      rmSync(whoFile, { force: true, recursive: true })
      held.exec('ROLLBACK')
      held.close()
    },
  }
}

function readHolder(whoFile: string): string {
  try {
    return readFileSync(whoFile, 'utf8').trim() || 'another program'
  } catch {
    // The holder takes the lock before it writes its name; in between nobody can be named.
    return 'another program'
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
