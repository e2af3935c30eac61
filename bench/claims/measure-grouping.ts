/** Times the grouping of libraries of two sizes, cold and for one article more, as a thread of its own does it. */
import { digestOf } from '../../src/main/claims/digest.ts'
import { extractClaims } from '../../src/main/claims/extract-claims.ts'
import { createGroupingEngine } from '../../src/main/claims/grouping/grouping-engine.ts'
import { timeOf } from './measure-speed.ts'
import { writeReport } from './reports.ts'

type Digest = { articleId: string; digest: string }

/** Reports of the same few years, so that more of them are more in a week, as in a library that grows. */
const days = 1000
/** What is handed over at once. */
const atOnce = 50

export function writeDigests(count: number): Digest[] {
  return Array.from({ length: count }, (_, number) => {
    const articleId = String(number).padStart(12, '0')
    const day = new Date(Date.UTC(2029, 0, 1 + ((number * 617) % days))).toISOString().slice(0, 10)
    const extraction = extractClaims({ text: writeReport(200, number + 1), publishedAt: day, sections: null })
    return { articleId, digest: digestOf(articleId, `Report ${number} of ${day}`, extraction) }
  })
}

/** Milliseconds to group the articles from nothing, and then to take one more, the median of several. */
export function measureGrouping(digests: readonly Digest[]): { cold: number; oneMore: number; events: number } {
  const engine = createGroupingEngine()
  const byId = new Map(digests.map(({ articleId, digest }) => [articleId, digest]))
  engine.begin({ library: 'measured' })
  let events = 0
  const take = (articles: readonly Digest[]) => {
    for (let from = 0; from < articles.length; from += atOnce) {
      const some = articles.slice(from, from + atOnce).map(article => ({ ...article, features: null }))
      engine.take({ articles: some, sequence: 1, aliases: [] })
    }
    events += engine.group({ events: [] }).changed
    for (let news = engine.next({ limit: atOnce }); news.length > 0; news = engine.next({ limit: atOnce })) {
      const articleIds = new Set(news.flatMap(({ event }) => event.articleIds))
      engine.hold({ digests: [...articleIds].flatMap(articleId => byId.get(articleId) ?? []) })
      engine.conflicts({ events: news, aliases: [] })
    }
  }
  const [first, rest] = [digests.slice(0, -9), digests.slice(-9)]
  const cold = timeOf(() => take(first))
  const found = events
  const times = rest.map(article => timeOf(() => take([article]))).sort((a, b) => a - b)
  return { cold, oneMore: times[4] ?? 0, events: found }
}
