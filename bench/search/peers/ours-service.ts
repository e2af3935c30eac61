/** Search as the program runs it: the service with its threads over the benchmark's library. */
import type { Emit } from '../../../src/contract/index.ts'
import { openDatabase } from '../../../src/main/database/open.ts'
import { createSearch } from '../../../src/main/search/search.ts'
import type { SearchThread } from '../../../src/main/search/thread-lane.ts'
import { createThread } from '../../../src/main/workers/thread.ts'
import type { BenchLibrary } from '../bench-library.ts'
import type { BenchQuery, QueryPart } from '../bench-query.ts'
import { snippetsWanted } from './peer.ts'

export type JobTime = { job: string; milliseconds: number }

export type OursService = {
  /** Runs a query as the window would and returns how many articles have a match. */
  ask: (query: string) => Promise<number>
  /** Brings the index up to date. */
  catchUp: () => Promise<void>
  /** Articles that are known to have changed and are not indexed yet. */
  pending: () => number
  /** Called with each job that a thread has done. */
  onJob: (listener: (time: JobTime) => void) => void
  close: () => Promise<void>
}

const signs: Readonly<Record<QueryPart['presence'], string>> = { must: '+', not: '-', may: '' }

/** The query in our language. A finished query ends in a space, so that its last word is not taken for a prefix. */
export function spellOurs({ parts, typed }: BenchQuery): string {
  if (typed !== null) return typed
  const spelled = parts.map(({ form, text, presence, field }) => {
    const quoted = form === 'phrase' ? `"${text}"` : text
    const ending = form === 'prefix' ? '*' : form === 'fuzzy' ? '~1' : ''
    return `${signs[presence]}${field === null ? '' : `${field}:`}${quoted}${ending}`
  })
  return `${spelled.join(' ')} `
}

const asTyped = { kind: 'everything', sort: 'best', exact: false, explain: false } as const

/** The threads are those of the program, with an ear for the benchmark's questions about memory. */
const workerUrl = new URL('../measured-worker.ts', import.meta.url)

export function createOursService(folder: string, library: BenchLibrary): OursService {
  let pending = 0
  let timed: (time: JobTime) => void = () => undefined
  const emit: Emit = (_name, payload) => {
    if ('pending' in payload && typeof payload.pending === 'number') pending = payload.pending
  }
  const threads = { query: createThread(workerUrl), index: createThread(workerUrl, { yields: true }) }
  const measured = (thread: SearchThread): SearchThread => ({
    run: async (job, input, options) => {
      const start = performance.now()
      const output = await thread.run(job, input, options)
      timed({ job, milliseconds: performance.now() - start })
      return output
    },
  })
  // Saved searches are kept there.
  const database = openDatabase(folder)
  const search = createSearch({
    folder,
    database,
    source: library,
    threads: { query: measured(threads.query), index: measured(threads.index) },
    emit,
  })
  return {
    ask: async query => {
      const { signal } = new AbortController()
      const question = { query, limit: snippetsWanted, offset: 0, ...asTyped }
      const { total } = await search.handlers['search.query'](question, { signal })
      return total.count
    },
    catchUp: () => search.catchUp(),
    pending: () => pending,
    onJob: listener => {
      timed = listener
    },
    close: async () => {
      await search.close()
      await Promise.all([threads.query.close(), threads.index.close()])
      database.close()
    },
  }
}
