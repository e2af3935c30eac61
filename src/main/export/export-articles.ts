/** Writes articles as Markdown into a folder of the reader's, and what they wrote there stays. */

import { AppError, type HandlersOf } from '../../contract/bridge.ts'
import type { Claim } from '../../contract/claims.ts'
import type { ExportReport } from '../../contract/export.ts'
import type { AppContract } from '../../contract/index.ts'
import type { WholeList } from '../../contract/library.ts'
import { articleFile } from './article-file.ts'
import type { Outlet } from './claim-columns.ts'
import { claimsToCsv } from './claims-to-csv.ts'
import { claimsToHtml } from './claims-to-html.ts'
import { claimsToMarkdown } from './claims-to-markdown.ts'
import type { Disk } from './disk.ts'
import type { ExportData } from './export-data.ts'
import { copyName, fileName, isCopyName, nameKey } from './file-name.ts'
import { articleIdOf, composeFile, type ManagedFile, mergeFile } from './managed-file.ts'
import { type ManifestEntry, readManifest, updateManifest } from './manifest.ts'
import { openTargetFolder, type ReadFile, type TargetFolder } from './target-folder.ts'

type Progress = { done: number; total: number; title: string }
type RunOptions = { signal?: AbortSignal; progress?: (progress: Progress) => void }

export type Export = {
  handlers: HandlersOf<AppContract, 'export'>
  /**
   * Exports articles (null: all of `allIds`) into a folder. One that fails is a line in the report; cancelling leaves
   * every file old or new. A file the reader deleted is written anew; a renamed one is followed.
   *
   * @throws AppError when the folder is missing, no folder, or can't be written.
   */
  exportTo: (folderPath: string, articleIds: readonly string[] | null, options?: RunOptions) => Promise<ExportReport>
}

type ExportOptions = {
  /** Everything about an article, or null when there is none of that id. */
  gather: (articleId: string, signal?: AbortSignal) => Promise<ExportData | null>
  /** Ids of all articles that are not in the trash. */
  allIds: () => string[]
  /** Ids of the articles of a list. */
  idsOf?: (list: WholeList) => string[]
  /** The folder behind a handle, or null when the handle is not known (any more). */
  folderOf: (handle: string) => { path: string; label: string } | null
  disk?: Disk
}

const tableWriters = { csv: claimsToCsv, markdown: claimsToMarkdown, html: claimsToHtml }

/** The rows of these ids in their order; those that are gone by now are left out. */
function pickClaims(claims: readonly Claim[], claimIds: readonly string[]): Claim[] {
  const byId = new Map(claims.map(claim => [claim.claimId, claim]))
  return claimIds.flatMap(claimId => byId.get(claimId) ?? [])
}

const goneReason = 'This article is no longer in the library.'

/** Opens the export. Runs follow one another, so that two of them never choose names for the same article. */
export function createExport({ gather, allIds, idsOf = () => [], folderOf, disk }: ExportOptions): Export {
  let previous: Promise<unknown> = Promise.resolve()
  const exportTo: Export['exportTo'] = (folderPath, articleIds, options = {}) => {
    const run = previous.then(async () => {
      const folder = await openTargetFolder(folderPath, disk)
      return exportInto(folder, [...new Set(articleIds ?? allIds())], gather, options)
    })
    // A failed run is its caller's to hear of; the next one starts all the same.
    previous = run.catch(() => undefined)
    return run
  }
  return {
    exportTo,
    handlers: {
      'export.run': async ({ articleIds, list, folder }, { signal, progress }) => {
        const target = folderOf(folder)
        if (target === null) throw new AppError('not-found', 'This folder is no longer known here. Choose it again.')
        const ids = list === undefined ? articleIds : idsOf(list)
        return { ...(await exportTo(target.path, ids, { signal, progress })), folder: target.label }
      },
      'export.claimTable': async ({ articleIds, claimIds, format }, { signal }) => {
        const claims: Claim[] = []
        const outlets = new Map<string, Outlet>()
        for (const articleId of articleIds ?? allIds()) {
          signal.throwIfAborted()
          const data = await gather(articleId, signal)
          if (data === null) throw new AppError('not-found', goneReason)
          claims.push(...data.claims.claims)
          outlets.set(articleId, data.article)
        }
        // A rejected row is left out, but for a reader who names it.
        const kept = claims.filter(claim => claim.review !== 'rejected')
        return { text: tableWriters[format](claimIds === undefined ? kept : pickClaims(claims, claimIds), outlets) }
      },
      'export.preview': async ({ articleId }, { signal }) => {
        const data = await gather(articleId, signal)
        if (data === null) throw new AppError('not-found', goneReason)
        return { fileName: fileName(data.article, () => false), markdown: composeFile(articleFile(data)) }
      },
    },
  }
}

