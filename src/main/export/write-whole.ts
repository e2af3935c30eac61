/** Puts a file in its place whole or not at all, whenever the power fails. */
import { randomBytes } from 'node:crypto'
import type { Stats } from 'node:fs'
import { dirname, join } from 'node:path'
import { codeOf, type Disk, statOrNull, writeError } from './disk.ts'

/** Matches the names under which unfinished files wait beside their target. */
export const temporaryName = /^\.counterclaim-[0-9a-f]{16}\.tmp$/

/** Writes a new file. False when the name is taken, by whatever; nothing is touched then. */
export function createWhole(disk: Disk, target: string, text: string): Promise<boolean> {
  return withTemporary(disk, target, text, null, async temporary => {
    try {
      // A link, unlike a rename, refuses a name that is taken, even one taken a moment ago.
      await disk.link(temporary, target)
      return true
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false
      if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(codeOf(error))) throw error
    }
    // File systems without hard links (FAT, some network drives).
    if ((await statOrNull(disk, target)) !== null) return false
    await disk.rename(temporary, target)
    return true
  })
}

/** Replaces a file, keeping its permissions. False when it is no longer the one `stamp` was taken of. */
export function replaceWhole(disk: Disk, target: string, text: string, stamp: Stats): Promise<boolean> {
  return withTemporary(disk, target, text, stamp.mode & 0o777, async temporary => {
    const now = await statOrNull(disk, target)
    const same = now?.isFile() && now.ino === stamp.ino && now.size === stamp.size && now.mtimeMs === stamp.mtimeMs
    if (!same) return false
    await disk.rename(temporary, target)
    return true
  })
}

/** Content before name: the temporary file is on disk before `place` gives it the target's name. */
async function withTemporary(
  disk: Disk,
  target: string,
  text: string,
  mode: number | null,
  place: (temporary: string) => Promise<boolean>,
): Promise<boolean> {
  const temporary = join(dirname(target), `.counterclaim-${randomBytes(8).toString('hex')}.tmp`)
  try {
    const handle = await disk.open(temporary, 'wx')
    try {
      if (mode !== null) await handle.chmod(mode)
      await handle.writeFile(text, 'utf8')
      await handle.sync()
    } finally {
      await handle.close()
    }
    return await place(temporary)
  } catch (error) {
    throw writeError(target, error)
  } finally {
    await disk.rm(temporary, { force: true })
  }
}
