/** Measures search beside SQLite's FTS5 and stock lunr on the same articles, in the same run. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import Database from 'better-sqlite3'
import lunr from 'lunr'
import { plainText } from '../src/article/plain-text.ts'
import { parseQuery } from '../src/main/search/query/parse-query.ts'
import { createSearchJobs } from '../src/main/search/search-jobs.ts'
import { generateArticles } from './generate-articles.ts'
import { quantile, spread } from './quantiles.ts'
import { type BenchArticle, type BenchQuery, drawQueries } from './search-queries.ts'
import { measureService } from './search-service.ts'

/** An engine that holds the articles already. `ask` runs one query and returns how many articles it found or ranked. */
type Engine = {
  name: string
  buildTime: number
  bytes: number
  ask: (query: BenchQuery) => number | null
  close: () => void
}

const hitsWanted = 20
/** Stock lunr needs about 0.25 MB of memory an article, so it is left out of larger runs. */
const mostForLunr = 2000

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      docs: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      rounds: { type: 'string', default: '3' },
    },
  })
  const seed = Number(values.seed)
  for (const docs of values.docs.split(',').map(Number)) {
    if (!Number.isInteger(docs) || docs < 1)
      throw new Error(`--docs takes numbers like 1000,10000, not ${values.docs}.`)
    await measure(docs, seed, Number(values.rounds))
  }
}

