/** Measures search beside SQLite’s FTS5, MiniSearch and lunr on the same articles and queries, in the same run. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generatedCorpus } from './bench-article.ts'
import { controlTime } from './control-loop.ts'
import { openCorpus, writeCorpus } from './corpus.ts'
import { type CorpusStatistics, counted } from './corpus-statistics.ts'
import { articlesDrawnFrom, drawQueries } from './draw-queries.ts'
import { runHostile } from './hostile.ts'
import { runKills } from './kill.ts'
import { libraryArticles } from './library-articles.ts'
import { measureSize } from './measure-size.ts'
import { type Options, readOptions } from './options.ts'
import { ours, peerKind } from './peers/index.ts'
import { printPeers } from './report.ts'
import { printService } from './service-report.ts'
import { folderOf, type Place } from './start-peer.ts'
import { serviceTimes } from './start-service.ts'
import { targetRows } from './targets.ts'
import { textTable } from './text-table.ts'

export async function run(args: string[]): Promise<void> {
  const options = readOptions(args)
  if (options.kill > 0) return runKills(options.kill)
  const folder = options.keep ?? mkdtempSync(join(tmpdir(), 'bench-search-'))
  mkdirSync(folder, { recursive: true })
  try {
    const corpusFile = join(folder, 'corpus.db')
    const statistics = makeCorpus(corpusFile, options)
    for (const size of statistics) {
      if (options.hostile) await measureHostile(size.articles, folder, corpusFile, options.seed)
      else await measure(size, folder, corpusFile, options)
    }
  } finally {
    if (options.keep === null) rmSync(folder, { recursive: true, force: true })
  }
}

/** Writes the articles of the largest size, and returns what is in those of each size. */
function makeCorpus(file: string, { docs, seed, library }: Options): CorpusStatistics[] {
  rmSync(file, { force: true })
  const most = Math.max(...docs)
  const articles = library === null ? generatedCorpus(most, seed) : take(libraryArticles(library), most)
  const statistics: CorpusStatistics[] = []
  writeCorpus(
    file,
    counted(articles, docs, size => statistics.push(size)),
  )
  console.log(
    `${library === null ? `generated articles, seed ${seed}` : `the library in ${library}`}; control loop ${Math.round(controlTime())} ms`,
  )
  return statistics
}

async function measureHostile(articles: number, parent: string, corpusFile: string, seed: number): Promise<void> {
  const folder = join(parent, `hostile-${articles}`)
  mkdirSync(folder, { recursive: true })
  await runHostile(folder, corpusFile, articles, seed)
}

function* take<T>(items: Iterable<T>, count: number): Generator<T> {
  let taken = 0
  for (const item of items) {
    if (taken++ === count) return
    yield item
  }
}

async function measure(
  statistics: CorpusStatistics,
  parent: string,
  corpusFile: string,
  options: Options,
): Promise<void> {
  const { articles } = statistics
  const folder = join(parent, String(articles))
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const place: Place = { folder, corpusFile, articles, queryFile: join(folder, 'queries.json') }
  const corpus = openCorpus(corpusFile, articles)
  const queries = drawQueries([...take(corpus.read(), articlesDrawnFrom)], options.seed)
  corpus.close()
  writeFileSync(place.queryFile, JSON.stringify({ seed: options.seed, articles, queries }))
  console.log(`\n## ${articles} articles, ${queries.length} queries, ${options.rounds} rounds`)
  const peers = await measureSize(place, options, text => console.log(text))
  printPeers(peers, statistics)
  if (peers.some(({ name }) => name === ours)) {
    const service = await serviceTimes(folderOf(peerKind(ours), place), place)
    printService(service)
    console.log(`\n${textTable(targetRows(peers, service, statistics.megabytes * 1e6))}`)
    writeFileSync(join(folder, 'service.json'), JSON.stringify(service))
  }
  writeFileSync(join(folder, 'measured.json'), JSON.stringify({ statistics, peers }))
  if (options.keep === null) rmSync(folder, { recursive: true, force: true })
}
