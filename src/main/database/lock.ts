/** Makes sure that one process at a time works on a library, and says who has it otherwise. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../../contract/bridge.ts'

/** A held lock. Releasing twice does no harm. */
export type Lock = { release: () => void }

/**
 * Takes the library's lock: an exclusive transaction on a database of its own, which the operating system frees when the
 * process ends, however it ends. `holder` (“the app”, “counterclaim import”) is what others are told.
 *
 * @throws AppError `locked` with who has it, when another process does.
 */
export function lockLibrary(folder: string, holder: string): Lock {
  mkdirSync(folder, { recursive: true })
  const whoFile = join(folder, 'lock.txt')
  const database = new Database(join(folder, 'lock.db'), { timeout: 0 })
  try {
    database.pragma('journal_mode = DELETE')
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (!(error instanceof Error && /SQLITE_BUSY|locked/.test(`${'code' in error ? error.code : ''} ${error.message}`)))
      throw error
    throw new AppError(
      'locked',
      `The library in ${folder} is in use by ${readHolder(whoFile)}. Close it there first, or choose another library with --library.`,
    )
  }
  writeFileSync(whoFile, `${holder} (process ${process.pid})\n`)
  let held = true
  return {
    release: () => {
      if (!held) return
      held = false
      rmSync(whoFile, { force: true })
      database.exec('ROLLBACK')
      database.close()
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
