/** What imports did to the library: kept line by line, told again, taken back and done anew. */
import type { Database } from 'better-sqlite3'
import { plainText } from '../../article/plain-text.ts'
import type { HandlersOf } from '../../contract/bridge.ts'
import type { AppContract, Emit } from '../../contract/index.ts'
import type { Article } from '../../contract/library.ts'
import { touchArticle } from '../database/revision.ts'
import type { AddedArticle, Origin } from './add-article.ts'
import { createArticleWrites } from './article-write.ts'
import type { Duplicates } from './duplicates.ts'
import type { ImportChange } from './import-change.ts'
import { createImportLog, type ImportLog } from './import-log.ts'
import { createImportUndo } from './undo-import.ts'

type ImportRequests = 'import.list' | 'import.report' | 'import.undo' | 'import.redo'

export type Imports = Pick<ImportLog, 'begin' | 'keepFailures'> & {
  keepLine: (line: NonNullable<Origin['line']> & AddedArticle, change: ImportChange | null) => void
  end: ImportLog['end']
  handlers: Pick<HandlersOf<AppContract, 'import'>, ImportRequests>
}

export function createImports(parts: {
  database: Database
  duplicates: Pick<Duplicates, 'compare' | 'forget'>
  read: (articleId: string) => Article | null
  changed: (articleIds: string[]) => void
  emit: Emit
}): Imports {
  const { database, duplicates, read, changed, emit } = parts
  const log = createImportLog(database)
  const compareAnew = (articleId: string) => {
    const article = read(articleId)
    duplicates.forget(articleId)
    if (article !== null) duplicates.compare(articleId, { ...article, text: plainText(article.document) })
  }
  const undo = createImportUndo(database, createArticleWrites(database), compareAnew, articleId =>
    touchArticle(database, articleId),
  )
  const tell = (importId: string, articleIds: string[]) => {
    if (articleIds.length > 0) changed(articleIds)
    for (const articleId of articleIds.slice(0, 1000)) emit('notes.changed', { articleId })
    emit('import.changed', { importId })
  }

  return {
    begin: log.begin,
    keepFailures: log.keepFailures,
    keepLine: ({ importId, duplicate: _, ...line }, change) => log.keep(importId, { ...line, reason: '' }, change),
    end: (importId, cancelled) => {
      log.end(importId, cancelled)
      emit('import.changed', { importId })
    },
    handlers: {
      'import.list': ({ offset, limit }) => log.list(offset, limit),
      'import.report': ({ importId }) => log.report(importId),
      'import.undo': async ({ importId }, run) => {
        log.report(importId)
        const { undone, kept } = await undo.undo(importId, run)
        tell(importId, undone)
        return { undone: undone.length, kept }
      },
      'import.redo': async ({ importId }, run) => {
        log.report(importId)
        const redone = await undo.redo(importId, run)
        tell(importId, redone)
        return { redone: redone.length }
      },
    },
  }
}
