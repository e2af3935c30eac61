/** Finds the article that a page is already kept as, by its address, in a time that does not grow with the library. */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { addressKey } from './likeness.ts'
import { pageKey } from './page-key.ts'

const Row = z.object({
  articleId: z.string(),
  originalUrl: z.string().nullable(),
  capturedAt: z.string(),
  trashedAt: z.string().nullable(),
  stub: z.number().transform(value => value === 1),
})
export type KnownPage = z.infer<typeof Row>

/** A page that was captured this often is compared with some of its captures. */
const mostCaptures = 100

/** Returns a way to ask for what is kept of a page: captures before stubs, the newest first, the trash last. */
export function createSamePage(database: Database): (originalUrl: string | null) => KnownPage[] {
  const columns = `article.articleId, originalUrl, capturedAt, trashedAt,
    EXISTS (SELECT 1 FROM stub WHERE stub.articleId = article.articleId) AS stub`
  const byKey = database.prepare(
    `SELECT ${columns} FROM likeness JOIN article ON article.articleId = likeness.articleId
     WHERE likeness.key = ? LIMIT ${mostCaptures}`,
  )
  const byAddress = database.prepare(`SELECT ${columns} FROM article WHERE originalUrl = ? LIMIT ${mostCaptures}`)
  return originalUrl => {
    if (originalUrl === null) return []
    const key = addressKey(originalUrl)
    const page = pageKey(originalUrl)
    // The front page of a site is another every day: only as a link is it the same.
    const rows = key === null ? byAddress.all(originalUrl) : byKey.all(key)
    return rows
      .map(row => Row.parse(row))
      .filter(row => (key === null ? row.stub : pageKey(row.originalUrl) === page))
      .sort(
        (a, b) =>
          Number(a.trashedAt !== null) - Number(b.trashedAt !== null) ||
          Number(a.stub) - Number(b.stub) ||
          (a.capturedAt < b.capturedAt ? 1 : -1),
      )
  }
}

/** How many paragraphs only the new text has, and how many only the old one has. */
export function changedParagraphs(before: string, after: string): { added: number; removed: number } {
  const paragraphs = (text: string) => text.split(/\n+/).filter(line => line.trim() !== '')
  const left = new Map<string, number>()
  for (const paragraph of paragraphs(before)) left.set(paragraph, (left.get(paragraph) ?? 0) + 1)
  let added = 0
  for (const paragraph of paragraphs(after)) {
    const count = left.get(paragraph) ?? 0
    if (count === 0) added++
    else left.set(paragraph, count - 1)
  }
  return { added, removed: [...left.values()].reduce((sum, count) => sum + count, 0) }
}
