/** Remembers the port a library's window was last served on. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const fileOf = (libraryFolder: string) => join(libraryFolder, 'window-port.txt')

/** The port of the last start, or null when there was none. */
export function readLastPort(libraryFolder: string): number | null {
  try {
    const port = Number(readFileSync(fileOf(libraryFolder), 'utf8'))
    return Number.isInteger(port) && port > 1023 && port < 65_536 ? port : null
  } catch {
    // The first start on this library.
    return null
  }
}

/** Keeps the port for the next start. */
export function writeLastPort(libraryFolder: string, port: number): void {
  writeFileSync(fileOf(libraryFolder), `${port}\n`)
}
