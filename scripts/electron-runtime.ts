/** Finds Electron's binary, or fetches it once where the network allows; never by requiring `electron`, which downloads. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const packageFolder = join(import.meta.dirname, '..', 'node_modules', 'electron')

/** The path of an installed Electron, or null. `ELECTRON_OVERRIDE_DIST_PATH` names another folder. */
export function findElectron(): string | null {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const pathFile = join(packageFolder, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron'
  const binary = override ? join(override, name) : join(packageFolder, 'dist', name)
  return existsSync(binary) ? binary : null
}

/**
 * Runs Electron's own installer, which downloads the binary for this platform. Returns its path, or null.
 * `deadline` in milliseconds: without a network some resolvers take minutes to say so.
 */
export async function fetchElectron(deadline: number): Promise<string | null> {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return null
  const installer = spawn(process.execPath, [join(packageFolder, 'install.js')], { stdio: 'ignore', timeout: deadline })
  await new Promise(resolve => {
    installer.once('exit', resolve)
    installer.once('error', resolve)
  })
  return findElectron()
}
