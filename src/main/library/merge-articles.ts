/** Makes one of several articles: it gets the notes, highlights and tags of the others, which go into the trash; all of it can be undone. */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { AppError } from '../../contract/bridge.ts'
import { createId } from '../database/create-id.ts'
import { touchArticle } from '../database/revision.ts'

/** What was moved, so that each gets back what was its own. */
const Merged = z.object({
  keepId: z.string(),
  addedTags: z.array(z.string()),
  others: z.array(
    z.object({
      articleId: z.string(),
      noteIds: z.array(z.string()),
      highlightIds: z.array(z.string()),
    }),
  ),
})
type Merged = z.infer<typeof Merged>

export type ArticleMerges = {
  /** Returns the id it is undone by, and the articles that changed. */
  merge: (keepId: string, articleIds: readonly string[]) => { mergeId: string; changed: string[] }
  /** Returns the articles that changed. */
  unmerge: (mergeId: string) => string[]
}

const Ids = z.array(z.string())

export function createArticleMerges(database: Database): ArticleMerges {
  const isHere = database.prepare('SELECT 1 FROM article WHERE articleId = ?')
  const notesOf = database.prepare('SELECT noteId FROM note WHERE articleId = ?').pluck()
  const highlightsOf = database.prepare('SELECT highlightId FROM highlight WHERE articleId = ?').pluck()
  const tagsOf = database.prepare('SELECT tag FROM articleTag WHERE articleId = ?').pluck()
  const moveNote = database.prepare('UPDATE note SET articleId = :to WHERE noteId = :id AND articleId = :from')
  const moveHighlight = database.prepare(
    'UPDATE highlight SET articleId = :to WHERE highlightId = :id AND articleId = :from',
  )
  const insertTag = database.prepare('INSERT OR IGNORE INTO articleTag (articleId, tag) VALUES (?, ?)')
  const deleteTag = database.prepare('DELETE FROM articleTag WHERE articleId = ? AND tag = ?')
  const setTrashed = database.prepare('UPDATE article SET trashedAt = ? WHERE articleId = ?')
  const found = (articleId: string) => {
    if (isHere.get(articleId) === undefined)
      throw new AppError('not-found', 'One of these articles is no longer in the library.')
  }

  return {
    merge: database.transaction((keepId: string, articleIds: readonly string[]) => {
      const others = [...new Set(articleIds)].filter(articleId => articleId !== keepId)
      for (const articleId of [keepId, ...others]) found(articleId)
      const now = new Date().toISOString()
      const before = new Set(Ids.parse(tagsOf.all(keepId)))
      const merged: Merged = { keepId, addedTags: [], others: [] }
      for (const articleId of others) {
        const noteIds = Ids.parse(notesOf.all(articleId))
        const highlightIds = Ids.parse(highlightsOf.all(articleId))
        for (const id of noteIds) moveNote.run({ id, from: articleId, to: keepId })
        for (const id of highlightIds) moveHighlight.run({ id, from: articleId, to: keepId })
        for (const tag of Ids.parse(tagsOf.all(articleId))) {
          if (before.has(tag)) continue
          before.add(tag)
          merged.addedTags.push(tag)
          insertTag.run(keepId, tag)
        }
        setTrashed.run(now, articleId)
        merged.others.push({ articleId, noteIds, highlightIds })
      }
      const mergeId = createId()
      database
        .prepare('INSERT INTO articleMerge (mergeId, at, moved) VALUES (?, ?, ?)')
        .run(mergeId, now, JSON.stringify(merged))
      for (const articleId of [keepId, ...others]) touchArticle(database, articleId)
      return { mergeId, changed: [keepId, ...others] }
    }),
    unmerge: database.transaction((mergeId: string) => {
      const row = database.prepare('SELECT moved FROM articleMerge WHERE mergeId = ?').pluck().get(mergeId)
      if (row === undefined) throw new AppError('not-found', 'This was undone before.')
      const { keepId, addedTags, others } = Merged.parse(JSON.parse(z.string().parse(row)))
      for (const articleId of [keepId, ...others.map(other => other.articleId)]) found(articleId)
      for (const { articleId, noteIds, highlightIds } of others) {
        for (const id of noteIds) moveNote.run({ id, from: keepId, to: articleId })
        for (const id of highlightIds) moveHighlight.run({ id, from: keepId, to: articleId })
        setTrashed.run(null, articleId)
        touchArticle(database, articleId)
      }
      for (const tag of addedTags) deleteTag.run(keepId, tag)
      touchArticle(database, keepId)
      database.prepare('DELETE FROM articleMerge WHERE mergeId = ?').run(mergeId)
      return [keepId, ...others.map(other => other.articleId)]
    }),
  }
}
