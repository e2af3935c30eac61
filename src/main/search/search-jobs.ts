/** The jobs of search's two threads: one only reads the index and answers queries, the other alone changes it. */
import { createIndexingJobs } from './indexing/indexing-jobs.ts'
import type { SearchJobs } from './job-messages.ts'
import { createQueryJobs } from './query/query-jobs.ts'

/** Makes a set of jobs with connections of their own; a thread has one, a test as many as it likes. */
export function createSearchJobs(): SearchJobs {
  return { ...createIndexingJobs(), ...createQueryJobs() }
}

/** The jobs as either thread runs them: the indexing ones in one, the others in the other. */
export const searchJobs = createSearchJobs()
