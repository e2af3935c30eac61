/** Deletes articles of the trash for good, with their words wherever they are kept. */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { nextRevision } from '../database/revision.ts'

/**
 * Returns a way to delete those of some articles that are in the trash, in one transaction. It answers which are gone, and
 * the pictures that no article shows any more. `forget` takes an article's words out of what others keep of it.
 */
export function createArticleDeletion(
  database: Database,
  forget: (articleId: string) => void,
): (articleIds: string[]) => { gone: string[]; orphans: string[] } {
  return database.transaction((articleIds: string[]) => {
    const gone: string[] = []
    const isTrashed = database.prepare('SELECT 1 FROM article WHERE articleId = ? AND trashedAt IS NOT NULL')
    const remove = database.prepare('DELETE FROM article WHERE articleId = ?')
    const selectAssets = database.prepare('SELECT assetId FROM articleAsset WHERE articleId = ?').pluck()
    const isShown = database.prepare('SELECT 1 FROM articleAsset WHERE assetId = ?')
    const removeAsset = database.prepare('DELETE FROM asset WHERE assetId = ?')
    const shown = new Set<string>()
    for (const articleId of articleIds) {
      if (isTrashed.get(articleId) === undefined) continue
      for (const assetId of z.array(z.string()).parse(selectAssets.all(articleId))) shown.add(assetId)
      forget(articleId)
      remove.run(articleId)
      database
        .prepare('INSERT OR REPLACE INTO deletedArticle (articleId, revision) VALUES (?, ?)')
        .run(articleId, nextRevision(database))
      gone.push(articleId)
    }
    const orphans = [...shown].filter(assetId => isShown.get(assetId) === undefined)
    for (const assetId of orphans) removeAsset.run(assetId)
    return { gone, orphans }
  })
}
