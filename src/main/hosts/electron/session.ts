/** Serves the window under `app://counterclaim` and cuts it off from everything else. */
import { protocol, session } from 'electron'
import type { App } from '../../app.ts'
import { securityHeaders } from '../content-security.ts'
import { readWindowFile } from '../window-files.ts'

export const windowOrigin = 'app://counterclaim'

/** Milliseconds between two times at which the window's own storage is written to disk. */
const flushEvery = 700

/** Makes `app:` a standard, secure scheme. Must run before Electron is ready. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Answers `app://counterclaim/…`, cancels every other request, and denies every permission but filling the screen. */
export function setUpSession(app: App, windowFolder: string): void {
  const { defaultSession } = session
  defaultSession.protocol.handle('app', async request => {
    const url = new URL(request.url)
    if (request.method !== 'GET' || url.host !== 'counterclaim') return respond(403, 'Refused.')
    const assetId = /^\/assets\/([0-9a-f]{64})$/.exec(url.pathname)?.[1]
    const file = assetId === undefined ? await readWindowFile(windowFolder, url.pathname) : app.asset(assetId)
    if (!file) return respond(404, 'There is nothing here.')
    return new Response(new Uint8Array(file.bytes), {
      headers: { ...securityHeaders(), 'content-type': file.mediaType },
    })
  })
  const own = /^(app:\/\/counterclaim\/|blob:app:\/\/counterclaim|data:|devtools:)/
  defaultSession.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !own.test(details.url) }))
  defaultSession.setPermissionRequestHandler((_contents, permission, callback) => callback(permission === 'fullscreen'))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
  // Only what the window itself made, such as a chart, is saved; Electron asks the reader where to.
  defaultSession.on('will-download', (event, item) => {
    if (!item.getURL().startsWith('blob:app://counterclaim/')) event.preventDefault()
  })
  defaultSession.setSpellCheckerEnabled(false)
  // What the window keeps of unsaved words reaches the disk within a second, even when this process is killed: by itself
  // Chromium writes a window's storage only every few seconds.
  setInterval(() => defaultSession.flushStorageData(), flushEvery).unref()
}

function respond(status: number, text: string): Response {
  return new Response(text, { status, headers: { ...securityHeaders(), 'content-type': 'text/plain; charset=utf-8' } })
}
