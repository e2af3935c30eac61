/** Brings a library to the newest schema, one transaction per migration, and refuses a newer library unharmed. */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { AppError } from '../../contract/bridge.ts'
import { migrations as allMigrations } from './migrations/index.ts'

/** Reads the schema version a library is at: the number of migrations it has seen. */
export function schemaVersion(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}

/**
 * Applies the migrations the library has not seen. Each runs in a transaction of its own together with its version
 * number, so that a crash leaves the library either before or after it. Foreign keys are not enforced meanwhile: SQLite's
 * way to rebuild a table drops it, and the drop would delete every row that refers to it. They are checked instead.
 *
 * @throws AppError `newer-library` when a newer Counterclaim wrote the library; nothing is changed then.
 */
export function migrate(database: Database, migrations = allMigrations): void {
  const version = schemaVersion(database)
  if (version > migrations.length) {
    throw new AppError(
      'newer-library',
      `This library was written by a newer Counterclaim (its schema is ${version}, this program knows ${migrations.length}). ` +
        'Nothing was changed. Open it with the newer version, or choose another library with --library.',
    )
  }
  const enforced = database.pragma('foreign_keys', { simple: true })
  // Outside a transaction: inside one the pragma does nothing.
  database.pragma('foreign_keys = OFF')
  for (const [index, migration] of migrations.entries()) {
    if (index < version) continue
    database.transaction(() => {
      database.exec(migration.sql)
      const strays = z.array(z.unknown()).parse(database.pragma('foreign_key_check'))
      if (strays.length > 0)
        throw new Error(`${migration.name} leaves ${strays.length} records that belong to nothing.`)
      database.pragma(`user_version = ${index + 1}`)
    })()
  }
  database.pragma(`foreign_keys = ${enforced === 1 ? 'ON' : 'OFF'}`)
}