async function measure(docs: number, seed: number, rounds: number): Promise<void> {
  const articles = generate(docs, seed)
  const queries = drawQueries(articles, seed)
  const characters = articles.reduce((sum, { text }) => sum + text.length, 0)
  console.log(
    `\n${docs} articles (seed ${seed}), ${(characters / 1e6).toFixed(1)} million characters, ${queries.length} queries`,
  )
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'))
  try {
    console.log(`control loop ${controlTime()} ms before building`)
    const engines = [buildOurs(articles, join(folder, 'ours')), buildFts5(articles, join(folder, 'fts5.db'))]
    if (docs <= mostForLunr) engines.push(buildLunr(articles))
    printBuilds(engines)
    printTimes(timeQueries(engines, queries, rounds), engines)
    for (const engine of engines) engine.close()
    await measureService(articles, queries, join(folder, 'service'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function generate(count: number, seed: number): BenchArticle[] {
  return Array.from(generateArticles({ count, seed }), ({ title, document, site, publishedAt }, number) => ({
    articleId: number.toString(36).padStart(12, '0'),
    title,
    text: plainText(document),
    notes: number % 20 === 0 ? [`Compare the figures in ${title}`] : [],
    claimants: number % 8 === 0 ? ['the Velorian army', 'the Dovra Front'] : [],
    site,
    publishedAt,
  }))
}

/** A fixed amount of arithmetic: when it takes longer, so does everything else. */
function controlTime(): number {
  const start = performance.now()
  let sum = 0
  for (let number = 0; number < 1e8; number++) sum += number % 7
  return sum > 0 ? Math.round(performance.now() - start) : 0
}

function timed<T>(work: () => T): { result: T; time: number } {
  const start = performance.now()
  const result = work()
  return { result, time: performance.now() - start }
}

function buildOurs(articles: readonly BenchArticle[], folder: string): Engine {
  const building = createSearchJobs()
  const { time: buildTime } = timed(() => {
    const { generation } = building['search.open']({ folder })
    for (let at = 0; at < articles.length; at += 200) {
      const batch = articles.slice(at, at + 200)
      building['search.apply']({ folder, generation, articles: batch, deleted: [], position: String(at) })
      while (building['search.tidy']({ folder }).more);
    }
    building['search.close']({ folder })
  })
  const jobs = createSearchJobs()
  const first = timed(() =>
    jobs['search.query']({ folder, clauses: parseQuery('army').clauses, offset: 0, limit: hitsWanted }),
  )
  console.log(`ours: opened and answered the first query in ${first.time.toFixed(0)} ms`)
  return {
    name: 'ours',
    buildTime,
    bytes: readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0),
    ask: ({ ours }) =>
      jobs['search.query']({ folder, clauses: parseQuery(ours).clauses, offset: 0, limit: hitsWanted }).total,
    close: () => jobs['search.release']({ folder }),
  }
}

function buildFts5(articles: readonly BenchArticle[], file: string): Engine {
  const database = new Database(file)
  const { time: buildTime } = timed(() => {
    database.pragma('journal_mode = WAL')
    database.exec(
      "CREATE VIRTUAL TABLE article USING fts5(title, text, notes, claimants, tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3')",
    )
    const insert = database.prepare('INSERT INTO article VALUES (?, ?, ?, ?)')
    database.transaction(() => {
      for (const { title, text, notes, claimants } of articles) {
        insert.run(title, text, notes.join('\n'), claimants.join('\n'))
      }
    })()
    database.pragma('wal_checkpoint(TRUNCATE)')
  })
  const select = database.prepare(
    'SELECT rowid, bm25(article, 4, 1, 2, 2) FROM article WHERE article MATCH ? ORDER BY bm25(article, 4, 1, 2, 2) LIMIT ?',
  )
  return {
    name: 'FTS5',
    buildTime,
    bytes: statSync(file).size,
    ask: ({ fts5 }) => select.all(fts5, hitsWanted).length,
    close: () => database.close(),
  }
}

function buildLunr(articles: readonly BenchArticle[]): Engine {
  const { result: index, time: buildTime } = timed(() =>
    lunr(function () {
      this.field('title', { boost: 4 })
      this.field('text')
      this.field('notes', { boost: 2 })
      this.field('claimants', { boost: 2 })
      this.ref('articleId')
      for (const article of articles) {
        this.add({ ...article, notes: article.notes.join('\n'), claimants: article.claimants.join('\n') })
      }
    }),
  )
  return {
    name: 'lunr',
    buildTime,
    bytes: JSON.stringify(index).length,
    ask: query => (query.lunr === null ? null : index.search(query.lunr).length),
    close: () => undefined,
  }
}

function printBuilds(engines: readonly Engine[]): void {
  console.table(
    Object.fromEntries(
      engines.map(({ name, buildTime, bytes }) => [
        name,
        { 'build s': (buildTime / 1000).toFixed(1), 'index MB': (bytes / 1e6).toFixed(1) },
      ]),
    ),
  )
}

/** Per kind of query and engine, the best of the rounds for each query, in milliseconds. */
type Times = Map<string, Map<string, number[]>>

function timeQueries(engines: readonly Engine[], queries: readonly BenchQuery[], rounds: number): Times {
  const best = new Map<string, number>()
  for (let round = 0; round < rounds; round++) {
    // Another engine begins each round, so that none always runs on a warmer or busier machine.
    const order = engines.map((_, place) => engines[(place + round) % engines.length])
    for (const engine of order) {
      if (!engine) continue
      console.log(`round ${round + 1}, ${engine.name}: control loop ${controlTime()} ms`)
      queries.forEach((query, place) => {
        const { result, time } = timed(() => engine.ask(query))
        const key = `${engine.name} ${place}`
        if (result !== null) best.set(key, Math.min(time, best.get(key) ?? Number.POSITIVE_INFINITY))
      })
    }
  }
  const times: Times = new Map()
  for (const [key, time] of best) {
    const [name = '', place = ''] = key.split(' ')
    const kind = queries[Number(place)]?.kind ?? ''
    const perEngine = times.get(kind) ?? new Map<string, number[]>()
    times.set(kind, perEngine)
    perEngine.set(name, [...(perEngine.get(name) ?? []), time])
  }
  return times
}

function printTimes(times: Times, engines: readonly Engine[]): void {
  console.log(
    `p50 / p95 in ms for the best ${hitsWanted}; ours counts all matches too. × is the other’s p50 over ours.`,
  )
  const rows = [...times].map(([kind, perEngine]) => {
    const ours = quantile(perEngine.get('ours') ?? [], 0.5)
    const cells = engines.flatMap(({ name }) => {
      const own = perEngine.get(name)
      if (!own) return []
      const ratio: [string, string][] = name === 'ours' ? [] : [[`× ${name}`, (quantile(own, 0.5) / ours).toFixed(1)]]
      return [[name, spread(own)] as [string, string], ...ratio]
    })
    return [kind, Object.fromEntries(cells)]
  })
  console.table(Object.fromEntries(rows))
}
