/** Runs the app under Electron: one library, one hardened window. */

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { dialog, app as electron } from 'electron'
import { AppError } from '../../../contract/bridge.ts'
import { type App, createApp } from '../../app.ts'
import { libraryFolder } from '../../data-folder.ts'
import { programFiles } from '../program-files.ts'
import { electronHost } from './electron-host.ts'
import { setUpMenu } from './menu.ts'
import { registerSchemes, setUpSession } from './session.ts'
import { openWindow } from './window.ts'
import { setUpWire } from './wire.ts'

// Before `ready`: a scheme's privileges and the sandbox can't be changed afterwards.
electron.enableSandbox()
registerSchemes()

const { values } = parseArgs({ options: { library: { type: 'string' } }, strict: false })
const folder = libraryFolder(typeof values.library === 'string' ? values.library : undefined)
// The window's own storage lies with the library: each library then has its own running app, and one of each at a time.
const profile = join(folder, 'window-profile')
mkdirSync(profile, { recursive: true })
electron.setPath('userData', profile)

if (!electron.requestSingleInstanceLock()) electron.quit()
else void electron.whenReady().then(run)

function run(): void {
  let app: App
  try {
    app = createApp({
      dataDir: folder,
      host: electronHost,
      holder: 'the Counterclaim app',
      ...programFiles(import.meta.url),
    })
  } catch (error) {
    dialog.showErrorBox(
      'Counterclaim can’t open its library',
      error instanceof AppError ? error.message : String(error),
    )
    electron.exit(1)
    return
  }
  setUpMenu()
  setUpSession(app, fileURLToPath(new URL('../renderer', import.meta.url)))
  setUpWire(app)
  openWindow()

  electron.on('activate', openWindow)
  electron.on('second-instance', openWindow)
  electron.on('window-all-closed', () => {
    if (process.platform !== 'darwin') electron.quit()
  })
  let closed = false
  electron.on('will-quit', event => {
    if (closed) return
    // The library is closed first: quitting waits for what was acknowledged to be on disk.
    event.preventDefault()
    app
      .close()
      .catch((error: unknown) => console.error('Closing the library:', error))
      .finally(() => {
        closed = true
        electron.quit()
      })
  })
}
