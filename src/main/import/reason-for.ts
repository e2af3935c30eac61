/** Says in the report why a file could not be read, also what the operating system says of it. */
import { AppError, toErrorValue } from '../../contract/bridge.ts'

const systemReasons: Record<string, string> = {
  ENOENT: 'The file is no longer there.',
  ENOTDIR: 'The file is no longer there.',
  EACCES: 'You are not allowed to read this file.',
  EPERM: 'You are not allowed to read this file.',
  EISDIR: 'This is a folder, not a file.',
  EIO: 'The disk could not read this file.',
  EMFILE: 'Too many files are open. Close some programs and import it again.',
  ENOSPC: 'The disk is full. Free some space and import it again.',
}

/** A sentence for the reader. */
export function reasonFor(error: unknown): string {
  if (!(error instanceof AppError) && error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const known = Object.hasOwn(systemReasons, error.code) ? systemReasons[error.code] : undefined
    if (known) return known
  }
  return toErrorValue(error).message
}
