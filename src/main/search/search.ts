/** The search service: answers what is asked from what is indexed, and keeps the index up with the library. */
import { setTimeout as delay } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import { AppError, type HandlersOf } from '../../contract/bridge.ts'
import type { AppContract, Emit } from '../../contract/index.ts'
import { CatchUp } from './indexing/catch-up.ts'
import { unknownGeneration } from './job-messages.ts'
import { OpenQuestions } from './open-questions.ts'
import { savedSearchHandlers } from './saved/saved-searches.ts'
import type { SearchSource } from './search-source.ts'
import { indexQuestions } from './service/index-questions.ts'
import { searchHandlers } from './service/search-handlers.ts'
import { type SearchThread, ThreadLane } from './thread-lane.ts'

export type { SearchableClaim, SearchChanges, SearchDocument, SearchSource } from './search-source.ts'
export type { SearchThread } from './thread-lane.ts'

/** Milliseconds after which a query is given up with its thread, which only reads. */
const longestQuery = 10_000
/**
 * Milliseconds after which a step of indexing is given up with its thread: a disk that never answers must not keep search from
 * ever being brought up to date. The longest step merges for seconds; what it left half done is not listed anywhere.
 */
const longestStep = 300_000
/** Milliseconds that closing waits for a query under way. */
const longestRelease = 1000

export type SearchOptions = {
  /** The library's folder; the index is `search.db` inside it and may be deleted at any time. */
  folder: string
  /** The library itself, which keeps saved searches. */
  database: Database
  source: SearchSource
  /** Threads that run `searchJobs`: one answers queries, the other keeps the index. */
  threads: { query: SearchThread; index: SearchThread }
  emit: Emit
  /** Told what went wrong where nobody waits for an answer. Written to the console by default. */
  onProblem?: (error: unknown) => void
  now?: () => Date
}

export type Search = {
  handlers: HandlersOf<AppContract, 'search'>
  /** Brings the index up to date. Settles when it is; the signal ends the waiting, not the work. */
  catchUp: (signal?: AbortSignal) => Promise<void>
  /** Says that something changed: catching up begins soon. */
  nudge: () => void
  /** Stops indexing, or goes on. What is indexed can be searched meanwhile. */
  pause: (paused: boolean) => void
  /** Stops catching up and lets go of the index's file. */
  close: () => Promise<void>
}

export function createSearch(options: SearchOptions): Search {
  const { source, emit, folder, database, now = () => new Date() } = options
  const onProblem = options.onProblem ?? (error => console.error('Search:', error))
  const queries = new ThreadLane(options.threads.query, longestQuery)
  const release = async () => {
    await queries.background('search.release', { folder })
  }
  const lane = new ThreadLane(options.threads.index, longestStep)
  const questions = new OpenQuestions()
  const catchUp = new CatchUp({ folder, source, lane, emit, onProblem, release, questions })
  const index = indexQuestions(queries, folder, ({ damaged, generation }) => {
    if (damaged) catchUp.damaged = generation ?? unknownGeneration
    // The file is damaged, or somebody deleted it: what it held is in the library.
    if (damaged || generation !== catchUp.generation) catchUp.nudge()
  })

  return {
    handlers: {
      ...savedSearchHandlers({ database, emit, now }),
      ...searchHandlers({ source, index, catchUp, questions, now }),
      'search.status': () => catchUp.status,
    },
    catchUp: signal => catchUp.run(signal),
    nudge: () => catchUp.nudge(),
    pause: paused => catchUp.pause(paused),
    close: async () => {
      if (catchUp.closed) return
      await catchUp.close()
      // A query that is stuck holds nobody up: its thread ends with the program, or at its deadline.
      const released = release().catch(error => {
        // Ended while it waited, its thread has let go of the file all the same.
        if (!(error instanceof AppError && error.code === 'unavailable')) onProblem(error)
      })
      await Promise.race([released, delay(longestRelease, undefined, { ref: false })])
    },
  }
}
