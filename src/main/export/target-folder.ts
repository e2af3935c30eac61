/** Writes into a folder of the reader's: each file whole or not at all, never through a link, never over another's. */
import { randomBytes } from 'node:crypto'
import { constants, type Stats } from 'node:fs'
import * as fileSystem from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../../contract/bridge.ts'

/** The file system as this file uses it; tests hand in one that fails. */
export type Disk = Pick<
  typeof fileSystem,
  'access' | 'link' | 'lstat' | 'open' | 'readdir' | 'realpath' | 'rename' | 'rm'
>

/** A file as it was read; `stamp` tells whether it is still the same. */
export type ReadFile = { text: string; stamp: Stats }

/** File names are relative, with `/`, and at most one folder deep. */
export type TargetFolder = {
  path: string
  /** Null when there is no regular file of that name in the folder itself, or when it is no UTF-8 text. */
  read: (file: string) => Promise<ReadFile | null>
  /** False when the name is taken; nothing is touched then. */
  create: (file: string, text: string) => Promise<boolean>
  /** False when the file is no longer as it was read; nothing is touched then. */
  replace: (file: string, text: string, stamp: Stats) => Promise<boolean>
  /** Everything that takes a name in the folder. */
  names: () => Promise<string[]>
  /** The starts (64 kB) of all Markdown files in the folder and in the folders directly in it. */
  starts: () => Promise<{ file: string; start: string }[]>
  /** Makes the new names durable. */
  flush: () => Promise<void>
}

const temporaryName = /^\.counterclaim-[0-9a-f]{16}\.tmp$/
const oneHour = 3_600_000

/**
 * Opens a folder to export into and clears away what an interrupted export left.
 *
 * @throws AppError when it is missing (never made: a drive may just be unplugged), no folder, or not writable.
 */