async function exportInto(
  folder: TargetFolder,
  articleIds: readonly string[],
  gather: ExportOptions['gather'],
  { signal, progress }: RunOptions,
): Promise<ExportReport> {
  const report: ExportReport = {
    folder: folder.path,
    written: [],
    unchanged: [],
    conflicts: [],
    failed: [],
    cancelled: false,
  }
  const session = await openSession(folder)
  for (const [index, articleId] of articleIds.entries()) {
    if (signal?.aborted) {
      report.cancelled = true
      break
    }
    let title = ''
    try {
      const data = await gather(articleId, signal)
      if (data === null) throw new AppError('not-found', goneReason)
      title = data.article.title
      const { outcome, file, copy } = await session.write(data)
      if (outcome === 'conflict') report.conflicts.push({ articleId, file, copy })
      else report[outcome].push({ articleId, file })
    } catch (error) {
      report.failed.push({ articleId, reason: error instanceof Error ? error.message : String(error) })
    }
    progress?.({ done: index + 1, total: articleIds.length, title })
  }
  try {
    await session.close()
  } catch (error) {
    // The files are whole; what could not be saved is the list that finds them faster next time.
    const reason = error instanceof Error ? error.message : String(error)
    for (const { articleId, file } of report.written) {
      report.failed.push({ articleId, reason: `${file} is written, but may not be remembered: ${reason}` })
    }
    if (report.written.length === 0) throw error
  }
  return report
}

type Written =
  | { outcome: 'written' | 'unchanged'; file: string; copy: '' }
  | { outcome: 'conflict'; file: string; copy: string }
type Session = { write: (data: ExportData) => Promise<Written>; close: () => Promise<void> }

/** What one run knows of the folder: whose files stand where, which names are taken. */
async function openSession(folder: TargetFolder): Promise<Session> {
  const manifest = await readManifest(folder)
  const changed = new Map<string, ManifestEntry>()
  const taken = new Set((await folder.names()).map(nameKey))
  let filesById: Map<string, string[]> | null = null
  let wrote = false

  const remember = (articleId: string, entry: ManifestEntry) => {
    const known = manifest.get(articleId)
    if (known?.file === entry.file && JSON.stringify(known.tags) === JSON.stringify(entry.tags)) return
    manifest.set(articleId, entry)
    changed.set(articleId, entry)
  }

  const readOwn = async (articleId: string, file: string): Promise<(ReadFile & { file: string }) | null> => {
    const found = await folder.read(file)
    return found !== null && articleIdOf(found.text) === articleId ? { ...found, file } : null
  }

  /** The article's file: where the manifest says, else wherever in the folder a file names the article. */
  const locate = async (articleId: string) => {
    const entry = manifest.get(articleId)
    const expected = entry === undefined ? null : await readOwn(articleId, entry.file)
    if (expected !== null) return expected
    if (filesById === null) {
      filesById = new Map()
      for (const { file, start } of await folder.starts()) {
        const id = articleIdOf(start)
        if (id !== null) filesById.set(id, [...(filesById.get(id) ?? []), file])
      }
    }
    // A copy written beside an edited file counts only when it is all that is left.
    const files = (filesById.get(articleId) ?? []).sort((a, b) => Number(isCopyName(a)) - Number(isCopyName(b)))
    for (const file of files) {
      const found = await readOwn(articleId, file)
      if (found !== null) return found
    }
    return null
  }

  const createNew = async (data: ExportData, managed: ManagedFile): Promise<Written> => {
    const text = composeFile(managed)
    for (;;) {
      const file = fileName(data.article, key => taken.has(key))
      taken.add(nameKey(file))
      if (!(await folder.create(file, text))) continue
      wrote = true
      remember(managed.articleId, { file, tags: data.article.tags })
      return { outcome: 'written', file, copy: '' }
    }
  }

  /** Writes the text beside a file the reader changed, in a copy that is itself merged on later exports. */
  const writeCopy = async (file: string, managed: ManagedFile): Promise<Written> => {
    for (let number = 1; number < 100; number++) {
      const copy = copyName(file, number)
      const existing = await readOwn(managed.articleId, copy)
      if (existing === null) {
        if (!(await folder.create(copy, composeFile(managed)))) continue
        wrote = true
        return { outcome: 'conflict', file, copy }
      }
      const merge = mergeFile(existing.text, managed, [])
      if (merge.outcome === 'edited') continue
      if (merge.outcome === 'merged') {
        if (!(await folder.replace(copy, merge.text, existing.stamp))) continue
        wrote = true
      }
      return { outcome: 'conflict', file, copy }
    }
    throw new AppError('unavailable', `You changed ${file}, and no copy can be written beside it. Remove old copies.`)
  }

  const write = async (data: ExportData): Promise<Written> => {
    const managed = articleFile(data)
    const { articleId } = managed
    // The reader may save the file between our reading and our writing: then it is read again.
    for (let attempt = 0; attempt < 5; attempt++) {
      const existing = await locate(articleId)
      if (existing === null) return createNew(data, managed)
      const { file, text, stamp } = existing
      const tags = manifest.get(articleId)?.tags ?? []
      const merge = mergeFile(text, managed, tags)
      if (merge.outcome === 'edited') {
        remember(articleId, { file, tags })
        return writeCopy(file, managed)
      }
      if (merge.outcome === 'merged' && !(await folder.replace(file, merge.text, stamp))) continue
      remember(articleId, { file, tags: [...merge.tags] })
      if (merge.outcome === 'unchanged') return { outcome: 'unchanged', file, copy: '' }
      wrote = true
      return { outcome: 'written', file, copy: '' }
    }
    throw new AppError('unavailable', 'Its file kept changing while it was exported. Export again in a moment.')
  }

  return {
    write,
    close: async () => {
      if (wrote) await folder.flush()
      if (changed.size === 0) return
      await updateManifest(folder, changed)
      await folder.flush()
    },
  }
}
