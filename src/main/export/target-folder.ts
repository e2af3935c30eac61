/** Opens a folder of the reader's to export into: nothing outside it is read or written, no link in it followed. */
import { constants, type Stats } from 'node:fs'
import * as fileSystem from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../contract/bridge.ts'
import { codeOf, type Disk, statOrNull, writeError } from './disk.ts'
import { createWhole, replaceWhole, temporaryName } from './write-whole.ts'

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
  /** The starts (64 KiB) of all Markdown files in the folder and in the folders directly in it. */
  starts: () => Promise<{ file: string; start: string }[]>
  /** Makes the new names durable. */
  flush: () => Promise<void>
}

const startLength = 65_536
const oneHour = 3_600_000

/**
 * Opens the folder and clears away unfinished files an interrupted export left directly in it.
 *
 * @throws AppError when it is missing (never made: a drive may just be unplugged), no folder, or not writable.
 */
export async function openTargetFolder(chosen: string, disk: Disk = fileSystem): Promise<TargetFolder> {
  const path = await resolveFolder(chosen, disk)
  const entries = await disk.readdir(path, { withFileTypes: true })
  for (const { name } of entries.filter(entry => entry.isFile() && temporaryName.test(entry.name))) {
    const left = await statOrNull(disk, join(path, name))
    // A younger one may belong to another program that exports right now.
    if (left !== null && Date.now() - left.mtimeMs > oneHour) await disk.rm(join(path, name), { force: true })
  }

  /** The path of a file, or null where the name leads out or a link stands in the way. */
  const inside = async (file: string): Promise<string | null> => {
    const parts = file.split('/')
    const [parent] = parts
    if (parts.length > 2 || parts.some(part => part === '' || part === '.' || part === '..' || /[\\\0]/.test(part))) {
      return null
    }
    const nested = parts.length === 2 && parent !== undefined
    if (nested && !(await statOrNull(disk, join(path, parent)))?.isDirectory()) return null
    return join(path, ...parts)
  }

  return {
    path,
    read: async file => {
      const target = await inside(file)
      const found = target === null ? null : await readRegular(disk, target, Number.POSITIVE_INFINITY)
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
      return target !== null && createWhole(disk, target, text)
    },
    replace: async (file, text, stamp) => {
      if ((stamp.mode & 0o200) === 0) {
        throw new AppError('unavailable', `${file} is marked read-only, so it was left as it is.`)
      }
      const target = await inside(file)
      return target !== null && replaceWhole(disk, target, text, stamp)
    },
    names: () => disk.readdir(path),
    starts: async () => {
      const files = entries.filter(entry => entry.isFile()).map(({ name }) => name)
      // Folders of programs (`.obsidian`, `.git`) start with a dot; a link to a folder is no directory here.
      for (const { name } of entries.filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))) {
        const children = await disk.readdir(join(path, name), { withFileTypes: true })
        files.push(...children.filter(child => child.isFile()).map(child => `${name}/${child.name}`))
      }
      const found = []
      for (const file of files.filter(name => /\.md$/i.test(name)).sort()) {
        const start = await readRegular(disk, join(path, file), startLength)
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

/** The folder's own path, its links resolved once: it is the reader who chose them. */
async function resolveFolder(chosen: string, disk: Disk): Promise<string> {
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
    await disk.access(path, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw writeError(chosen, error)
  }
  return path
}

/** Reads at most `limit` bytes of a regular file; null where there is none. */
async function readRegular(disk: Disk, target: string, limit: number): Promise<{ bytes: Buffer; stamp: Stats } | null> {
  if (!(await statOrNull(disk, target))?.isFile()) return null
  // A link put there since is not followed either (Windows, which has no such flag, lets few people make links).
  const handle = await disk.open(target, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  try {
    const stamp = await handle.stat()
    if (stamp.size <= limit) return { bytes: await handle.readFile(), stamp }
    const bytes = Buffer.alloc(limit)
    const { bytesRead } = await handle.read(bytes, 0, limit, 0)
    return { bytes: bytes.subarray(0, bytesRead), stamp }
  } finally {
    await handle.close()
  }
}
