/** Keeps what the handles on the bridge stand for: files the reader handed over and folders they chose. */
import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { AppError } from '../../contract/bridge.ts'
import type { Folder } from '../../contract/export.ts'
import { findBeside } from './page-folder.ts'
import { walkPaths } from './walk-paths.ts'

/** A file that was handed over; `read` gives its bytes when they are wanted. */
export type HandedFile = {
  name: string
  size: number
  /** Its first 64 KB. */
  head: () => Promise<Uint8Array>
  read: () => Promise<Uint8Array>
  /**
   * The file of an address in the folder that a browser saved beside the page (`Page_files/a.png` for `Page.html`), or null:
   * nothing else on the disk can be asked for. Absent where there is no such folder.
   */
  beside?: (address: string) => Promise<Uint8Array | null>
}

export type FileIntake = {
  /** Takes a path the host vouches for. */
  handPath: (path: string) => string
  /** Takes the files that paths and folders name; `source` is the path as it was given. */
  handPaths: (
    paths: readonly string[],
  ) => Promise<{ files: { handle: string; source: string }[]; failed: { source: string; reason: string }[] }>
  /** Takes bytes a browser sent; they wait in a private temporary file. */
  handBytes: (name: string, bytes: Uint8Array) => Promise<string>
  /** Opens what a handle stands for. Throws `not-found` for a handle nobody gave out. */
  open: (handle: string) => Promise<HandedFile>
  /** Forgets a handle and its temporary file. */
  drop: (handle: string) => Promise<void>
  handFolder: (path: string) => Folder
  folderPath: (handle: string) => string | null
  /** The folders in a folder, without hidden ones: in the one whose path was typed, else the handle's; null is the home folder. */
  listFolders: (
    handle: string | null,
    typed?: string,
  ) => Promise<{ folder: Folder; up: Folder | null; children: Folder[] }>
  createFolder: (parent: string, name: string) => Promise<Folder>
  close: () => Promise<void>
}

type Entry = { path: string; name: string; temporary: boolean }

/** Makes an empty intake. Handles are random and live until they are dropped or the program ends. */
export function createFileIntake(): FileIntake {
  const files = new Map<string, Entry>()
  const folders = new Map<string, string>()
  let temporaryFolder: Promise<string> | null = null

  const handFolder = (path: string): Folder => {
    for (const [handle, known] of folders) if (known === path) return toFolder(handle, path)
    const handle = randomUUID()
    folders.set(handle, path)
    return toFolder(handle, path)
  }
  const knownFolder = (handle: string): string => {
    const path = folders.get(handle)
    if (path === undefined) throw new AppError('not-found', 'That folder is no longer open here. Choose it again.')
    return path
  }

  const handPath = (path: string): string => {
    const handle = randomUUID()
    files.set(handle, { path, name: basename(path), temporary: false })
    return handle
  }

  return {
    handPath,
    handPaths: async paths => {
      const { files: found, failed } = await walkPaths(paths)
      return { files: found.map(({ path, source }) => ({ handle: handPath(path), source })), failed }
    },
    handBytes: async (name, bytes) => {
      temporaryFolder ??= mkdtemp(join(tmpdir(), 'counterclaim-'))
      const handle = randomUUID()
      // The reader's file name never becomes a path.
      const path = join(await temporaryFolder, handle)
      await writeFile(path, bytes, { mode: 0o600 })
      files.set(handle, { path, name: basename(name), temporary: true })
      return handle
    },
    open: async handle => {
      const entry = files.get(handle)
      if (!entry) throw new AppError('not-found', 'That file is no longer at hand. Choose it again.')
      const { size } = await stat(entry.path)
      const beside = entry.temporary ? null : await findBeside(entry.path)
      return {
        name: entry.name,
        size,
        head: () => readHead(entry.path),
        read: () => readFile(entry.path),
        ...(beside && { beside }),
      }
    },
    drop: async handle => {
      const entry = files.get(handle)
      files.delete(handle)
      if (entry?.temporary) await rm(entry.path, { force: true })
    },
    handFolder,
    folderPath: handle => folders.get(handle) ?? null,
    listFolders: async (handle, typed) => {
      const path = typed !== undefined ? typedFolder(typed) : handle === null ? homedir() : knownFolder(handle)
      try {
        const entries = await readdir(path, { withFileTypes: true })
        const children = entries
          .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
          .sort((a, b) => a.name.localeCompare(b.name))
          .map(entry => handFolder(join(path, entry.name)))
        const parent = dirname(path)
        return { folder: handFolder(path), up: parent === path ? null : handFolder(parent), children }
      } catch (error) {
        throw new AppError('unreadable', folderProblem(path, error))
      }
    },
    createFolder: async (parent, name) => {
      if (/[/\\]|^\.{1,2}$/.test(name) || name.includes('\0')) {
        throw new AppError('invalid-input', 'A folder name can hold no slashes.')
      }
      const path = join(knownFolder(parent), name)
      try {
        await mkdir(path)
      } catch (error) {
        throw new AppError(
          'unreadable',
          `The folder ${path} can't be made: ${error instanceof Error ? error.message : error}`,
        )
      }
      return handFolder(path)
    },
    close: async () => {
      if (temporaryFolder !== null) await rm(await temporaryFolder, { recursive: true, force: true })
    },
  }
}

const headLength = 64 * 1024

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(headLength), 0, headLength, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function folderProblem(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT') return `There is no folder ${path}. Make it with “New folder…”, or check how it is written.`
  if (code === 'ENOTDIR') return `${path} is a file, not a folder.`
  if (code === 'EACCES' || code === 'EPERM') return `You are not allowed to look into ${path}.`
  return `The folder ${path} can’t be read: ${error instanceof Error ? error.message : error}`
}

/** The folder a reader means; `~` is their home folder. */
function typedFolder(typed: string): string {
  const path = typed === '~' || /^~[/\\]/.test(typed) ? join(homedir(), typed.slice(1)) : typed
  if (!isAbsolute(path)) {
    throw new AppError('invalid-input', 'Write the whole path, from the top or from “~”, your home folder.')
  }
  return resolve(path)
}

function toFolder(handle: string, path: string): Folder {
  return { handle, name: basename(path) || path, label: path }
}
