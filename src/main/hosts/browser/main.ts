/** Runs the app in an installed browser: a guarded server on this machine, and a window on it. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { AppError } from '../../../contract/bridge.ts'
import { createApp } from '../../app.ts'
import { libraryFolder } from '../../data-folder.ts'
import { programFiles } from '../program-files.ts'
import { findBrowser, hasDisplay } from './installed-browser.ts'
import { readLastPort, writeLastPort } from './last-port.ts'
import { launchWindow } from './launch-window.ts'
import { startServer } from './server.ts'

const usage = `Usage: npm start -- [options]
  --library DIR  open the library in this folder instead of the usual one
  --no-window    start without a window, and print the address to open
  --help         show this`

const values = readArguments()

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        library: { type: 'string' },
        'no-window': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (!values.help) return values
    console.log(usage)
    process.exit(0)
  } catch (error) {
    console.error(`${error instanceof Error ? error.message.split('. ')[0] : String(error)}\n${usage}`)
    process.exit(2)
  }
}

// Whoever read our lines may stop reading; the window does not depend on it.
process.stdout.on('error', () => undefined)

try {
  await run()
} catch (error) {
  console.error(error instanceof AppError ? error.message : error)
  process.exitCode = 1
}

async function run(): Promise<void> {
  const folder = libraryFolder(values.library)
  const app = createApp({
    dataDir: folder,
    host: { name: 'browser', openLink, chooseFolder: async () => 'unavailable' },
    holder: 'the Counterclaim app',
    ...programFiles(import.meta.url),
  })
  const windowFolder = fileURLToPath(new URL('../renderer', import.meta.url))
  const browser = values['no-window'] || !hasDisplay() ? null : findBrowser()
  const server = await startServer({
    app,
    windowFolder,
    preferredPort: readLastPort(folder),
    onSession: () => {
      if (browser === null) console.log(`To open another window: ${server.createAddress()}`)
    },
  })
  writeLastPort(folder, server.port)
  const address = server.createAddress()
  const window = browser === null ? null : launchWindow(browser, address, join(folder, 'window-profile'))

  let stopping = false
  const stop = async (exitCode: number) => {
    if (stopping) return
    stopping = true
    window?.kill()
    await server.close()
    await app.close()
    process.exit(exitCode)
  }
  process.on('SIGINT', () => void stop(0))
  process.on('SIGTERM', () => void stop(0))
  process.on('SIGHUP', () => void stop(0))

  if (window !== null) {
    console.log(`Counterclaim is open in ${browser}. Close its window or press Ctrl-C to end it.`)
    window.on('exit', () => void stop(0))
    window.on('error', error => {
      console.error(
        `${browser} could not be started (${error.message}). Open this address in a browser: ${server.createAddress()}`,
      )
    })
    return
  }
  console.log(`${whyNoWindow()} Open this address in a browser on this machine:\n  ${address}`)
  console.log('Without a screen, use the command line: npm run -s counterclaim -- --help\nPress Ctrl-C to end it.')
}

function whyNoWindow(): string {
  if (values['no-window']) return 'Counterclaim is running.'
  if (!hasDisplay()) return 'Counterclaim is running; this machine has no display to open a window on.'
  return 'Counterclaim is running, but no Chromium, Chrome or Edge was found to show it in.'
}

/** Hands a web address to the platform's own opener, never through a shell. */
async function openLink(url: string): Promise<void> {
  if (!hasDisplay()) throw new AppError('unavailable', `There is no display to open ${url} on.`)
  const [command, ...first] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler']
        : ['xdg-open']
  await new Promise<void>((resolve, reject) => {
    const child = spawn(command ?? 'xdg-open', [...first, url], { stdio: 'ignore', detached: true })
    child.on('spawn', () => {
      child.unref()
      resolve()
    })
    child.on('error', () => reject(new AppError('unavailable', `No program was found that opens ${url}.`)))
  })
}
