/** Asks search what nobody should: strings that break programs and queries put together at random; prints the slowest. */
import { join } from 'node:path'
import { hostileQueries, randomQuery } from '../../src/main/search/language/hostile-queries.ts'
import { words } from '../../src/main/search/text/analyse-words.ts'
import { quantile } from '../quantiles.ts'
import { createRandom } from '../seeded-random.ts'
import { BenchLibrary } from './bench-library.ts'
import { openCorpus } from './corpus.ts'
import { createOursService, type OursService } from './peers/ours-service.ts'
import { short, textTable } from './text-table.ts'

const randomQueries = 10_000
/** Required: no query takes longer, in milliseconds. */
const limit = 200
/** A query that is over the limit is asked again so often: the machine may have been busy. */
const repeats = 4
const slowestShown = 12

type Asked = { kind: string; query: string; milliseconds: number; error: string | null }

/** Measures over the first `articles` articles of a corpus; the index is made in `folder`. */
export async function runHostile(folder: string, corpusFile: string, articles: number, seed: number): Promise<void> {
  const corpus = openCorpus(corpusFile, articles)
  const service = createOursService(folder, new BenchLibrary(corpus))
  await service.catchUp()
  const [first] = corpus.read()
  const vocabulary = [...new Set(words(first?.text ?? '').map(({ surface }) => surface))]
  const random = createRandom(seed)
  const drawn = Array.from({ length: randomQueries }, () => ({
    kind: 'random',
    query: randomQuery(vocabulary, random),
  }))
  const asked: Asked[] = []
  for (const { kind, query } of [...hostileQueries(), ...drawn]) asked.push(await askOne(service, kind, query))
  await service.close()
  corpus.close()
  print(asked, join(folder, 'search.db'), articles)
}

async function askOne(service: OursService, kind: string, query: string): Promise<Asked> {
  let best = Number.POSITIVE_INFINITY
  for (let repeat = 0; repeat <= repeats && best > limit; repeat++) {
    const start = performance.now()
    try {
      await service.ask(query)
    } catch (error) {
      return { kind, query, milliseconds: performance.now() - start, error: String(error) }
    }
    best = Math.min(best, performance.now() - start)
  }
  return { kind, query, milliseconds: best, error: null }
}

function print(asked: readonly Asked[], file: string, articles: number): void {
  const thrown = asked.filter(({ error }) => error !== null)
  const over = asked.filter(({ milliseconds }) => milliseconds > limit)
  const times = asked.map(({ milliseconds }) => milliseconds)
  console.log(
    `${asked.length} queries, ${asked.length - randomQueries} of them hostile strings, of ${articles} articles (${file}):`,
  )
  console.log(
    `${thrown.length} threw; ${over.length} took over ${limit} ms in each of ${repeats + 1} tries; ` +
      `p50 ${short(quantile(times, 0.5))}, p95 ${short(quantile(times, 0.95))}, p99 ${short(quantile(times, 0.99))} ms`,
  )
  const slowest = asked.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, slowestShown)
  // A bar would end the table's cell, and line breaks and directions would disturb it.
  const shown = (query: string) => JSON.stringify(query).slice(0, 70).replaceAll('|', '¦').replace(/\p{C}/gu, '·')
  console.log(
    textTable(
      slowest.map(({ kind, query, milliseconds }) => ({ slowest: shown(query), class: kind, ms: short(milliseconds) })),
    ),
  )
  for (const { kind, query, error } of thrown.slice(0, slowestShown)) {
    console.log(`threw: ${shown(query)} (${kind}): ${error?.replace(/\s+/g, ' ').slice(0, 200)}`)
  }
  if (thrown.length > 0) process.exitCode = 1
}
