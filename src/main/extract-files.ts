/** Wires extraction without a library: files in, the claims of each out, in threads that can be killed. */
import { readFile, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename, extname } from 'node:path'
import { plainText } from '../article/plain-text.ts'
import { raisedMarks } from '../article/raised-marks.ts'
import { AppError, toErrorValue } from '../contract/bridge.ts'
import { documentSections } from './claims/document-sections.ts'
import type { RawExtraction } from './claims/raw-extraction.ts'
import { walkPaths } from './files/walk-paths.ts'
import { decodeText } from './import/decode-text.ts'
import { identifyUnsupported, looksBinary } from './import/identify-binary.ts'
import { type AppJobs, createAppJobs } from './workers/app-jobs.ts'
import { createPool } from './workers/pool.ts'

export type ExtractedFile = { source: string } & (
  | { ok: true; extraction: RawExtraction }
  | { ok: false; reason: string }
)

/** Largest text taken, in bytes. */
const maxBytes = 20 * 1024 * 1024

/**
 * Extracts the claims of files and of the files in folders, in order. With `raw`, offsets count UTF-16 code units in
 * the file's own text (decoded, otherwise unchanged); without it, in the plain text of the article an import would make.
 * `published` (ISO date) stands in for the date found in the text.
 */
export async function* extractFiles(options: {
  paths: readonly string[]
  raw: boolean
  published: string | null
  workerUrl: URL
  signal: AbortSignal
}): AsyncGenerator<ExtractedFile> {
  const { files, failed } = await walkPaths(options.paths)
  for (const { source, reason } of failed) yield { source, ok: false, reason }
  const size = Math.max(1, Math.min(4, availableParallelism()))
  const pool = createPool(options.workerUrl, size)
  const jobs = createAppJobs(pool)
  const extract = async ({ path, source }: { path: string; source: string }): Promise<ExtractedFile> => {
    try {
      return { source, ok: true, extraction: await extractFile(jobs, path, options) }
    } catch (error) {
      return { source, ok: false, reason: toErrorValue(error).message }
    }
  }
  try {
    // A few files ahead: every thread has work, and no more than that is held in memory.
    const ahead: Promise<ExtractedFile>[] = []
    for (const file of files) {
      if (options.signal.aborted) break
      ahead.push(extract(file))
      const next = ahead.length > size ? ahead.shift() : undefined
      if (next) yield await next
    }
    for (const next of ahead) yield await next
  } finally {
    await pool.close()
  }
}

async function extractFile(
  jobs: AppJobs,
  path: string,
  options: { raw: boolean; published: string | null; signal: AbortSignal },
): Promise<RawExtraction> {
  const { size } = await stat(path)
  if (size > maxBytes)
    throw new AppError('unreadable', `It is larger than ${maxBytes / 1024 / 1024} MB, the most that is taken.`)
  const bytes = await readFile(path)
  const id = basename(path, extname(path))
  if (options.raw) {
    const head = bytes.subarray(0, 64 * 1024)
    if (looksBinary(head))
      throw new AppError('unreadable', identifyUnsupported(head, basename(path)) ?? 'It is a binary file, not text.')
    const text = decodeText(bytes)
    return jobs.extractRaw(id, { text, publishedAt: options.published, sections: null }, options.signal)
  }
  const content = await jobs.readFile({ name: basename(path), bytes }, options.signal)
  if (content.kind === 'parts') {
    throw new AppError('unreadable', 'It holds several articles. Import it into a library first.')
  }
  const [draft] = content.articles
  if (!draft) throw new AppError('unreadable', 'There is no article in it.')
  const { document, publishedAt, site } = draft
  return jobs.extractRaw(
    id,
    {
      text: plainText(document),
      publishedAt: options.published ?? publishedAt,
      site,
      sections: documentSections(document),
      raised: raisedMarks(document),
    },
    options.signal,
  )
}
