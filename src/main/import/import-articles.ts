/** Imports files and pasted text into the library, one by one, and reports what became of each. */
import type { ArticleDraft } from '../../article/draft.ts'
import { AppError, type HandlersOf, toErrorValue } from '../../contract/bridge.ts'
import type { ImportItem, ImportReport } from '../../contract/import.ts'
import type { AppContract } from '../../contract/index.ts'
import type { FileContent, ImportFile, ImportPart } from './formats/format.ts'
import { formats } from './formats/index.ts'
import { refuseSize } from './read-file.ts'

/** Files read ahead of the one being stored: workers have something to do, memory holds few files. */
const readAhead = 4

/** Containers in containers that are unpacked: a web archive in an archive in a zip is three. */
const deepestContainer = 4

export type ImportOptions = {
  files: {
    /** Opens what a handle stands for; `size` in bytes. */
    open: (handle: string) => Promise<{ name: string; size: number; read: () => Promise<Uint8Array> }>
    /** Forgets a handle once its file was read. */
    drop: (handle: string) => Promise<void>
  }
  /** Reads a file off the main thread. */
  read: (file: ImportFile, signal?: AbortSignal) => Promise<FileContent>
  /** The same for one item of a container. */
  readPart: (part: ImportPart, signal?: AbortSignal) => Promise<FileContent>
  /** Stores one draft in one transaction, or names the article that already holds its content. */
  add: (
    draft: ArticleDraft,
    origin: { sourceName: string | null },
  ) => { articleId: string; title: string; publishedAt: string | null; duplicate: boolean; restored?: boolean }
  sampleFiles: () => Promise<{ name: string; bytes: Uint8Array }[]>
}

/** One thing to import: where it is from for the report, its name for the library, and how to read it. */
type Source = {
  source: string
  sourceName: string | null
  read: (signal: AbortSignal) => Promise<FileContent>
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
export function createImport({ files, read, readPart, add, sampleFiles }: ImportOptions): Import {
  const fromFile = (handle: string, source: string): Source => {
    let name = source
    return {
      source,
      get sourceName() {
        return name
      },
      read: async signal => {
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
    const encoded = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text), whole: true })
    return {
      source: item.source,
      sourceName: null,
      read: async signal => {
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

  const fromPart = (part: ImportPart, container: Source): Source => ({
    source: `${container.source} › ${part.name}`,
    sourceName: container.sourceName,
    read: signal => readPart(part, signal),
  })

  const run = async (sources: readonly Source[], signal: AbortSignal, progress: Progress): Promise<ImportReport> => {
    const report: ImportReport = { articles: [], duplicates: [], failed: [], cancelled: false }
    type Outcome = { content: FileContent } | { error: unknown }
    const start = (source: Source): Promise<Outcome> =>
      source.read(signal).then(
        content => ({ content }),
        (error: unknown) => ({ error }),
      )
    let done = 0
    let total = sources.length

    const store = (draft: ArticleDraft, { source, sourceName }: Source) => {
      const { articleId, title, publishedAt, duplicate, restored } = add(draft, { sourceName })
      if (duplicate) report.duplicates.push({ source, articleId, ...(restored && { restored }) })
      else report.articles.push({ id: articleId, title, publishedAt, source })
    }

    /** Reads a few sources ahead of the one being stored. A container’s items come before whatever follows it. */
    const runAll = async (level: readonly Source[], depth: number): Promise<void> => {
      const ahead: Promise<Outcome>[] = []
      for (const [index, source] of level.entries()) {
        if (signal.aborted) break
        progress({ done, total, source: source.source })
        for (let next = index + ahead.length; next < Math.min(level.length, index + readAhead); next++) {
          const upcoming = level[next]
          if (upcoming) ahead.push(start(upcoming))
        }
        const outcome = await ahead.shift()
        if (signal.aborted || !outcome) break
        try {
          if ('error' in outcome) throw outcome.error
          if (outcome.content.kind === 'articles') for (const draft of outcome.content.articles) store(draft, source)
          else await unpack(outcome.content, source, depth)
        } catch (error) {
          report.failed.push({ source: source.source, reason: reasonFor(error) })
        }
        done++
      }
      // What was read ahead and is no longer wanted must end before the import does: its files may be dropped next.
      await Promise.all(ahead)
    }

    const unpack = async (content: Extract<FileContent, { kind: 'parts' }>, source: Source, depth: number) => {
      if (depth >= deepestContainer) throw new AppError('unreadable', 'It is an archive in too many other archives.')
      for (const { name, reason } of content.skipped) {
        report.failed.push({ source: `${source.source} › ${name}`, reason })
      }
      total += content.parts.length
      await runAll(
        content.parts.map(part => fromPart(part, source)),
        depth + 1,
      )
    }

    await runAll(sources, 0)
    report.cancelled = signal.aborted
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
          read: () => read(file, signal),
        }))
        return run(sources, signal, () => undefined)
      },
      'import.formats': () =>
        formats.map(({ name, label, extensions }) => ({ name, label, extensions: [...extensions] })),
    },
  }
}
