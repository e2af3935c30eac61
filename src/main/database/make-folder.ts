/** Makes the folder a command is to write into, and says in words for the reader why it can't. */
import { mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { AppError } from '../../contract/bridge.ts'

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there. Choose another folder, or change its permissions',
  EPERM: 'you may not write there. Choose another folder, or change its permissions',
  EROFS: 'the disk is read-only. Choose a folder on another one',
  ENOSPC: 'the disk is full. Make room, or choose a folder on another one',
  EEXIST: 'there is a file of this name. Choose another folder',
  ENOTDIR: 'a part of its path is a file. Choose another folder',
  ENOENT: 'nothing can be kept there. Choose another folder',
  ENAMETOOLONG: 'its name is too long',
}

/**
 * Makes a folder and those it lies in, where they are missing. One after the other: Node's own recursive way never ends
 * where the system says of a folder it has that it is not there (`/proc`).
 *
 * @throws AppError `unreadable` with the reason.
 */
export function makeFolder(folder: string): void {
  try {
    makeMissing(resolve(folder))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const reason = reasons[code] ?? (error instanceof Error ? error.message : String(error))
    throw new AppError('unreadable', `The folder ${folder} can’t be made: ${reason}.`, { cause: error })
  }
}

function makeMissing(folder: string): void {
  const missing: string[] = []
  let existing = folder
  while (statSync(existing, { throwIfNoEntry: false }) === undefined && dirname(existing) !== existing) {
    missing.push(existing)
    existing = dirname(existing)
  }
  if (missing.length === 0 && !statSync(folder).isDirectory()) {
    throw Object.assign(new Error('a file is in its place'), { code: 'EEXIST' })
  }
  for (const path of missing.toReversed()) {
    try {
      mkdirSync(path)
    } catch (error) {
      // Another program may have made it meanwhile.
      if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error
    }
  }
}
