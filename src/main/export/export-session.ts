/** What one run of an export knows of its folder: whose files stand where, which names are taken. */
import { AppError } from '../../contract/bridge.ts'
import { copyName, fileName, isCopyName, type NamedArticle, nameKey } from './file-name.ts'
import { articleIdOf, composeFile, type ManagedFile, mergeFile } from './managed-file.ts'
import { type ManifestEntry, readManifest, updateManifest } from './manifest.ts'
import type { ReadFile, TargetFolder } from './target-folder.ts'

export type Written =
  | { outcome: 'written' | 'unchanged'; file: string; copy: '' }
  | { outcome: 'conflict'; file: string; copy: string }
export type Session = {
  /**
   * Finds the file of one of these ids, the first best, else keeps a name free for the first: so that links to it can be
   * written before it is. An id is given away once in a run.
   */
  place: (ids: readonly string[], named: (id: string) => NamedArticle) => Promise<{ id: string; file: string }>
  /** The file an earlier export wrote for an id, or this one; null for none. */
  fileOf: (id: string) => Promise<string | null>
  write: (managed: ManagedFile, named: NamedArticle, tags: readonly string[]) => Promise<Written>
  close: () => Promise<void>
}

/** Opens a run. */
export async function openSession(folder: TargetFolder): Promise<Session> {
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

  const keptFree = new Map<string, string>()
  const nameFor = (named: NamedArticle): string => {
    const file = fileName(named, key => taken.has(key))
    taken.add(nameKey(file))
    return file
  }

  const placed = new Set<string>()
  const place: Session['place'] = async (ids, named) => {
    const free = ids.filter(id => !placed.has(id))
    for (const id of free) {
      const existing = await locate(id)
      if (existing === null) continue
      placed.add(id)
      return { id, file: existing.file }
    }
    const [id] = free
    if (id === undefined) throw new AppError('unavailable', 'Two events go by one name. Export again in a moment.')
    placed.add(id)
    const file = nameFor(named(id))
    keptFree.set(id, file)
    return { id, file }
  }

  const createNew = async (managed: ManagedFile, named: NamedArticle, tags: readonly string[]): Promise<Written> => {
    const text = composeFile(managed)
    for (;;) {
      const file = keptFree.get(managed.articleId) ?? nameFor(named)
      keptFree.delete(managed.articleId)
      if (!(await folder.create(file, text))) continue
      wrote = true
      remember(managed.articleId, { file, tags: [...tags] })
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

  const write: Session['write'] = async (managed, named, ownTags) => {
    const { articleId } = managed
    // The reader may save the file between our reading and our writing: then it is read again.
    for (let attempt = 0; attempt < 5; attempt++) {
      const existing = await locate(articleId)
      if (existing === null) return createNew(managed, named, ownTags)
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
    place,
    fileOf: async id => {
      const entry = manifest.get(id)
      return entry === undefined ? null : ((await readOwn(id, entry.file))?.file ?? null)
    },
    write,
    close: async () => {
      if (wrote) await folder.flush()
      if (changed.size === 0) return
      await updateManifest(folder, changed)
      await folder.flush()
    },
  }
}
