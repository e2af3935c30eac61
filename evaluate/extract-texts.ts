/** Extracts the claims of many texts in the application's own worker threads, and checks every span on the way. */
import { availableParallelism } from 'node:os'
import { toErrorValue } from '../src/contract/bridge.ts'
import type { Extraction, ExtractionInput } from '../src/main/claims/extraction.ts'
import { type AppJobs, createAppJobs } from '../src/main/workers/app-jobs.ts'
import { createPool } from '../src/main/workers/pool.ts'
import type { Counts, Miss } from './measure.ts'
import { countSlices } from './slicing.ts'

export type Extractor = {
  /** The application's other jobs: reading files. */
  jobs: Pick<AppJobs, 'readFile'>
  /** A text whose extraction fails has no claims: the failure is counted, and what it cost shows in every measure. */
  extract: (input: ExtractionInput) => Promise<Extraction>
  /** How many spans of each text so far hold the words they say they hold. */
  slices: Counts[]
  /** Texts that could not be worked on. */
  failures: Miss[]
  close: () => Promise<void>
}

/** Starts threads that all sets share. */
export function createExtractor(): Extractor {
  const worker = new URL('../src/main/workers/worker.ts', import.meta.url)
  const pool = createPool(worker, Math.max(1, Math.min(8, availableParallelism())))
  const jobs = createAppJobs(pool)
  const slices: Counts[] = []
  const failures: Miss[] = []
  return {
    jobs,
    slices,
    failures,
    extract: async input => {
      try {
        const extraction = await jobs.extractClaims(input)
        slices.push(countSlices(input.text, extraction))
        return extraction
      } catch (error) {
        const opening = input.text.slice(0, 200).replace(/\s+/g, ' ').trim()
        failures.push({ kind: 'text failed', where: toErrorValue(error).message, words: opening })
        return { publishedAt: input.publishedAt, claims: [], dates: [], places: [], events: [], trace: [] }
      }
    },
    close: pool.close,
  }
}

/** A text as a file holds it: no known sections, the date looked for in it unless it is given. */
export const rawInput = (text: string, publishedAt: string | null = null): ExtractionInput => ({
  text,
  publishedAt,
  sections: null,
})
