/** Types the worker jobs that the application runs; the thread boundary is where their types are lost. */
import type { GroupingThread } from '../claims/claims-options.ts'
import type { Extraction, ExtractionInput } from '../claims/extraction.ts'
import type { RawExtraction } from '../claims/raw-extraction.ts'
import type { FileContent, ImportFile, ImportPart } from '../import/formats/format.ts'
import type { Recognised } from '../import/preview-import.ts'
import type { Pool } from './pool.ts'
import type { RunOptions, Thread } from './thread.ts'

/** Milliseconds after which one file is given up. */
const readDeadline = 60_000
/** MiB outside its heap that a thread may hold while it reads a small file. */
const readMemory = 512
/** Milliseconds after which the extraction of one article is given up. */
const extractDeadline = 30_000
/** The same for a step of grouping: what it may take at least, and for each article that is looked at. */
const groupDeadline = { least: 60_000, each: 20 }
/** The same for putting all articles' events into groups, which grows with the library. */
const regroupDeadline = 600_000

export type AppJobs = {
  readFile: (file: ImportFile, signal?: AbortSignal) => Promise<FileContent>
  /** One item of a container that was read before. */
  readPart: (part: ImportPart, signal?: AbortSignal) => Promise<FileContent>
  /** Says what a file holds. */
  lookInto: (file: ImportFile, signal?: AbortSignal) => Promise<Recognised>
  extractClaims: (input: ExtractionInput, options?: { signal?: AbortSignal; trace?: boolean }) => Promise<Extraction>
  /** Extraction and conflicts of one text that belongs to no library, in the command line's shape. */
  extractRaw: (id: string, input: ExtractionInput, signal?: AbortSignal) => Promise<RawExtraction>
}

/** Offers grouping over a thread of its own, which keeps what it knows of a library from one question to the next. */
export function createGroupingThread(thread: Pick<Thread, 'run'>): GroupingThread {
  const run = (ask: keyof GroupingThread, input: unknown, signal: AbortSignal, deadline = groupDeadline.least) =>
    thread.run(`claims.group.${ask}`, input, { signal, deadline })
  type Answer<Ask extends keyof GroupingThread> = Awaited<ReturnType<GroupingThread[Ask]>>
  return {
    begin: async (input, signal) => (await run('begin', input, signal)) as Answer<'begin'>,
    take: async (input, signal) => (await run('take', input, signal)) as Answer<'take'>,
    told: async (input, signal) => (await run('told', input, signal)) as Answer<'told'>,
    group: async (input, signal) => (await run('group', input, signal, regroupDeadline)) as Answer<'group'>,
    next: async (input, signal) => (await run('next', input, signal)) as Answer<'next'>,
    hold: async (input, signal) => (await run('hold', input, signal)) as Answer<'hold'>,
    conflicts: async (input, signal) => {
      const articles = input.events.reduce((sum, { event }) => sum + event.articleIds.length, 0)
      const deadline = groupDeadline.least + groupDeadline.each * articles
      return (await run('conflicts', input, signal, deadline)) as Answer<'conflicts'>
    },
  }
}

/** What reading a file may take: archives are unpacked in the memory, up to a limit of their own. */
const readingOf = (size: number, signal: AbortSignal | undefined): RunOptions => ({
  ...(signal && { signal }),
  deadline: readDeadline,
  memory: readMemory + Math.min(1024, (6 * size) / 1024 / 1024),
})

/** Offers the jobs over a pool. */
export function createAppJobs(pool: Pool): AppJobs {
  return {
    readFile: async (file, signal) =>
      (await pool.run('import.read', file, readingOf(file.bytes.length, signal))) as FileContent,
    readPart: async (part, signal) =>
      (await pool.run('import.readPart', part, readingOf(part.content?.bytes.length ?? 0, signal))) as FileContent,
    lookInto: async (file, signal) =>
      (await pool.run('import.look', file, readingOf(file.bytes.length, signal))) as Recognised,
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
  }
}
