/** Builds the app and opens it: in Electron, else in an installed browser on the same library. */
import { join } from 'node:path'
import { hasDisplay } from '../src/main/hosts/browser/installed-browser.ts'
import { fetchElectron, findElectron } from './electron-runtime.ts'
import { run } from './run.ts'

/** Milliseconds to wait for Electron's download; its 130 MB take a while on a slow line. */
const downloadDeadline = 10 * 60_000
const root = join(import.meta.dirname, '..')
const passed = process.argv.slice(2)
/** Electron can't start without a display; the browser host then prints its address. */
const windowless = passed.includes('--no-window') || !hasDisplay()

const built = await run(process.execPath, [
  join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
  'build',
  '--logLevel',
  'warn',
])
if (built !== 0) process.exit(built)

const electron = findElectron() ?? (windowless ? null : await fetchElectron(downloadDeadline))
if (electron !== null && !windowless) process.exit(await run(electron, [root, ...passed]))
if (electron === null) {
  const tried = windowless ? '' : ' and can’t be fetched'
  console.log(`Electron’s runtime is not here${tried}: Counterclaim runs as a page for an installed browser instead.`)
}
process.exit(await run(process.execPath, [join(root, 'out', 'main', 'browser.js'), ...passed]))
