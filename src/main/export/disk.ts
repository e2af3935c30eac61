/** Names the part of the file system that exports use, and puts its errors into words. */
import type { Stats } from 'node:fs'
import type * as fileSystem from 'node:fs/promises'
import { AppError } from '../../contract/bridge.ts'

/** Node's own `fs/promises`; tests hand in one that fails. */
export type Disk = Pick<
  typeof fileSystem,
  'access' | 'link' | 'lstat' | 'open' | 'readdir' | 'realpath' | 'rename' | 'rm'
>

/** What stands at a path, links not followed; null when nothing does. */
export async function statOrNull(disk: Disk, path: string): Promise<Stats | null> {
  try {
    return await disk.lstat(path)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return null
    throw error
  }
}

/** The system's code of an error (`ENOENT`), or an empty string. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** A failed write as a sentence that says what to do. */
export function writeError(path: string, error: unknown): AppError {
  if (error instanceof AppError) return error
  const forbidden = `You may not write in ${path}. Allow it in the folder's permissions, or choose another folder.`
  const sentences: Record<string, string> = {
    ENOSPC: `The disk is full, so ${path} could not be written. Make room and export again.`,
    EDQUOT: `Your space on this disk is used up, so ${path} could not be written. Make room and export again.`,
    EROFS: `${path} is on a disk that can only be read. Choose another folder.`,
    EACCES: forbidden,
    EPERM: forbidden,
    ENAMETOOLONG: `The path ${path} is too long for this disk. Choose a folder with a shorter path.`,
  }
  const detail = error instanceof Error ? error.message : String(error)
  const sentence = sentences[codeOf(error)] ?? `${path} could not be written: ${detail}.`
  return new AppError('unavailable', sentence, { cause: error })
}