export async function openTargetFolder(chosen: string, disk: Disk = fileSystem): Promise<TargetFolder> {
  let path: string
  try {
    path = await disk.realpath(chosen)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw writeError(chosen, error)
    throw new AppError('not-found', `The folder ${chosen} does not exist. Make it first, or choose another.`)
  }
  if (!(await disk.lstat(path)).isDirectory()) {
    throw new AppError('invalid-input', `${chosen} is not a folder. Choose the folder to export into.`)
  }
  try {
    await disk.access(path, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw writeError(chosen, error)
  }

  /** The path of a file, or null where a link or another kind of thing stands in the way. */
  const inside = async (file: string): Promise<string | null> => {
    const parts = file.split('/')
    const [parent] = parts
    if (parts.length > 2 || parts.some(part => part === '' || part === '.' || part === '..' || /[\\\0]/.test(part))) {
      return null
    }
    if (parts.length === 2 && parent !== undefined && !(await stat(join(path, parent)))?.isDirectory()) return null
    return join(path, ...parts)
  }
  const stat = async (target: string): Promise<Stats | null> => {
    try {
      return await disk.lstat(target)
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return null
      throw error
    }
  }
  const readStart = async (target: string, length: number | null): Promise<{ bytes: Buffer; stamp: Stats } | null> => {
    const entry = await stat(target)
    if (!entry?.isFile()) return null
    // A link put there since the check is not followed either.
    const handle = await disk.open(target, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    try {
      const stamp = await handle.stat()
      if (length === null) return { bytes: await handle.readFile(), stamp }
      const bytes = Buffer.alloc(Math.min(length, stamp.size))
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0)
      return { bytes: bytes.subarray(0, bytesRead), stamp }
    } finally {
      await handle.close()
    }
  }
  /** Writes a temporary file beside the target, on disk before it gets its name, and hands it to `place`. `mode` is an older file's. */
  const withTemporary = async (
    target: string,
    text: string,
    mode: number | null,
    place: (temporary: string) => Promise<boolean>,
  ) => {
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

  const entries = await disk.readdir(path, { withFileTypes: true })
  for (const entry of entries) {
    if (!entry.isFile() || !temporaryName.test(entry.name)) continue
    const left = await stat(join(path, entry.name))
    // A younger one may belong to another program that exports right now.
    if (left !== null && Date.now() - left.mtimeMs > oneHour) await disk.rm(join(path, entry.name), { force: true })
  }

  return {
    path,
    read: async file => {
      const target = await inside(file)
      const found = target === null ? null : await readStart(target, null)
      if (found === null) return null
      try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(found.bytes)
        return { text, stamp: found.stamp }
      } catch {
        // Not UTF-8, so not as we wrote it: nobody's but the reader's.
        return null
      }
    },
    create: async (file, text) => {
      const target = await inside(file)
      if (target === null) return false
      return withTemporary(target, text, null, async temporary => {
        try {
          // A link, unlike a rename, refuses a name that is taken, even one taken a moment ago.
          await disk.link(temporary, target)
          return true
        } catch (error) {
          if (codeOf(error) === 'EEXIST') return false
          if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(codeOf(error))) throw error
        }
        // File systems without hard links (FAT, some network drives).
        if ((await stat(target)) !== null) return false
        await disk.rename(temporary, target)
        return true
      })
    },
    replace: async (file, text, stamp) => {
      const target = await inside(file)
      if (target === null) return false
      if ((stamp.mode & 0o200) === 0) {
        throw new AppError('unavailable', `${file} is marked read-only, so it was left as it is.`)
      }
      return withTemporary(target, text, stamp.mode & 0o777, async temporary => {
        const now = await stat(target)
        const same = now?.isFile() && now.ino === stamp.ino && now.size === stamp.size && now.mtimeMs === stamp.mtimeMs
        if (!same) return false
        await disk.rename(temporary, target)
        return true
      })
    },
    names: async () => (await disk.readdir(path)).map(String),
    starts: async () => {
      const files = entries.filter(entry => entry.isFile()).map(({ name }) => name)
      // Folders of programs (`.obsidian`, `.git`) start with a dot; links are no folders here.
      for (const entry of entries.filter(({ name }) => !name.startsWith('.'))) {
        if (!entry.isDirectory()) continue
        const children = await disk.readdir(join(path, entry.name), { withFileTypes: true })
        files.push(...children.filter(child => child.isFile()).map(({ name }) => `${entry.name}/${name}`))
      }
      const found = []
      for (const file of files.filter(name => /\.md$/i.test(name)).sort()) {
        const start = await readStart(join(path, file), 65_536)
        if (start !== null) found.push({ file, start: start.bytes.toString('utf8') })
      }
      return found
    },
    flush: async () => {
      // Windows has no handle on a folder to sync; NTFS journals names by itself.
      if (process.platform === 'win32') return
      const handle = await disk.open(path, 'r')
      try {
        await handle.sync()
      } finally {
        await handle.close()
      }
    },
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** A file system's error as a sentence that says what to do. */
function writeError(path: string, error: unknown): AppError {
  if (error instanceof AppError) return error
  const sentences: Record<string, string> = {
    ENOSPC: `The disk is full, so ${path} could not be written. Make room and export again.`,
    EDQUOT: `Your space on this disk is used up, so ${path} could not be written. Make room and export again.`,
    EROFS: `${path} is on a disk that can only be read. Choose another folder.`,
    EACCES: `You may not write in ${path}. Allow it in the folder's permissions, or choose another folder.`,
    EPERM: `You may not write in ${path}. Allow it in the folder's permissions, or choose another folder.`,
    ENAMETOOLONG: `The path ${path} is too long for this disk. Choose a folder with a shorter path.`,
  }
  const detail = error instanceof Error ? error.message : String(error)
  const sentence = sentences[codeOf(error)] ?? `${path} could not be written: ${detail}.`
  return new AppError('unavailable', sentence, { cause: error })
}
