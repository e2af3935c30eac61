/** Finds the captures of one page: articles of the same address, or of the same headline on the same site. */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { ArticleSummary } from '../../contract/library.ts'
import { addressStarts, pageKey } from './page-key.ts'

type About = Pick<ArticleSummary, 'articleId' | 'title' | 'site' | 'originalUrl' | 'publishedAt'>

const Row = z.object({
  articleId: z.string(),
  title: z.string(),
  site: z.string().nullable(),
  originalUrl: z.string().nullable(),
  publishedAt: z.string().nullable(),
})

/** Addresses that start alike are many only where a site tells its pages by their parameters: these many are looked at. */
const mostLooked = 5000
const mostShown = 100

/** Of a headline this short (“Live updates”) there may be another every day. */
const leastWords = 4

/** Whether two articles are captures of one page. */
export function areCaptures(one: About, other: About): boolean {
  const [key, otherKey] = [pageKey(one.originalUrl), pageKey(other.originalUrl)]
  if (key !== null && key === otherKey) return true
  if (one.site === null || one.site !== other.site || one.title !== other.title) return false
  if (one.title.split(/\s+/).length < leastWords) return false
  // A column under the same headline every week has another address and another day.
  const isOtherPage = key !== null && otherKey !== null
  return !isOtherPage || one.publishedAt?.slice(0, 10) === other.publishedAt?.slice(0, 10)
}

/** Returns a way to ask for the ids of an article's other captures, the first captured first; those in the trash are left out. */
export function createCaptures(database: Database): (article: About) => string[] {
  const columns = 'articleId, title, site, originalUrl, publishedAt'
  const byAddress = database.prepare(
    `SELECT ${columns} FROM article WHERE originalUrl >= :start AND originalUrl < :end AND trashedAt IS NULL LIMIT ${mostLooked}`,
  )
  const byHeadline = database.prepare(
    `SELECT ${columns} FROM article WHERE title = :title AND site = :site AND trashedAt IS NULL LIMIT ${mostShown}`,
  )
  const capturedAt = database.prepare('SELECT capturedAt FROM article WHERE articleId = ?').pluck()
  return article => {
    const { articleId, title, site, originalUrl } = article
    const rows = [
      ...addressStarts(originalUrl ?? '').flatMap(start => byAddress.all({ start, end: `${start}\u{10ffff}` })),
      ...(site === null ? [] : byHeadline.all({ title, site })),
    ].map(row => Row.parse(row))
    const others = rows.filter(other => other.articleId !== articleId && areCaptures(article, other))
    const ids = [...new Set(others.map(other => other.articleId))]
    const times = new Map(ids.map(id => [id, String(capturedAt.get(id))]))
    return ids
      .sort((a, b) => (times.get(a) ?? '').localeCompare(times.get(b) ?? '') || a.localeCompare(b))
      .slice(0, mostShown)
  }
}
