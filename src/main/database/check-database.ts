/** Checks a library: SQLite's own structure, and the content that SQLite's check does not look at. */
import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { ArticleDocument } from '../../article/document.ts'
import { plainText } from '../../article/plain-text.ts'
import { IsoDate } from '../../contract/library.ts'

/** One thing that was looked at, and what was found, in words for the reader. */
export type Finding = { what: string; ok: boolean; detail: string }

const advice = 'Keep a copy of the library folder, then restore it from a backup.'

/** JSON in a column, as what it says. */
const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'This is not JSON.' })
    return z.NEVER
  }
})
const DetailsRow = z.object({
  authors: jsonText.pipe(z.array(z.string())),
  publishedAt: IsoDate.nullable(),
})
const Row = z.object({ id: z.string(), content: z.string(), hash: z.string() })

/**
 * Reads every article, note and picture once and compares it with the hash stored beside it. `readAsset` gives a
 * picture's bytes when they are intact. Changes nothing.
 */
export function checkDatabase(database: Database, readAsset: (assetId: string) => Uint8Array | null): Finding[] {
  return [
    attempt('database', () => checkStructure(database)),
    attempt('links between records', () => checkLinks(database)),
    attempt('articles', () =>
      compare(
        'articles',
        database.prepare('SELECT articleId AS id, document AS content, contentHash AS hash FROM article').iterate(),
        content => plainText(ArticleDocument.parse(JSON.parse(content))),
      ),
    ),
    attempt('authors and dates', () => checkDetails(database)),
    attempt('notes', () =>
      compare(
        'notes',
        database
          .prepare(
            "SELECT noteId || ' revision ' || revision AS id, body AS content, bodyHash AS hash FROM noteRevision",
          )
          .iterate(),
        content => content,
      ),
    ),
    attempt('pictures', () => checkAssets(database, readAsset)),
  ]
}

/** A check that fails is a finding too: the others still say what is whole. */
export function attempt(what: string, check: () => Finding): Finding {
  try {
    return check()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { what, ok: false, detail: `Could not be read to the end (${reason}). ${advice}` }
  }
}

function checkStructure(database: Database): Finding {
  const structure = z.array(z.string()).parse(database.prepare('PRAGMA integrity_check').pluck().all())
  const ok = structure.length === 1 && structure[0] === 'ok'
  const detail = ok ? 'Its structure is sound.' : `SQLite reports: ${structure.slice(0, 3).join('; ')}.`
  return { what: 'database', ok, detail }
}

function checkLinks(database: Database): Finding {
  const strays = z.array(z.unknown()).parse(database.pragma('foreign_key_check')).length
  const detail = strays === 0 ? 'Every record belongs to one that exists.' : `${strays} records belong to nothing.`
  return { what: 'links between records', ok: strays === 0, detail }
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

/** Lists show an article without what can't be read here, so this is where the reader hears of it. */
function checkDetails(database: Database): Finding {
  let count = 0
  const damaged: string[] = []
  for (const row of database.prepare('SELECT articleId, authors, publishedAt FROM article').iterate()) {
    count++
    if (DetailsRow.safeParse(row).success) continue
    damaged.push(z.object({ articleId: z.string() }).parse(row).articleId)
  }
  return report('authors and dates', count, damaged)
}

function checkAssets(database: Database, readAsset: (assetId: string) => Uint8Array | null): Finding {
  const ids = z.array(z.string()).parse(database.prepare('SELECT assetId FROM asset').pluck().all())
  return report(
    'pictures',
    ids.length,
    ids.filter(id => readAsset(id) === null),
  )
}

/** What was found of `count` records, of which some are `damaged`, in words. */
export function report(what: string, count: number, damaged: string[]): Finding {
  if (damaged.length === 0) return { what, ok: true, detail: `${count} read, each as it was written.` }
  const named = damaged.slice(0, 5).join(', ')
  const more = damaged.length > 5 ? ` and ${damaged.length - 5} more` : ''
  return {
    what,
    ok: false,
    detail: `${damaged.length} of ${count} are damaged: ${named}${more}. ${advice}`,
  }
}
