/** Imports files and pasted text into the library, one by one, and reports what became of each. */
import type { ArticleDraft } from '../../article/draft.ts'
import { AppError, type HandlersOf } from '../../contract/bridge.ts'
import type { ImportItem, ImportLine, ImportReport } from '../../contract/import.ts'
import { importReport, sourceOf } from '../../contract/import-report.ts'
import type { AppContract } from '../../contract/index.ts'
import { picturesBeside } from './archive/saved-page.ts'
import type { FileContent, ImportFile, ImportPart } from './formats/format.ts'
import { formats } from './formats/index.ts'
import { createPreview, type PreviewOptions } from './preview-import.ts'
import { refuseSize } from './read-file.ts'
import { reasonFor } from './reason-for.ts'

/** Files read ahead of the one being stored: workers have something to do, memory holds few files. */
const readAhead = 4

/** Containers in containers that are unpacked: a web archive in an archive in a zip is three. */
const deepestContainer = 4

export type ImportOptions = {
  files: PreviewOptions['files'] & {
    /** Forgets a handle once its file was read. */
    drop: (handle: string) => Promise<void>
  }
  look: PreviewOptions['look']
  countKnown: PreviewOptions['countKnown']
  /** Reads a file off the main thread. */
  read: (file: ImportFile, signal?: AbortSignal) => Promise<FileContent>
  /** The same for one item of a container. */
  readPart: (part: ImportPart, signal?: AbortSignal) => Promise<FileContent>
  /** Stores one draft in one transaction, with the line of the report that tells of it. */
  add: (
    draft: ArticleDraft,
    origin: { sourceName: string | null; line: { importId: string } & Place; fills?: string },
  ) => Omit<ImportLine, keyof Place | 'reason'>
  /** Keeps what imports did, so that it can be told and taken back later. */
  log: {
    begin: () => string
    keepFailures: (importId: string, failures: readonly Failure[]) => void
    end: (importId: string, cancelled: boolean) => void
  }
  /** Fetches a page of the web that a reader asked for, as a file with its address. */
  fetch: (
    url: string,
    options: { pictures: boolean; signal: AbortSignal; onProgress: (progress: FetchProgress) => void },
  ) => Promise<{ file: ImportFile; url: string }>
  sampleFiles: () => Promise<{ name: string; bytes: Uint8Array }[]>
}

/** Where an item stands in the report. */
type Place = Pick<ImportLine, 'file' | 'item' | 'format'>
type Failure = Place & { outcome: 'skipped' | 'failed'; reason: string }

/** One thing to import: where it is from for the report, its name for the library, and how to read it. */
type Source = {
  file: string
  /** Its name in the file; empty for the file itself. */
  item: string
  /** What the file was read as; null until it was. */
  format: string | null
  sourceName: string | null
  read: (signal: AbortSignal) => Promise<FileContent>
}

export type FetchProgress = { phase: 'page' | 'pictures' | 'reading'; done: number; total: number | null }

export type Progress = (progress: { done: number; total: number; source: string }) => void

/** What the library and the watched folder answer. */
type ImportRequestsElsewhere =
  | 'import.list'
  | 'import.report'
  | 'import.undo'
  | 'import.redo'
  | 'import.watch'
  | 'import.watched'

export type Import = {
  handlers: Omit<HandlersOf<AppContract, 'import'>, ImportRequestsElsewhere>
  /** Imports in the given order. Stops between two articles when the signal says so; what was stored stays. */
  importItems: (items: readonly ImportItem[], signal: AbortSignal, progress: Progress) => Promise<ImportReport>
}

const nothing = {
  ...{ articleId: null, title: '', publishedAt: null, captureOf: null, restored: false, changed: false, carried: null },
} as const

const labelOf = (name: string): string => formats.find(format => format.name === name)?.label ?? name

