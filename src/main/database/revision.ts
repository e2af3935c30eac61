/** Numbers the library's changes, so that derived data can be caught up from where it stopped. */
import type { Database } from 'better-sqlite3'

/** The number of the newest change. */
export function currentRevision(database: Database): number {
  return Number(database.prepare('SELECT value FROM revision').pluck().get())
}

/** Takes the next number. Call it inside the transaction that makes the change. */
export function nextRevision(database: Database): number {
  return Number(database.prepare('UPDATE revision SET value = value + 1 RETURNING value').pluck().get())
}

/** Marks an article as changed (its notes count as part of it). Returns the new revision. */
export function touchArticle(database: Database, articleId: string): number {
  const revision = nextRevision(database)
  database.prepare('UPDATE article SET revision = ? WHERE articleId = ?').run(revision, articleId)
  return revision
}
