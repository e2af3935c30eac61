/** Opens the app's window: sandboxed, isolated, without Node, and unable to leave its own page. */

import { fileURLToPath } from 'node:url'
import { BrowserWindow, nativeTheme } from 'electron'
import { windowOrigin } from './session.ts'

/** Opens the window, or brings the open one to the front. */
export function openWindow(): void {
  const open = BrowserWindow.getAllWindows()[0]
  if (open) {
    if (open.isMinimized()) open.restore()
    open.focus()
    return
  }
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 420,
    minHeight: 400,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16171a' : '#faf8f4',
    webPreferences: {
      preload: fileURLToPath(new URL('../preload/index.cjs', import.meta.url)),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  const { webContents } = window
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  webContents.on('will-navigate', event => event.preventDefault())
  webContents.on('will-frame-navigate', event => event.preventDefault())
  webContents.on('will-redirect', event => event.preventDefault())
  webContents.on('will-attach-webview', event => event.preventDefault())
  webContents.on('render-process-gone', (_event, { reason }) => {
    // The page keeps what it has not sent in its journal and sends it when it is back.
    if (reason !== 'clean-exit' && !window.isDestroyed()) webContents.reload()
  })
  void window.loadURL(`${windowOrigin}/`)
}
