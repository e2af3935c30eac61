/** The search service: answers queries from what is indexed and keeps the index up with the library. */
import type { HandlersOf } from '../../contract/bridge.ts'
import { AppError } from '../../contract/bridge.ts'
import type { AppContract, Emit } from '../../contract/index.ts'
import type { SearchHit } from '../../contract/search.ts'
import { CatchUp } from './indexing/catch-up.ts'
import { cutSnippets } from './snippets/cut-snippets.ts'
import { unknownGeneration } from './job-messages.ts'
import { createMatchFinder } from './snippets/find-matches.ts'
import { parseQuery } from './query/parse-query.ts'
import type { SearchSource } from './search-source.ts'
import { type SearchThread, ThreadLane } from './thread-lane.ts'

export type { SearchChanges, SearchDocument, SearchSource } from './search-source.ts'
export type { SearchThread } from './thread-lane.ts'

export type SearchOptions = {
  /** The library's folder; the index is `search.db` inside it and may be deleted at any time. */
  folder: string
  source: SearchSource
  /** Threads that run `searchJobs`: one answers queries, the other keeps the index. */
  threads: { query: SearchThread; index: SearchThread }
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
  /** Stops catching up and lets go of the index's file. */
  close: () => Promise<void>
}

/** How long snippets may be cut before other work gets its turn, in milliseconds. */
const longestTurn = 8

export function createSearch(options: SearchOptions): Search {
  const { source, emit, folder } = options
  const onProblem = options.onProblem ?? (error => console.error('Search:', error))
  const queries = new ThreadLane(options.threads.query)
  const catchUp = new CatchUp({ folder, source, lane: new ThreadLane(options.threads.index), emit, onProblem })

  const query: Search['handlers']['search.query'] = async ({ query, limit, offset }, { signal }) => {
    if (catchUp.closed) throw new AppError('unavailable', 'The library is being closed; search again after opening it.')
    const { clauses, hint } = parseQuery(query)
    const today = Math.floor(Date.now() / 86_400_000)
    const found = await queries.urgent('search.query', { folder, clauses, limit, offset, today }, signal)
    if (found.damaged) catchUp.damaged = found.generation ?? unknownGeneration
    // The file is damaged, or somebody deleted it: what it held is in the library.
    if (found.damaged || found.generation !== catchUp.generation) catchUp.nudge()
    const partly =
      found.total > 0 && !found.someHaveAll ? 'No article has all of these words; these have some of them.' : null
    const findMatches = createMatchFinder(clauses)
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
    return { hits, total, hint: catchUp.problem ?? hint ?? partly }
  }

  return {
    handlers: { 'search.query': query, 'search.status': () => ({ pending: catchUp.pending }) },
    catchUp: signal => catchUp.run(signal),
    nudge: () => catchUp.nudge(),
    close: async () => {
      await catchUp.close()
      await queries.background('search.release', { folder })
    },
  }
}