/** Creates the import over a library. Nothing is kept between two imports. */
export function createImport({
  files,
  look,
  countKnown,
  read,
  readPart,
  add,
  log,
  fetch,
  sampleFiles,
}: ImportOptions): Import {
  const fromFile = (handle: string, source: string): Source => {
    let name = source
    return {
      ...{ file: source, item: '', format: null },
      get sourceName() {
        return name
      },
      read: async signal => {
        const file = await files.open(handle)
        name = file.name
        // The size is asked before the bytes are read: a mistaken disk image must not fill the memory.
        const refusal = refuseSize(file.size)
        if (refusal) throw new AppError('unreadable', refusal)
        const bytes = await file.read()
        const beside = file.beside ? await picturesBeside(bytes, file.beside) : null
        return read({ name: file.name, bytes, ...(beside && { beside }) }, signal)
      },
    }
  }

  const fromPaste = (item: Extract<ImportItem, { kind: 'paste' }>): Source => {
    const encoded = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text), whole: true })
    return {
      ...{ file: item.source, item: '', format: null },
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

  const fromWeb = (url: string, pictures: boolean, onProgress: (progress: FetchProgress) => void): Source => ({
    ...{ file: url, item: '', format: null, sourceName: null },
    read: async signal => {
      const { file, url: originalUrl } = await fetch(url, { pictures, signal, onProgress })
      onProgress({ phase: 'reading', done: 0, total: null })
      return readPart({ name: file.name, content: file, known: { originalUrl } }, signal)
    },
  })

  const within = ({ item }: Source, name: string) => (item === '' ? name : `${item} › ${name}`)
  const fromPart = (part: ImportPart, container: Source, format: string): Source => ({
    file: container.file,
    item: within(container, part.name),
    format,
    sourceName: container.sourceName,
    read: signal => readPart(part, signal),
  })

  const run = async (
    sources: readonly Source[],
    signal: AbortSignal,
    progress: Progress,
    fills?: string,
  ): Promise<ImportReport> => {
    const importId = log.begin()
    const lines: ImportLine[] = []
    type Outcome = { content: FileContent } | { error: unknown }
    const start = (source: Source): Promise<Outcome> =>
      source.read(signal).then(
        content => ({ content }),
        (error: unknown) => ({ error }),
      )
    let done = 0
    let total = sources.length
    /** The link whose content the first article is. */
    let waiting = fills

    const placeOf = ({ file, item, format }: Source): Place => ({ file, item, format })
    const fail = (failures: readonly Failure[]) => {
      log.keepFailures(importId, failures)
      for (const failure of failures) lines.push({ ...nothing, ...failure })
    }
    const store = (draft: ArticleDraft, source: Source) => {
      const place = placeOf(source)
      const { sourceName } = source
      const added = add(draft, {
        sourceName,
        line: { importId, ...place },
        ...(waiting !== undefined && { fills: waiting }),
      })
      waiting = undefined
      lines.push({ ...added, ...place, reason: '' })
    }

    /** Reads a few sources ahead of the one being stored. A container’s items come before whatever follows it. */
    const runAll = async (level: readonly Source[], depth: number): Promise<void> => {
      const ahead: Promise<Outcome>[] = []
      for (const [index, source] of level.entries()) {
        if (signal.aborted) break
        progress({ done, total, source: sourceOf(source) })
        for (let next = index + ahead.length; next < Math.min(level.length, index + readAhead); next++) {
          const upcoming = level[next]
          if (upcoming) ahead.push(start(upcoming))
        }
        const outcome = await ahead.shift()
        if (signal.aborted || !outcome) break
        try {
          if ('error' in outcome) throw outcome.error
          const { content } = outcome
          source.format ??= labelOf(content.format)
          if (content.kind === 'articles') for (const draft of content.articles) store(draft, source)
          else await unpack(content, source, source.format, depth)
        } catch (error) {
          fail([{ ...placeOf(source), outcome: 'failed', reason: reasonFor(error) }])
        }
        done++
      }
      // What was read ahead and is no longer wanted must end before the import does: its files may be dropped next.
      await Promise.all(ahead)
    }

    const unpack = async (
      { parts, skipped }: Extract<FileContent, { kind: 'parts' }>,
      source: Source,
      format: string,
      depth: number,
    ) => {
      if (depth >= deepestContainer) throw new AppError('unreadable', 'It is an archive in too many other archives.')
      if (skipped.length > 0) {
        const { file } = source
        fail(
          skipped.map(({ name, reason }) => ({ file, item: within(source, name), format, outcome: 'skipped', reason })),
        )
      }
      total += parts.length
      await runAll(
        parts.map(part => fromPart(part, source, format)),
        depth + 1,
      )
    }

    try {
      await runAll(sources, 0)
    } finally {
      log.end(importId, signal.aborted)
    }
    const last = sources.at(-1)
    if (!signal.aborted) progress({ done: total, total, source: last ? sourceOf(last) : '' })
    return importReport(lines.length === 0 ? null : importId, lines, signal.aborted)
  }

  const importAll = async (items: readonly ImportItem[], signal: AbortSignal, progress: Progress, fills?: string) => {
    try {
      const sources = items.map(item => (item.kind === 'file' ? fromFile(item.handle, item.source) : fromPaste(item)))
      return await run(sources, signal, progress, fills)
    } finally {
      for (const item of items) if (item.kind === 'file') await files.drop(item.handle)
    }
  }

  const preview = createPreview({ files, look, countKnown })
  return {
    importItems: (items, signal, progress) => importAll(items, signal, progress),
    handlers: {
      'import.run': ({ items }, { signal, progress }) => importAll(items, signal, progress),
      'import.preview': ({ items }, { signal, progress }) => preview(items, signal, progress),
      'import.drop': async ({ items }) => {
        for (const item of items) if (item.kind === 'file') await files.drop(item.handle)
        return {}
      },
      'import.attach': ({ articleId, item }, { signal }) => importAll([item], signal, () => undefined, articleId),
      'import.web': ({ url, pictures }, { signal, progress }) =>
        run([fromWeb(url, pictures, progress)], signal, () => undefined),
      'import.sample': async (_, { signal }) => {
        const sources = (await sampleFiles()).map(file => ({
          ...{ file: file.name, item: '', format: null, sourceName: file.name },
          read: () => read(file, signal),
        }))
        return run(sources, signal, () => undefined)
      },
      'import.formats': () =>
        formats.map(({ name, label, extensions }) => ({ name, label, extensions: [...extensions] })),
    },
  }
}
