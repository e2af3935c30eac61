/** One engine in a process of its own: does what the benchmark tells it, one command after the other. */
import { readFileSync } from 'node:fs'
import { QueryFile } from './bench-query.ts'
import { type AnswerTo, Command } from './commands.ts'
import { openCorpus } from './corpus.ts'
import { memoryOfThreads } from './memory-use.ts'
import { peerKind } from './peers/index.ts'
import { runRound } from './run-round.ts'

/** Articles that are changed and taken out where changes are measured. */
const changedArticles = 40

const [name = '', folder = '', corpusFile = '', articles = '', queryFile = ''] = process.argv.slice(2)
const corpus = openCorpus(corpusFile, Number(articles))
const peer = peerKind(name).create(folder, corpus)
const { queries } = QueryFile.parse(JSON.parse(readFileSync(queryFile, 'utf8')))

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function build(seconds: number): Promise<AnswerTo<'build'>> {
  const until = performance.now() + 1000 * seconds
  let built = 0
  const milliseconds = await timed(async () => {
    built = await peer.build(corpus, () => performance.now() > until)
  })
  return { articles: built, seconds: milliseconds / 1000 }
}

/** In-memory indexes get too large to be written as one JSON text: that is an answer, not a failure. */
async function save(): Promise<AnswerTo<'save'>> {
  try {
    return { seconds: (await timed(() => peer.save())) / 1000 }
  } catch (error) {
    if (error instanceof RangeError) return { seconds: null }
    throw error
  }
}

async function openAndAsk(): Promise<AnswerTo<'first'>> {
  const query = queries.find(({ kind }) => kind === 'any of three')
  if (!query) throw new Error('There is no query to begin with.')
  return {
    milliseconds: await timed(async () => {
      await peer.open()
      await peer.prepare(query)?.()
    }),
  }
}

async function openAndSettle(): Promise<AnswerTo<'open'>> {
  const milliseconds = await timed(() => peer.open())
  await peer.settle?.()
  return { milliseconds }
}

async function changes(): Promise<AnswerTo<'changes'>> {
  const times: AnswerTo<'changes'> = { put: [], remove: [] }
  const step = Math.max(1, Math.floor(corpus.articles / changedArticles))
  const some = corpus.ids().filter((_, number) => number % step === 0)
  for (const articleId of some) {
    const article = corpus.byId(articleId)
    if (!peer.put || !article) continue
    const changed = { ...article, title: `${article.title} again` }
    times.put.push(await timed(() => peer.put?.(changed)))
  }
  for (const articleId of some) if (peer.remove) times.remove.push(await timed(() => peer.remove?.(articleId)))
  return times
}

async function memory(): Promise<AnswerTo<'memory'>> {
  const { main, workers } = await memoryOfThreads()
  const all = [main, ...workers]
  const sum = (of: 'heap' | 'external') => all.reduce((total, thread) => total + thread[of], 0)
  return { heap: sum('heap'), external: sum('external'), rss: process.memoryUsage().rss, threads: all.length }
}

async function obey(command: Command): Promise<unknown> {
  switch (command.do) {
    case 'build':
      return build(command.seconds)
    case 'open':
      return openAndSettle()
    case 'first':
      return openAndAsk()
    case 'save':
      return save()
    case 'disk':
      return peer.disk()
    case 'round':
      return runRound(peer, queries, command.seconds)
    case 'memory':
      return memory()
    case 'changes':
      return changes()
    case 'close':
      await peer.close()
      return {}
  }
}

process.on('message', async (message: unknown) => {
  try {
    process.send?.({ ok: true, answer: await obey(Command.parse(message)) })
  } catch (error) {
    process.send?.({ ok: false, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
