/** Types the worker jobs that the application runs; the thread boundary is where their types are lost. */
import type { ArticleDraft } from '../../article/draft.ts'
import type { ClaimsOptions } from '../claims/claims.ts'
import type { Extraction, ExtractionInput } from '../claims/extraction.ts'
import type { RawExtraction } from '../claims/raw-extraction.ts'
import type { ImportFile } from '../import/formats/format.ts'
import type { Pool } from './pool.ts'

/** Milliseconds after which one file is given up. */
const readDeadline = 60_000
/** Milliseconds after which the extraction of one article is given up. */
const extractDeadline = 30_000
/** The same for the grouping of a library: what it may take at least, and for each article. */
const groupDeadline = { least: 60_000, each: 20 }

export type AppJobs = {
  readFile: (file: ImportFile, signal?: AbortSignal) => Promise<ArticleDraft[]>
  extractClaims: (input: ExtractionInput, options?: { signal?: AbortSignal; trace?: boolean }) => Promise<Extraction>
  /** Extraction and conflicts of one text that belongs to no library, in the command line's shape. */
  extractRaw: (id: string, input: ExtractionInput, signal?: AbortSignal) => Promise<RawExtraction>
  groupEvents: ClaimsOptions['group']
}

/** Offers the jobs over a pool. */
export function createAppJobs(pool: Pool): AppJobs {
  return {
    readFile: async (file, signal) =>
      (await pool.run('import.read', file, { ...(signal && { signal }), deadline: readDeadline })) as ArticleDraft[],
    extractClaims: async (input, { signal, trace = false } = {}) =>
      (await pool.run(
        'claims.extract',
        { input, trace },
        { ...(signal && { signal }), deadline: extractDeadline },
      )) as Extraction,
    extractRaw: async (id, input, signal) =>
      (await pool.run(
        'claims.extractRaw',
        { id, input },
        { ...(signal && { signal }), deadline: extractDeadline },
      )) as RawExtraction,
    groupEvents: async (input, { signal }) =>
      (await pool.run('claims.group', input, {
        ...(signal && { signal }),
        deadline: groupDeadline.least + groupDeadline.each * input.digests.length,
      })) as Awaited<ReturnType<ClaimsOptions['group']>>,
  }
}
