/** Finds the folder where a library lies when none is named. */

import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { AppError } from '../contract/bridge.ts'

/**
 * The platform's data folder: `%APPDATA%` on Windows, `~/Library/Application Support` on macOS, `$XDG_DATA_HOME` or
 * `~/.local/share` elsewhere (XDG Base Directory Specification), with `Counterclaim` in it.
 */
export function defaultLibraryFolder(
  environment: NodeJS.ProcessEnv = process.env,
  platform = process.platform,
): string {
  const home = homedir()
  if (platform === 'win32') return join(environment.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Counterclaim')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Counterclaim')
  const data = environment.XDG_DATA_HOME
  // The specification says that a relative path is to be ignored.
  return join(data?.startsWith('/') ? data : join(home, '.local', 'share'), 'Counterclaim')
}

/** The library folder named on a command line (`--library DIR`), else the platform's. */
export function libraryFolder(named: string | undefined): string {
  if (named?.trim() === '') {
    throw new AppError(
      'invalid-input',
      'The library folder is named by an empty text. Is the variable behind --library set?',
    )
  }
  return named === undefined ? defaultLibraryFolder() : resolve(named)
}
