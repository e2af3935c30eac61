/** The search service: answers queries from what is indexed and keeps the index up with the library. */
import { join } from 'node:path'
import type { HandlersOf } from '../../contract/bridge.ts'
import { AppError } from '../../contract/bridge.ts'
import type { AppContract, Emit } from '../../contract/index.ts'
import type { SearchHit } from '../../contract/search.ts'
import { CatchUp } from './catch-up.ts'
import { parseQuery } from './query/parse-query.ts'
import type { SearchSource } from './search-source.ts'
import { cutSnippets } from './snippets/cut-snippets.ts'
import { createMatchFinder } from './snippets/find-matches.ts'
import { type SearchThread, ThreadLane } from './thread-lane.ts'

export type { SearchChanges, SearchDocument, SearchSource } from './search-source.ts'
export type { SearchThread } from './thread-lane.ts'

export type SearchOptions = {
  /** The library's folder; the index lives in `search` inside it and may be deleted at any time. */
  folder: string
  source: SearchSource
  /** A thread of its own that runs `searchJobs` one after the other. */
  thread: SearchThread
  emit: Emit
  /** Told what went wrong where nobody waits for an answer. Written to the console by default. */
  onProblem?: (error: unknown) => void
}

export type Search = {
  handlers: HandlersOf<AppContract, 'search'>
  /** Brings the index up to date. Settles when it is; the signal ends the waiting, not the work. */
  catchUp: (signal?: AbortSignal) => Promise<void>
  /** Says that something changed: catching up begins soon. */
  nudge: () => void
  /** Stops catching up, saves the index and lets go of its files. */
  close: () => Promise<void>
}

/** How long snippets may be cut before other work gets its turn, in milliseconds. */
const longestTurn = 8

export function createSearch(options: SearchOptions): Search {
  const { source, emit } = options
  const onProblem = options.onProblem ?? (error => console.error('Search:', error))
  const folder = join(options.folder, 'search')
  const lane = new ThreadLane(options.thread)
  const catchUp = new CatchUp({ folder, source, lane, emit, onProblem })

  const query: Search['handlers']['search.query'] = async ({ query, limit, offset }, { signal }) => {
    if (catchUp.closed) throw new AppError('unavailable', 'The library is being closed; search again after opening it.')
    const found = await lane.urgent('search.query', { folder, query, limit, offset }, signal)
    // The thread was replaced, or found its files damaged: what it lost is in the library.
    if (found.generation !== catchUp.generation) catchUp.nudge()
    const findMatches = createMatchFinder(parseQuery(query).clauses)
    const hits: SearchHit[] = []
    let total = found.total
    let turn = performance.now()
    for (const { articleId, score } of found.hits) {
      if (performance.now() - turn > longestTurn) {
        await new Promise(resolve => setImmediate(resolve))
        turn = performance.now()
      }
      if (signal.aborted) throw new AppError('cancelled', 'A newer search took its place.')
      const document = source.document(articleId)
      if (document) {
        const { title, site, publishedAt } = document
        hits.push({ articleId, title, site, publishedAt, score, snippets: cutSnippets(document, findMatches) })
      } else total--
    }
    return { hits, total, hint: catchUp.problem ?? found.hint }
  }

  return {
    handlers: { 'search.query': query, 'search.status': () => ({ pending: catchUp.pending }) },
    catchUp: signal => catchUp.run(signal),
    nudge: () => catchUp.nudge(),
    close: () => catchUp.close(),
  }
}
