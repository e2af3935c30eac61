/** Measures search as the program uses it: with its own thread, with snippets, and while it indexes. */
import { createSearch, type SearchSource } from '../src/main/search/search.ts'
import { createThread } from '../src/main/workers/thread.ts'
import { spread } from './quantiles.ts'
import type { BenchArticle, BenchQuery } from './search-queries.ts'

const hitsWanted = 20

/** The service as the program uses it, with its own thread: snippets, queries while indexing, one changed article. */
export async function measureService(
  articles: readonly BenchArticle[],
  queries: readonly BenchQuery[],
  folder: string,
): Promise<void> {
  const byId = new Map(articles.map(article => [article.articleId, article]))
  const changes = articles.map(({ articleId }) => articleId)
  const source: SearchSource = {
    changes: (position, limit) => {
      const from = Number(position ?? '0')
      const changed = changes.slice(from, from + limit)
      return { changed, deleted: [], position: String(from + changed.length), more: from + limit < changes.length }
    },
    document: articleId => {
      const article = byId.get(articleId)
      if (!article) return null
      const { title, text, site, publishedAt, claimants } = article
      return { title, text, site, publishedAt, claimants: [...claimants], notes: article.notes.map(body => ({ noteId: articleId, body })) }
    },
  }
  const start = () => createThread(new URL('../src/main/workers/worker.ts', import.meta.url))
  const threads = { query: start(), index: start() }
  let heard: () => void = () => undefined
  const search = createSearch({ folder, source, threads, emit: () => heard() })
  const ask = async (query: string): Promise<number> => {
    const start = performance.now()
    const signal = new AbortController().signal
    await search.handlers['search.query']({ query, limit: hitsWanted, offset: 0 }, { signal })
    return performance.now() - start
  }
  let done = false
  const started = performance.now()
  const indexing = search.catchUp().then(() => {
    done = true
  })
  const during: number[] = []
  for (let place = 0; !done; place++) during.push(await ask(queries[place % queries.length]?.ours ?? ''))
  await indexing
  const indexed = performance.now() - started
  const idle: number[] = []
  for (const { ours } of queries) idle.push(await ask(ours))
  const changed: number[] = []
  for (const articleId of changes.slice(0, 30)) {
    changes.push(articleId)
    const start = performance.now()
    let visible = start
    heard = () => {
      visible = performance.now()
    }
    await search.catchUp()
    changed.push(visible - start)
  }
  await search.close()
  await threads.query.close()
  await threads.index.close()
  console.log(
    [
      `service with its thread, p50 / p95 in ms, ${hitsWanted} hits with snippets:`,
      `  idle ${spread(idle)}; while indexing ${spread(during)}, longest ${Math.max(...during).toFixed(0)} (${during.length} queries in ${(indexed / 1000).toFixed(1)} s)`,
      `  one changed article is found after ${spread(changed)}`,
    ].join('\n'),
  )
}
