/** Takes back what an import did to the library, line by line, and does it anew; what the reader wrote since is never touched. */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { ArticleWrites } from './article-write.ts'
import { ImportChange } from './import-change.ts'

/** Lines of one transaction: the program answers in between. */
const batchSize = 200

const Row = z.object({
  position: z.number(),
  articleId: z.string(),
  title: z.string(),
  startedAt: z.string(),
  change: z.string(),
})
type Line = Omit<z.infer<typeof Row>, 'change'> & { change: ImportChange }
type Run = { progress: (progress: { done: number; total: number }) => void }

export type ImportUndo = {
  undo: (importId: string, run: Run) => Promise<{ undone: string[]; kept: { articleId: string; title: string }[] }>
  redo: (importId: string, run: Run) => Promise<string[]>
}

export function createImportUndo(
  database: Database,
  writes: ArticleWrites,
  /** Compares an article anew whose text is another. */
  compareAnew: (articleId: string) => void,
  touch: (articleId: string) => void,
): ImportUndo {
  const selectLines = (undone: 0 | 1, order: 'ASC' | 'DESC') =>
    database.prepare(
      `SELECT position, importLine.articleId, title, startedAt, change FROM importLine
       JOIN article ON article.articleId = importLine.articleId JOIN import ON import.importId = importLine.importId
       WHERE importLine.importId = ? AND change IS NOT NULL AND undone = ${undone} ORDER BY position ${order}`,
    )
  const selects = { undo: selectLines(0, 'DESC'), redo: selectLines(1, 'ASC') }
  const mark = database.prepare('UPDATE importLine SET undone = ?, change = ? WHERE importId = ? AND position = ?')
  const setTrashed = database.prepare('UPDATE article SET trashedAt = ? WHERE articleId = ?')
  const setReadState = database.prepare('UPDATE article SET readState = ? WHERE articleId = ? AND readState = ?')
  const setArchived = database.prepare('UPDATE article SET archivedAt = ? WHERE articleId = ? AND archivedAt IS ?')
  const insertTag = database.prepare('INSERT OR IGNORE INTO articleTag (articleId, tag) VALUES (?, ?)')
  const deleteTag = database.prepare('DELETE FROM articleTag WHERE articleId = ? AND tag = ?')
  const deleteHighlight = database.prepare('DELETE FROM highlight WHERE highlightId = ?')
  const insertHighlight = database.prepare(
    'INSERT OR IGNORE INTO highlight (highlightId, articleId, anchor, colour, createdAt) VALUES (:highlightId, :articleId, :anchor, :colour, :createdAt)',
  )
  const setDeleted = database.prepare('UPDATE note SET deletedAt = ? WHERE noteId = ?')
  const ids = (sql: string) => database.prepare(sql).pluck()
  const notesOf = ids('SELECT noteId FROM note WHERE articleId = ? AND deletedAt IS NULL AND createdAt > ?')
  const highlightsOf = ids('SELECT highlightId FROM highlight WHERE articleId = ? AND createdAt > ?')
  const revisionsOf = ids('SELECT max(revision) FROM noteRevision WHERE noteId = ?')
  const isReviewed = database.prepare('SELECT 1 FROM judgement WHERE articleId = ?')
  const Ids = z.array(z.string())

  /** Whether the reader wrote, marked or judged something in it that did not come with the import. */
  const isAnnotated = ({ articleId, change, startedAt }: Line): boolean => {
    const own = (all: unknown[], brought: readonly string[]) => Ids.parse(all).some(id => !brought.includes(id))
    const since = change.added ? '' : startedAt
    return (
      own(notesOf.all(articleId, since), change.noteIds) ||
      own(
        highlightsOf.all(articleId, since),
        change.highlights.map(({ highlightId }) => highlightId),
      ) ||
      change.noteIds.some(noteId => Number(revisionsOf.get(noteId)) > 1) ||
      isReviewed.get(articleId) !== undefined
    )
  }
  const refill = (articleId: string, change: ImportChange, stub: boolean) => {
    if (change.filled === null) return
    const now = writes.contentOf(articleId)
    writes.replace(articleId, change.filled)
    writes.setStub(articleId, stub)
    change.filled = now
    compareAnew(articleId)
  }

  /** False where the article has to stay as it is. */
  const takeBack = (line: Line): boolean => {
    const { articleId, change } = line
    const now = new Date().toISOString()
    const whole = change.added || change.filled !== null
    if (whole && isAnnotated(line)) return false
    if (change.added) {
      setTrashed.run(now, articleId)
      return true
    }
    for (const { highlightId } of change.highlights) deleteHighlight.run(highlightId)
    // A note that was written on is the reader's own by now.
    for (const noteId of change.noteIds) if (Number(revisionsOf.get(noteId)) <= 1) setDeleted.run(now, noteId)
    for (const tag of change.tags) deleteTag.run(articleId, tag)
    if (change.readState) setReadState.run(change.readState[0], articleId, change.readState[1])
    if (change.archivedAt) setArchived.run(change.archivedAt[0], articleId, change.archivedAt[1])
    refill(articleId, change, true)
    if (change.restored) setTrashed.run(now, articleId)
    return true
  }
  const doAnew = ({ articleId, change }: Line): boolean => {
    if (change.added || change.restored) setTrashed.run(null, articleId)
    if (change.added) return true
    refill(articleId, change, false)
    for (const tag of change.tags) insertTag.run(articleId, tag)
    if (change.readState) setReadState.run(change.readState[1], articleId, change.readState[0])
    if (change.archivedAt) setArchived.run(change.archivedAt[1], articleId, change.archivedAt[0])
    for (const highlight of change.highlights) insertHighlight.run({ articleId, ...highlight })
    for (const noteId of change.noteIds) setDeleted.run(null, noteId)
    return true
  }

  const runAll = async (importId: string, way: 'undo' | 'redo', { progress }: Run) => {
    const lines = selects[way].all(importId).map((row): Line => {
      const { change, ...rest } = Row.parse(row)
      return { ...rest, change: ImportChange.parse(JSON.parse(change)) }
    })
    const changed: string[] = []
    const kept: Line[] = []
    const work = way === 'undo' ? takeBack : doAnew
    const batch = database.transaction((part: readonly Line[]) => {
      for (const line of part) {
        if (!work(line)) {
          kept.push(line)
          continue
        }
        mark.run(way === 'undo' ? 1 : 0, JSON.stringify(line.change), importId, line.position)
        touch(line.articleId)
        changed.push(line.articleId)
      }
    })
    for (let done = 0; done < lines.length; done += batchSize) {
      progress({ done, total: lines.length })
      // Whoever asks meanwhile is answered.
      await new Promise(resolve => setImmediate(resolve))
      batch(lines.slice(done, done + batchSize))
    }
    return { changed, kept: kept.map(({ articleId, title }) => ({ articleId, title })) }
  }

  return {
    undo: async (importId, run) => {
      const { changed, kept } = await runAll(importId, 'undo', run)
      return { undone: changed, kept }
    },
    redo: async (importId, run) => (await runAll(importId, 'redo', run)).changed,
  }
}
