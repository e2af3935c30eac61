/** Extracts the claims of many texts in the application's own worker threads. */
import { availableParallelism } from 'node:os'
import type { Extraction, ExtractionInput } from '../src/main/claims/extraction.ts'
import { type AppJobs, createAppJobs } from '../src/main/workers/app-jobs.ts'
import { createPool } from '../src/main/workers/pool.ts'

export type Extractor = {
  /** The application's jobs, over threads that are shared by all sets. */
  jobs: AppJobs
  /** Extracts each text, in order. Rejects when one of them fails: no figure may hide it. */
  extractAll: (inputs: readonly ExtractionInput[]) => Promise<Extraction[]>
  close: () => Promise<void>
}

export function createExtractor(): Extractor {
  const pool = createPool(
    new URL('../src/main/workers/worker.ts', import.meta.url),
    Math.max(1, Math.min(8, availableParallelism())),
  )
  const jobs = createAppJobs(pool)
  return {
    jobs,
    extractAll: inputs => Promise.all(inputs.map(input => jobs.extractClaims(input))),
    close: pool.close,
  }
}

/** A text as a file holds it: no known sections, the date looked for in it unless it is given. */
export const rawInput = (text: string, publishedAt: string | null = null): ExtractionInput => ({
  text,
  publishedAt,
  sections: null,
})
