/** Keeps the lines of every import, so that its report can be read again, and what it did be taken back, after any restart. */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { AppError } from '../../contract/bridge.ts'
import { ImportLine, ImportOutcome, type ImportReport, type PastImport } from '../../contract/import.ts'
import { importReport } from '../../contract/import-report.ts'
import { createId } from '../database/create-id.ts'
import type { ImportChange } from './import-change.ts'

/** What a line tells beside its article: headlines are the article's own, and go with it. */
const StoredLine = ImportLine.omit({ articleId: true, title: true, publishedAt: true, outcome: true })
type StoredLine = z.infer<typeof StoredLine>

const LineRow = z.object({
  articleId: z.string().nullable(),
  title: z.string().nullable(),
  publishedAt: z.string().nullable(),
  outcome: ImportOutcome,
  told: z.string().transform(text => StoredLine.parse(JSON.parse(text))),
})

const SumsRow = z.object({ items: z.number(), files: z.number(), source: z.string() })

const ImportRow = z.object({
  importId: z.string(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  cancelled: z.number().transform(value => value === 1),
  undone: z.number().transform(value => value === 1),
})

/** What is kept of something that became no article. */
export type Failure = Pick<ImportLine, 'file' | 'item' | 'format' | 'reason'> & { outcome: 'skipped' | 'failed' }

export type ImportLog = {
  begin: () => string
  /** Call it in the transaction that stores the article. */
  keep: (importId: string, line: ImportLine, change: ImportChange | null) => void
  keepFailures: (importId: string, failures: readonly Failure[]) => void
  /** Forgets an import that brought no line. */
  end: (importId: string, cancelled: boolean) => void
  report: (importId: string) => ImportReport
  list: (offset: number, limit: number) => { imports: PastImport[]; total: number }
}

const nothingCarried = { captureOf: null, restored: false, changed: false, carried: null } as const

export function createImportLog(database: Database): ImportLog {
  const insertImport = database.prepare('INSERT INTO import (importId, startedAt) VALUES (?, ?)')
  const insertLine = database.prepare(
    `INSERT INTO importLine (importId, position, articleId, outcome, told, change)
     VALUES (:importId,
       coalesce((SELECT position + 1 FROM importLine WHERE importId = :importId ORDER BY position DESC LIMIT 1), 0),
       :articleId, :outcome, :told, :change)`,
  )
  const selectLines = database.prepare(
    `SELECT importLine.articleId, title, publishedAt, outcome, told
     FROM importLine LEFT JOIN article ON article.articleId = importLine.articleId
     WHERE importId = ? ORDER BY position`,
  )
  const selectSums = database.prepare(
    `SELECT count(*) AS items, count(DISTINCT json_extract(told, '$.file')) AS files,
       coalesce((SELECT json_extract(told, '$.file') FROM importLine WHERE importId = :importId ORDER BY position LIMIT 1), '') AS source
     FROM importLine WHERE importId = :importId`,
  )
  const columns = `importId, startedAt, endedAt, cancelled,
    EXISTS (SELECT 1 FROM importLine WHERE importLine.importId = import.importId AND undone = 1) AS undone`
  const selectImport = database.prepare(`SELECT ${columns} FROM import WHERE importId = ?`)
  const selectImports = database.prepare(
    `SELECT ${columns} FROM import ORDER BY startedAt DESC, importId LIMIT ? OFFSET ?`,
  )

  const keep: ImportLog['keep'] = (importId, line, change) => {
    const { articleId, title: _title, publishedAt: _date, outcome, ...told } = line
    insertLine.run({
      ...{ importId, articleId, outcome },
      told: JSON.stringify(told satisfies StoredLine),
      change: change === null ? null : JSON.stringify(change),
    })
  }
  const lines = (importId: string): ImportLine[] =>
    selectLines.all(importId).map(row => {
      const { told, title, ...line } = LineRow.parse(row)
      return { ...told, ...line, title: title ?? '' }
    })
  const found = (importId: string) => {
    const row = selectImport.get(importId)
    if (row === undefined) throw new AppError('not-found', 'Nothing is known of this import any more.')
    return ImportRow.parse(row)
  }

  return {
    begin: () => {
      const importId = createId()
      insertImport.run(importId, new Date().toISOString())
      return importId
    },
    keep,
    keepFailures: database.transaction((importId: string, failures: readonly Failure[]) => {
      for (const failure of failures) {
        const line = { ...failure, articleId: null, title: '', publishedAt: null, ...nothingCarried }
        keep(importId, line, null)
      }
    }),
    end: (importId, cancelled) => {
      const ended = database.prepare('UPDATE import SET endedAt = ?, cancelled = ? WHERE importId = ?')
      ended.run(new Date().toISOString(), cancelled ? 1 : 0, importId)
      database
        .prepare(
          'DELETE FROM import WHERE importId = ? AND NOT EXISTS (SELECT 1 FROM importLine WHERE importId = import.importId)',
        )
        .run(importId)
    },
    report: importId => importReport(importId, lines(importId), found(importId).cancelled),
    list: (offset, limit) => ({
      imports: selectImports.all(limit, offset).map(row => {
        const { undone, endedAt, cancelled, ...rest } = ImportRow.parse(row)
        const sums = SumsRow.parse(selectSums.get({ importId: rest.importId }))
        const state = undone ? 'undone' : endedAt === null ? 'interrupted' : cancelled ? 'cancelled' : 'stands'
        return { ...rest, ...sums, state } as const
      }),
      total: Number(database.prepare('SELECT count(*) FROM import').pluck().get()),
    }),
  }
}
