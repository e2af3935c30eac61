/** Changes stored articles: read or not, archived, trashed, their titles and tags. */
import type { Database } from 'better-sqlite3'
import { AppError } from '../../contract/bridge.ts'
import type { ArticleChange } from '../../contract/library.ts'
import { nextRevision } from '../database/revision.ts'

/** Returns a way to change articles in one transaction. It throws AppError `not-found`, and changes none, where one is missing. */
export function createArticleUpdate(database: Database): (articleIds: string[], change: ArticleChange) => void {
  const insertTag = database.prepare('INSERT OR IGNORE INTO articleTag (articleId, tag) VALUES (?, ?)')
  return database.transaction((articleIds: string[], change: ArticleChange) => {
    const now = new Date().toISOString()
    const assignments = ['revision = :revision']
    if (change.readState !== undefined) assignments.push('readState = :readState')
    if (change.title !== undefined) assignments.push('title = :title')
    // Archiving what is archived keeps its first date.
    if (change.archived !== undefined)
      assignments.push(change.archived ? 'archivedAt = coalesce(archivedAt, :now)' : 'archivedAt = NULL')
    if (change.trashed !== undefined)
      assignments.push(change.trashed ? 'trashedAt = coalesce(trashedAt, :now)' : 'trashedAt = NULL')
    const statement = database.prepare(`UPDATE article SET ${assignments.join(', ')} WHERE articleId = :articleId`)
    for (const articleId of articleIds) {
      const result = statement.run({
        articleId,
        // One number each: a reader of changes may stop after any of them.
        revision: nextRevision(database),
        now,
        readState: change.readState ?? null,
        title: change.title ?? null,
      })
      if (result.changes === 0) throw new AppError('not-found', `There is no article ${articleId} in this library.`)
      if (change.tags !== undefined) {
        database.prepare('DELETE FROM articleTag WHERE articleId = ?').run(articleId)
        for (const tag of change.tags) insertTag.run(articleId, tag)
      }
    }
  })
}
