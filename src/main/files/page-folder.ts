/** Finds the folder that browsers keep beside a page they save whole, and reads from it and from nowhere else. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'

const page = /^(.+)\.(?:x?html?)$/i
/** What browsers add to the page's name, each in its language: `_files`, `-Dateien`, `_fichiers`, `.files`. */
const ending = /^[_.-]\p{L}{4,12}$/u
/** Bytes; larger ones are no pictures of an article. */
const largestFile = 50 * 1024 * 1024

/** True for the name of a folder that belongs to a page among `names`, or is called as most browsers call it. */
export function isPageFolder(name: string, names: ReadonlySet<string>): boolean {
  if (/_files$/.test(name)) return true
  const stem = /^(.*)[_.-]\p{L}{4,12}$/u.exec(name)?.[1]
  return stem !== undefined && ['.html', '.htm', '.xhtml'].some(extension => names.has(stem + extension))
}

/** How files of the page’s folder are read by the address the page writes; null where the page has no such folder. */
export async function findBeside(path: string): Promise<((address: string) => Promise<Uint8Array | null>) | null> {
  const stem = page.exec(basename(path))?.[1]
  if (stem === undefined) return null
  const above = dirname(path)
  const entries = await readdir(above, { withFileTypes: true }).catch(() => [])
  const folder = entries.find(
    entry => entry.isDirectory() && entry.name.startsWith(stem) && ending.test(entry.name.slice(stem.length)),
  )
  if (!folder) return null
  const root = await realpath(join(above, folder.name)).catch(() => null)
  if (root === null) return null
  return async address => {
    try {
      const plain = decodeURIComponent(address.replace(/[?#].*$/, '')).replace(/^\.\//, '')
      if (!plain.startsWith(`${folder.name}/`) || plain.includes('\0')) return null
      // A link in the folder may lead anywhere: what it leads to must lie in the folder, too.
      const file = await realpath(join(above, plain))
      const found = await stat(file)
      if (!file.startsWith(root + sep) || !found.isFile() || found.size > largestFile) return null
      return new Uint8Array(await readFile(file))
    } catch {
      // A picture that is not there is missing, as one that was never saved.
      return null
    }
  }
}
