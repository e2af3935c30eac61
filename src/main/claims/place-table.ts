/** Keeps which places each article that takes part tells of, so that search can be narrowed by them. */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { Extraction } from './extraction.ts'

export type PlaceTable = {
  put: (articleId: string, extraction: Pick<Extraction, 'places'>) => void
  remove: (articleId: string) => void
  clear: () => void
  placesOf: (articleId: string) => string[]
}

export const placeSchema = `
  CREATE TABLE articlePlace (
    articleId TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (articleId, name)
  ) STRICT, WITHOUT ROWID;
`

export function createPlaceTable(database: Database): PlaceTable {
  const insert = database.prepare('INSERT OR IGNORE INTO articlePlace (articleId, name) VALUES (?, ?)')
  const removal = database.prepare('DELETE FROM articlePlace WHERE articleId = ?')
  const select = database.prepare('SELECT name FROM articlePlace WHERE articleId = ?').pluck()
  return {
    put: (articleId, { places }) => {
      removal.run(articleId)
      for (const { name } of places) if (name.trim() !== '') insert.run(articleId, name.trim())
    },
    remove: articleId => void removal.run(articleId),
    clear: () => void database.exec('DELETE FROM articlePlace'),
    placesOf: articleId => z.array(z.string()).parse(select.all(articleId)),
  }
}
