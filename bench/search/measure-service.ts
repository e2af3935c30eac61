/** Measures the service as the program runs it: queries while it indexes, changes until they are found, memory by thread. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createRandom } from '../seeded-random.ts'
import { type BenchArticle, generatedCorpus } from './bench-article.ts'
import { BenchLibrary } from './bench-library.ts'
import type { BenchQuery } from './bench-query.ts'
import type { Corpus } from './corpus.ts'
import { memoryNow, memoryOfThreads } from './memory-use.ts'
import { createOursService, type OursService, spellOurs } from './peers/ours-service.ts'
import type { ServiceTimes, Trips } from './service-times.ts'

/** Articles that are indexed while queries are asked: enough for several merges. */
const articlesBeside = 4_096
/** Articles whose segments are merged while others are added. */
const articlesToMerge = 1_600
const changesTried = 40
const shareRemoved = 0.05
/** Milliseconds after which a change counts as never found. */
const patience = 20_000
/** Milliseconds between two looks at how late timers are. */
const delayResolution = 2

export async function measureService(
  folder: string,
  corpus: Corpus,
  queries: readonly BenchQuery[],
): Promise<ServiceTimes> {
  const library = new BenchLibrary(corpus)
  const own = memoryNow()
  const service = createOursService(folder, library)
  const jobs = new Map<string, { count: number; seconds: number; longest: number }>()
  service.onJob(({ job, milliseconds }) => {
    const { count, seconds, longest } = jobs.get(job) ?? { count: 0, seconds: 0, longest: 0 }
    jobs.set(job, {
      count: count + 1,
      seconds: seconds + milliseconds / 1000,
      longest: Math.max(longest, milliseconds),
    })
  })
  await service.catchUp()
  const spelled = queries.filter(({ letters }) => letters === null || letters > 1).map(spellOurs)
  const idle = await askAll(service, spelled, 0)
  const { main, workers } = await memoryOfThreads()
  const memory = [
    // Without what the benchmark itself holds there.
    { thread: 'main', heap: main.heap - own.heap, external: main.external - own.external },
    ...workers.map(({ threadId, ...use }) => ({ thread: `worker ${threadId}`, ...use })),
  ]
  const { rss } = process.memoryUsage()
  const changed = await measureChanges(service, library, corpus)
  const indexing = await askWhileIndexing(service, library, spelled)
  const changes = { ...changed, addedWhileMerging: await addWhileMerging(service, library) }
  await removeSome(service, library, corpus)
  const removed = await askAll(service, spelled, 1)
  await service.close()
  return {
    idle,
    indexing,
    removed,
    changes,
    jobs: [...jobs].map(([job, times]) => ({ job, ...times })),
    memory,
    rss,
  }
}

/** Asks the queries one after the other, in an order of its own; `goOn` ends it earlier or repeats them. */
async function askAll(
  service: OursService,
  queries: readonly string[],
  seed: number,
  goOn: (asked: number) => boolean = asked => asked < queries.length,
): Promise<Trips> {
  const random = createRandom(seed)
  const order = queries.map(query => ({ query, place: random() })).sort((a, b) => a.place - b.place)
  const delay = monitorEventLoopDelay({ resolution: delayResolution })
  delay.enable()
  const times: number[] = []
  while (goOn(times.length)) {
    const start = performance.now()
    await service.ask(order[times.length % order.length]?.query ?? '')
    times.push(performance.now() - start)
  }
  delay.disable()
  return { times, longestDelay: delay.max / 1e6 - delayResolution }
}

async function askWhileIndexing(service: OursService, library: BenchLibrary, queries: readonly string[]) {
  for (const { article } of generatedCorpus(articlesBeside, 77)) library.put(withPrefix(article, 'beside'))
  let done = false
  const start = performance.now()
  const indexing = service.catchUp().then(() => {
    done = true
  })
  const trips = await askAll(service, queries, 2, () => !done)
  await indexing
  return { ...trips, articles: articlesBeside, seconds: (performance.now() - start) / 1000 }
}

async function measureChanges(service: OursService, library: BenchLibrary, corpus: Corpus) {
  const changes: Omit<ServiceTimes['changes'], 'addedWhileMerging'> = { added: [], updated: [], removed: [] }
  for (const { article } of generatedCorpus(changesTried, 78)) {
    library.put({ ...withPrefix(article, 'added'), title: `${article.title} ${uniqueWord(article, 'a')}` })
    changes.added.push(await timeUntil(service, () => isFound(service, uniqueWord(article, 'a'))))
  }
  const step = Math.max(1, Math.floor(corpus.articles / changesTried))
  for (const articleId of corpus.ids().filter((_, number) => number % step === step - 1)) {
    const article = corpus.byId(articleId)
    if (!article) continue
    const word = uniqueWord(article, 'u')
    library.put({ ...article, text: `${article.text}\n${word}` })
    changes.updated.push(await timeUntil(service, () => isFound(service, word)))
    library.remove(articleId)
    changes.removed.push(await timeUntil(service, async () => !(await isFound(service, word))))
  }
  return changes
}

const isFound = async (service: OursService, word: string): Promise<boolean> => (await service.ask(`${word} `)) > 0

/** Adds articles one by one while what came before is being merged. */
async function addWhileMerging(service: OursService, library: BenchLibrary): Promise<number[]> {
  for (const { article } of generatedCorpus(articlesToMerge, 79)) library.put(withPrefix(article, 'merged'))
  let merging = true
  const done = service.catchUp().then(() => {
    merging = false
  })
  // What is pending is known some turns later; a change made before that waits for all of it.
  while (merging && service.pending() === 0) await new Promise(resolve => setTimeout(resolve, 1))
  while (merging && service.pending() > 0) await new Promise(resolve => setTimeout(resolve, 1))
  const times: number[] = []
  for (const { article } of generatedCorpus(changesTried, 80)) {
    if (!merging) break
    library.put({ ...withPrefix(article, 'while'), title: `${article.title} ${uniqueWord(article, 'w')}` })
    times.push(await timeUntil(service, () => isFound(service, uniqueWord(article, 'w')), false))
  }
  await done
  return times
}

/** From telling the service of a change until a query shows it; with merging in between unless `settle` is false. */
async function timeUntil(service: OursService, isShown: () => Promise<boolean>, settle = true): Promise<number> {
  const start = performance.now()
  const caughtUp = service.catchUp()
  while (!(await isShown())) {
    if (performance.now() - start > patience) throw new Error('A change was not found.')
    // As somebody who types: the main thread does other things in between.
    await new Promise(resolve => setTimeout(resolve, 1))
  }
  const time = performance.now() - start
  if (settle) await caughtUp
  return time
}

async function removeSome(service: OursService, library: BenchLibrary, corpus: Corpus): Promise<void> {
  const step = Math.round(1 / shareRemoved)
  for (const articleId of corpus.ids().filter((_, number) => number % step === 0)) library.remove(articleId)
  await service.catchUp()
}

/** An id that no article of the corpus has. */
const withPrefix = (article: BenchArticle, prefix: string): BenchArticle => ({
  ...article,
  articleId: (prefix + article.articleId.slice(prefix.length)).slice(0, article.articleId.length),
})

/** A word that no other article has. */
const uniqueWord = ({ articleId }: BenchArticle, mark: string): string => `zqx${mark}${articleId.replace(/^0+/, '')}x`
