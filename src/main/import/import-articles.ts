/** Imports files and pasted text into the library, one by one, and reports what became of each. */
import type { ArticleDraft } from '../../article/draft.ts'
import { AppError, type HandlersOf, toErrorValue } from '../../contract/bridge.ts'
import type { ImportItem, ImportReport } from '../../contract/import.ts'
import type { AppContract } from '../../contract/index.ts'
import type { ImportFile } from './formats/format.ts'
import { formats } from './formats/index.ts'
import { refuseSize } from './read-file.ts'

/** Files read ahead of the one being stored: workers have something to do, memory holds few files. */
const readAhead = 4

export type ImportOptions = {
  files: {
    /** Opens what a handle stands for; `size` in bytes. */
    open: (handle: string) => Promise<{ name: string; size: number; read: () => Promise<Uint8Array> }>
    /** Forgets a handle once its file was read. */
    drop: (handle: string) => Promise<void>
  }
  /** Reads a file into drafts off the main thread. */
  read: (file: ImportFile, signal?: AbortSignal) => Promise<ArticleDraft[]>
  /** Stores one draft in one transaction, or names the article that already holds its content. */
  add: (
    draft: ArticleDraft,
    origin: { sourceName: string | null },
  ) => { articleId: string; title: string; publishedAt: string | null; duplicate: boolean; restored?: boolean }
  sampleFiles: () => Promise<{ name: string; bytes: Uint8Array }[]>
}

/** One thing to import: where it is from for the report, its name for the library, and how to get its drafts. */
type Source = {
  source: string
  sourceName: string | null
  drafts: (signal: AbortSignal) => Promise<ArticleDraft[]>
}

export type Progress = (progress: { done: number; total: number; source: string }) => void

export type Import = {
  handlers: HandlersOf<AppContract, 'import'>
  /** Imports in the given order. Stops between two articles when the signal says so; what was stored stays. */
  importItems: (items: readonly ImportItem[], signal: AbortSignal, progress: Progress) => Promise<ImportReport>
}

const systemReasons: Record<string, string> = {
  ENOENT: 'The file is no longer there.',
  ENOTDIR: 'The file is no longer there.',
  EACCES: 'You are not allowed to read this file.',
  EPERM: 'You are not allowed to read this file.',
  EISDIR: 'This is a folder, not a file.',
  EIO: 'The disk could not read this file.',
  EMFILE: 'Too many files are open. Close some programs and import it again.',
  ENOSPC: 'The disk is full. Free some space and import it again.',
}

/** A sentence for the report, also for what the operating system says about a file. */
function reasonFor(error: unknown): string {
  if (!(error instanceof AppError) && error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const known = Object.hasOwn(systemReasons, error.code) ? systemReasons[error.code] : undefined
    if (known) return known
  }
  return toErrorValue(error).message
}

/** Creates the import over a library. Nothing is kept between two imports. */
export function createImport({ files, read, add, sampleFiles }: ImportOptions): Import {
  const fromFile = (handle: string, source: string): Source => {
    let name = source
    return {
      source,
      get sourceName() {
        return name
      },
      drafts: async signal => {
        const file = await files.open(handle)
        name = file.name
        // The size is asked before the bytes are read: a mistaken disk image must not fill the memory.
        const refusal = refuseSize(file.size)
        if (refusal) throw new AppError('unreadable', refusal)
        return read({ name: file.name, bytes: await file.read() }, signal)
      },
    }
  }

  const fromPaste = (item: Extract<ImportItem, { kind: 'paste' }>): Source => {
    const encoded = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text), pasted: true })
    return {
      source: item.source,
      sourceName: null,
      drafts: async signal => {
        const plain = () => read(encoded('paste.txt', item.text), signal)
        if (!item.html?.trim()) return plain()
        try {
          return await read(encoded('paste.html', item.html), signal)
        } catch (error) {
          // Some programs put markup without words on the clipboard; the plain text beside it is what was copied.
          if (error instanceof AppError && error.code === 'unreadable' && item.text.trim() !== '') return plain()
          throw error
        }
      },
    }
  }

  const run = async (sources: readonly Source[], signal: AbortSignal, progress: Progress): Promise<ImportReport> => {
    const report: ImportReport = { articles: [], duplicates: [], failed: [], cancelled: false }
    type Outcome = { drafts: ArticleDraft[] } | { error: unknown }
    const start = (source: Source): Promise<Outcome> =>
      source.drafts(signal).then(
        drafts => ({ drafts }),
        (error: unknown) => ({ error }),
      )
    const ahead: Promise<Outcome>[] = []
    const total = sources.length
    for (const [done, source] of sources.entries()) {
      if (signal.aborted) break
      progress({ done, total, source: source.source })
      for (let next = done + ahead.length; next < Math.min(total, done + readAhead); next++) {
        const upcoming = sources[next]
        if (upcoming) ahead.push(start(upcoming))
      }
      const outcome = await ahead.shift()
      if (signal.aborted || !outcome) break
      try {
        if ('error' in outcome) throw outcome.error
        for (const draft of outcome.drafts) {
          const { articleId, title, publishedAt, duplicate, restored } = add(draft, { sourceName: source.sourceName })
          if (duplicate) report.duplicates.push({ source: source.source, articleId, ...(restored && { restored }) })
          else report.articles.push({ id: articleId, title, publishedAt, source: source.source })
        }
      } catch (error) {
        report.failed.push({ source: source.source, reason: reasonFor(error) })
      }
    }
    report.cancelled = signal.aborted
    // What was read ahead and is no longer wanted must end before the import does: its files may be dropped next.
    await Promise.all(ahead)
    if (!signal.aborted) progress({ done: total, total, source: sources.at(-1)?.source ?? '' })
    return report
  }

  const importItems: Import['importItems'] = async (items, signal, progress) => {
    try {
      const sources = items.map(item => (item.kind === 'file' ? fromFile(item.handle, item.source) : fromPaste(item)))
      return await run(sources, signal, progress)
    } finally {
      for (const item of items) if (item.kind === 'file') await files.drop(item.handle)
    }
  }

  return {
    importItems,
    handlers: {
      'import.run': ({ items }, { signal, progress }) => importItems(items, signal, progress),
      'import.sample': async (_, { signal }) => {
        const sources = (await sampleFiles()).map(file => ({
          source: file.name,
          sourceName: file.name,
          drafts: () => read(file, signal),
        }))
        return run(sources, signal, () => undefined)
      },
      'import.formats': () =>
        formats.map(({ name, label, extensions }) => ({ name, label, extensions: [...extensions] })),
    },
  }
}
