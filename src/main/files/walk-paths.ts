/** Expands the files and folders a person named into the files that are meant. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A file that was found, under the path as it was given. */
export type FoundFile = { path: string; source: string }

export type WalkedPaths = { files: FoundFile[]; failed: { source: string; reason: string }[] }

/**
 * Looks into folders, sorted by name. Left out inside folders: hidden entries, symbolic links (a loop would never
 * end, and a link can lead anywhere), and the files that saved pages keep beside them (`…_files`). A path named twice
 * is taken once. What can't be read is named with the reason; the rest is still found.
 */
export async function walkPaths(paths: readonly string[]): Promise<WalkedPaths> {
  const files: FoundFile[] = []
  const failed: WalkedPaths['failed'] = []
  const seen = new Set<string>()

  const walk = async (path: string): Promise<void> => {
    if (seen.has(path)) return
    seen.add(path)
    try {
      const found = await stat(path)
      if (!found.isDirectory()) {
        files.push({ path, source: path })
        return
      }
      const entries = await readdir(path, { withFileTypes: true })
      entries.sort((a, b) => (a.name < b.name ? -1 : 1))
      for (const entry of entries) {
        if (entry.name.startsWith('.') || entry.isSymbolicLink()) continue
        if (entry.isDirectory() && /_files$/.test(entry.name)) continue
        if (entry.isDirectory() || entry.isFile()) await walk(join(path, entry.name))
      }
    } catch (error) {
      failed.push({ source: path, reason: explain(error) })
    }
  }
  for (const path of paths) await walk(path)
  return { files, failed }
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT') return 'There is no file or folder of this name.'
  if (code === 'EACCES' || code === 'EPERM') return 'You have no permission to read it.'
  return `It can’t be read: ${error instanceof Error ? error.message : String(error)}`
}
