/** Keeps the searches a person saves, and the last ones they used, in the library itself: they are the reader's own work. */
import type { Database } from 'better-sqlite3'
import { AppError, type HandlersOf } from '../../../contract/bridge.ts'
import type { AppContract, Emit } from '../../../contract/index.ts'
import { mostPastSearches, PastSearch, SavedSearch } from '../../../contract/saved-searches.ts'

type Options = { database: Database; emit: Emit; now?: () => Date }
export type SavedSearchHandlers = Pick<
  HandlersOf<AppContract, 'search'>,
  | 'search.saved'
  | 'search.save'
  | 'search.rename'
  | 'search.remove'
  | 'search.history'
  | 'search.remember'
  | 'search.forget'
>

export function savedSearchHandlers({ database, emit, now = () => new Date() }: Options): SavedSearchHandlers {
  const byId = database.prepare('SELECT * FROM savedSearch WHERE savedSearchId = ?')
  const all = database.prepare('SELECT * FROM savedSearch')
  const upsert = database.prepare(
    `INSERT INTO savedSearch (savedSearchId, name, query, kind, sort, createdAt)
     VALUES (:savedSearchId, :name, :query, :kind, :sort, :createdAt)
     ON CONFLICT (savedSearchId) DO UPDATE
       SET name = excluded.name, query = excluded.query, kind = excluded.kind, sort = excluded.sort`,
  )
  const setName = database.prepare('UPDATE savedSearch SET name = :name WHERE savedSearchId = :savedSearchId')
  const remove = database.prepare('DELETE FROM savedSearch WHERE savedSearchId = ?')
  const past = database.prepare('SELECT query, at FROM pastSearch ORDER BY place DESC')
  const remember = database.prepare(
    `INSERT OR REPLACE INTO pastSearch (query, at, place)
     VALUES (?, ?, (SELECT coalesce(max(place), 0) + 1 FROM pastSearch))`,
  )
  const forgetOld = database.prepare(
    `DELETE FROM pastSearch WHERE place <= (SELECT place FROM pastSearch ORDER BY place DESC LIMIT 1 OFFSET ?)`,
  )
  const forgetOne = database.prepare('DELETE FROM pastSearch WHERE query = ?')
  const forgetAll = database.prepare('DELETE FROM pastSearch')

  const read = (savedSearchId: string): SavedSearch => {
    const row = byId.get(savedSearchId)
    if (row === undefined) throw new AppError('not-found', 'This saved search is no longer there.')
    return SavedSearch.parse(row)
  }
  const rememberQuery = database.transaction((query: string) => {
    remember.run(query, now().toISOString())
    forgetOld.run(mostPastSearches)
  })

  return {
    'search.saved': () => {
      const order = new Intl.Collator('en', { numeric: true }).compare
      return all
        .all()
        .map(row => SavedSearch.parse(row))
        .sort((a, b) => order(a.name, b.name) || (a.savedSearchId < b.savedSearchId ? -1 : 1))
    },
    'search.save': saved => {
      upsert.run({ ...saved, createdAt: now().toISOString() })
      emit('search.savedChanged', {})
      return read(saved.savedSearchId)
    },
    'search.rename': ({ savedSearchId, name }) => {
      read(savedSearchId)
      setName.run({ savedSearchId, name })
      emit('search.savedChanged', {})
      return read(savedSearchId)
    },
    'search.remove': ({ savedSearchId }) => {
      if (remove.run(savedSearchId).changes > 0) emit('search.savedChanged', {})
      return {}
    },
    'search.history': () => past.all().map(row => PastSearch.parse(row)),
    'search.remember': ({ query }) => {
      if (query.trim() !== '') rememberQuery(query.trim())
      return {}
    },
    'search.forget': ({ query }) => {
      if (query === null) forgetAll.run()
      else forgetOne.run(query.trim())
      return {}
    },
  }
}
