/** Keeps where the reader stopped in each article, in the library: it is there after a restart, and in a copy of it. */
import type { Database } from 'better-sqlite3'
import type { HandlersOf } from '../../contract/bridge.ts'
import type { AppContract } from '../../contract/index.ts'

export function createReadingPlaces(database: Database): { handlers: HandlersOf<AppContract, 'reading'> } {
  const select = database.prepare('SELECT offset FROM readingPlace WHERE articleId = ?').pluck()
  // Whoever reads on while the article is deleted elsewhere has no place to keep.
  const keep = database.prepare(
    `INSERT INTO readingPlace (articleId, offset, keptAt)
     SELECT articleId, :offset, :now FROM article WHERE articleId = :articleId
     ON CONFLICT (articleId) DO UPDATE SET offset = excluded.offset, keptAt = excluded.keptAt`,
  )
  const forget = database.prepare('DELETE FROM readingPlace WHERE articleId = ?')
  return {
    handlers: {
      'reading.place': ({ articleId }) => ({ offset: Number(select.get(articleId) ?? 0) }),
      'reading.keepPlace': ({ articleId, offset }) => {
        if (offset === 0) forget.run(articleId)
        else keep.run({ articleId, offset, now: new Date().toISOString() })
        return {}
      },
    },
  }
}
