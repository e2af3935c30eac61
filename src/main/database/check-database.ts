/** Checks a library: SQLite's own structure, and the content that SQLite's check does not look at. */
import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { ArticleDocument } from '../../article/document.ts'
import { plainText } from '../../article/plain-text.ts'

/** One thing that was looked at, and what was found, in words for the reader. */
export type Finding = { what: string; ok: boolean; detail: string }

const Row = z.object({ id: z.string(), content: z.string(), hash: z.string() })

/**
 * Reads every article, note and picture once and compares it with the hash stored beside it. `readAsset` gives a
 * picture's bytes when they are intact. Changes nothing.
 */
export function checkDatabase(database: Database, readAsset: (assetId: string) => Uint8Array | null): Finding[] {
  const structure = z.array(z.string()).parse(database.prepare('PRAGMA integrity_check').pluck().all())
  const sound = structure.length === 1 && structure[0] === 'ok'
  const strays = database.pragma('foreign_key_check') as unknown[]
  return [
    {
      what: 'database',
      ok: sound,
      detail: sound ? 'Its structure is sound.' : `SQLite reports: ${structure.slice(0, 3).join('; ')}.`,
    },
    {
      what: 'links between records',
      ok: strays.length === 0,
      detail:
        strays.length === 0
          ? 'Every record belongs to one that exists.'
          : `${strays.length} records belong to nothing.`,
    },
    compare(
      'articles',
      database.prepare('SELECT articleId AS id, document AS content, contentHash AS hash FROM article').iterate(),
      content => plainText(ArticleDocument.parse(JSON.parse(content))),
    ),
    compare(
      'notes',
      database
        .prepare("SELECT noteId || ' revision ' || revision AS id, body AS content, bodyHash AS hash FROM noteRevision")
        .iterate(),
      content => content,
    ),
    checkAssets(database, readAsset),
  ]
}

function compare(what: string, rows: Iterable<unknown>, textOf: (content: string) => string): Finding {
  let count = 0
  const damaged: string[] = []
  for (const row of rows) {
    count++
    const parsed = Row.safeParse(row)
    if (!parsed.success) {
      damaged.push('a record of the wrong shape')
      continue
    }
    const { id, content, hash } = parsed.data
    try {
      if (createHash('sha256').update(textOf(content)).digest('hex') !== hash) damaged.push(id)
    } catch {
      // A document that can't be read at all is as damaged as one that says something else.
      damaged.push(id)
    }
  }
  return report(what, count, damaged)
}

function checkAssets(database: Database, readAsset: (assetId: string) => Uint8Array | null): Finding {
  const ids = z.array(z.string()).parse(database.prepare('SELECT assetId FROM asset').pluck().all())
  return report(
    'pictures',
    ids.length,
    ids.filter(id => readAsset(id) === null),
  )
}

function report(what: string, count: number, damaged: string[]): Finding {
  if (damaged.length === 0) return { what, ok: true, detail: `${count} read, each as it was written.` }
  const named = damaged.slice(0, 5).join(', ')
  const more = damaged.length > 5 ? ` and ${damaged.length - 5} more` : ''
  return {
    what,
    ok: false,
    detail: `${damaged.length} of ${count} are damaged: ${named}${more}. Keep a copy of the library folder, then restore them from a backup.`,
  }
}
