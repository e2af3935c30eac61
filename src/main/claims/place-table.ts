/** Keeps which places each article that takes part tells of, so that search can be narrowed by them. */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { Extraction } from './extraction.ts'

export type PlaceTable = {
  put: (articleId: string, extraction: Pick<Extraction, 'places'>) => void
  remove: (articleId: string) => void
  clear: () => void
  placesOf: (articleId: string) => string[]
  /** Every place with how many articles tell of it, the most told first. */
  totals: () => { name: string; articles: number }[]
  articlesTelling: (name: string) => string[]
}

export const placeSchema = `
  CREATE TABLE articlePlace (
    articleId TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (articleId, name)
  ) STRICT, WITHOUT ROWID;
`

const TotalRow = z.object({ name: z.string(), articles: z.number() })
const Texts = z.array(z.string())

export function createPlaceTable(database: Database): PlaceTable {
  // Made here, not with the schema: a file without it need not be read from all texts again.
  database.exec('CREATE INDEX IF NOT EXISTS articlePlace_by_name ON articlePlace (name)')
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
    placesOf: articleId => Texts.parse(select.all(articleId)),
    totals: () =>
      database
        .prepare('SELECT name, count(*) AS articles FROM articlePlace GROUP BY name ORDER BY articles DESC, name')
        .all()
        .map(row => TotalRow.parse(row)),
    articlesTelling: name =>
      Texts.parse(database.prepare('SELECT articleId FROM articlePlace WHERE name = ?').pluck().all(name)),
  }
}
