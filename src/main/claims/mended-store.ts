/** Makes the claims' file anew when it turns out damaged while it is open: nothing in it is the reader's own work. */
import Database from 'better-sqlite3'
import { discardClaimsDatabase } from './claims-database.ts'
import { type ClaimsStore, openClaimsStore } from './claims-store.ts'

export type MendedStore = {
  /** Whatever it is asked once its file is damaged, it answers as an empty one. */
  store: ClaimsStore
  /** How often the file was made anew. What was read before the last time is to be read again. */
  timesMended: () => number
}

/** Opens the store of a library's folder; `onMended` hears that it is empty now, and has to catch up from the start. */
export function openMendedStore(folder: string, extractionVersion: number, onMended: () => void): MendedStore {
  let times = 0
  let current: ClaimsStore | null = openClaimsStore(folder, extractionVersion)
  const opened = (): ClaimsStore => {
    current ??= openClaimsStore(folder, extractionVersion)
    return current
  }
  const mend = () => {
    try {
      current?.close()
    } catch {
      // It may stumble over the damage once more.
    }
    current = null
    discardClaimsDatabase(folder)
    opened()
    times++
    onMended()
  }
  /** Each question is one transaction at most: asked again of the new file, nothing of it is done twice. */
  const ask = (use: () => unknown): unknown => {
    try {
      return use()
    } catch (error) {
      if (!isDamage(error)) throw error
      mend()
      return use()
    }
  }
  /** The same questions, each put to the part of that name of the file that is open by then. */
  const asking = <Part extends object>(part: Part, now: () => object): Part =>
    new Proxy<Part>(part, {
      get: (_, name) => {
        const known: object = part
        const asked: unknown = Reflect.get(known, name)
        if (typeof asked === 'function') {
          return (...input: unknown[]) => ask(() => Reflect.apply(Reflect.get(now(), name), undefined, input))
        }
        return typeof asked === 'object' && asked !== null ? asking(asked, () => Reflect.get(now(), name)) : asked
      },
    })
  return { store: asking(current, opened), timesMended: () => times }
}

/** What SQLite says of a file that was overwritten, cut off or taken away under it. */
function isDamage(error: unknown): boolean {
  return (
    error instanceof Database.SqliteError &&
    /^SQLITE_(?:CORRUPT|NOTADB|IOERR_SHORT_READ|READONLY_DBMOVED)/.test(error.code)
  )
}
