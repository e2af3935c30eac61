/** Expands the files and folders a person named into the files that are meant. */
import { lstat, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isPageFolder } from './page-folder.ts'

/** A file that was found, under the path as it was given. */
export type FoundFile = { path: string; source: string }

export type WalkedPaths = { files: FoundFile[]; failed: { source: string; reason: string }[] }

/**
 * Looks into folders, sorted by name. Left out inside folders: hidden entries, symbolic links to folders (a loop would
 * never end), pipes and devices, and the files that saved pages keep beside them (`…_files`). A link to a file is
 * followed. A path named twice is taken once. What can't be read is named with the reason; the rest is still found.
 */
export async function walkPaths(paths: readonly string[]): Promise<WalkedPaths> {
  const files: FoundFile[] = []
  const failed: WalkedPaths['failed'] = []
  const seen = new Set<string>()

  const walk = async (path: string, isLinkInside = false): Promise<void> => {
    if (seen.has(path)) return
    seen.add(path)
    try {
      const found = await stat(path)
      if (isLinkInside && !found.isFile()) {
        // Passed over here, it can still be named by itself.
        seen.delete(path)
        return
      }
      if (!found.isDirectory()) {
        // Reading a pipe or a device can wait for ever.
        if (!found.isFile()) failed.push({ source: path, reason: 'It is no regular file.' })
        else files.push({ path, source: path })
        return
      }
      const entries = await readdir(path, { withFileTypes: true })
      entries.sort((a, b) => (a.name < b.name ? -1 : 1))
      const names = new Set(entries.map(({ name }) => name))
      for (const entry of entries) {
        if (entry.name.startsWith('.')) continue
        if (entry.isDirectory() && isPageFolder(entry.name, names)) continue
        if (entry.isDirectory() || entry.isFile() || entry.isSymbolicLink()) {
          await walk(join(path, entry.name), entry.isSymbolicLink())
        }
      }
    } catch (error) {
      failed.push({ source: path, reason: await explain(path, error) })
    }
  }
  for (const path of paths) {
    const before = files.length + failed.length
    const isNew = !seen.has(path)
    await walk(path)
    if (isNew && files.length + failed.length === before && !files.some(file => file.path.startsWith(path)))
      failed.push({ source: path, reason: 'There are no files in this folder.' })
  }
  return { files, failed }
}

async function explain(path: string, error: unknown): Promise<string> {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT') {
    if (await isLink(path)) return 'It is a link to something that is no longer there.'
    // Node writes U+FFFD for the bytes of a name that are no UTF-8, and so can't find the file again.
    if (path.includes('\uFFFD')) return 'Its name is not valid text; rename it and import it again.'
    return 'There is no file or folder of this name.'
  }
  if (code === 'ELOOP') return 'It is a link that leads back to itself.'
  if (code === 'EACCES' || code === 'EPERM') return 'You have no permission to read it.'
  return `It can’t be read: ${error instanceof Error ? error.message : String(error)}`
}

const isLink = (path: string): Promise<boolean> =>
  lstat(path).then(
    found => found.isSymbolicLink(),
    () => false,
  )
