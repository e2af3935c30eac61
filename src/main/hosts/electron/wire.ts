/** Carries the bridge's messages between the window and the application, for the app's own page only. */
import { BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import { ClientMessage, type HostMessage } from '../../../contract/messages.ts'
import type { App } from '../../app.ts'
import { windowOrigin } from './session.ts'

/** The same names as in src/preload/index.ts. */
const channel = 'counterclaim'
const fileChannel = 'counterclaim:file'

/** Only the main frame of our own page may speak: a frame or page that got in some other way is not answered. */
function isOwnPage(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && frame.origin === windowOrigin
}

/** Starts answering. Requests of a page that reloads or closes are cancelled. */
export function setUpWire(app: App): void {
  const pages = new Map<number, Map<number, AbortController>>()

  /** The requests under way of the page a window shows now. */
  const requestsOf = (sender: WebContents): Map<number, AbortController> => {
    const known = pages.get(sender.id)
    if (known) return known
    const requests = new Map<number, AbortController>()
    const cancelAll = () => {
      for (const request of requests.values()) request.abort()
      requests.clear()
    }
    pages.set(sender.id, requests)
    // A reloaded page counts its requests from the start again.
    sender.on('did-navigate', cancelAll)
    sender.once('destroyed', () => {
      cancelAll()
      pages.delete(sender.id)
    })
    return requests
  }

  ipcMain.on(channel, (event, message: unknown) => {
    if (!isOwnPage(event)) return
    const parsed = ClientMessage.safeParse(message)
    if (!parsed.success) return
    const { sender } = event
    const running = requestsOf(sender)
    if (parsed.data.kind === 'cancel') {
      running.get(parsed.data.id)?.abort()
      return
    }
    const { id, method, input } = parsed.data
    const cancel = new AbortController()
    running.set(id, cancel)
    const post = (reply: HostMessage) => {
      if (!cancel.signal.aborted && !sender.isDestroyed()) sender.send(channel, reply)
    }
    void app
      .answer(method, input, {
        signal: cancel.signal,
        onProgress: progress => post({ kind: 'progress', id, progress }),
      })
      .then(reply => {
        post({ kind: 'reply', id, reply })
        if (running.get(id) === cancel) running.delete(id)
      })
  })
  ipcMain.handle(fileChannel, (event, path: unknown) => {
    if (!isOwnPage(event) || typeof path !== 'string' || path === '') throw new Error('No file was handed over.')
    return app.files.handPath(path)
  })
  app.listen((name, payload) => {
    const message: HostMessage = { kind: 'event', name, payload }
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channel, message)
  })
}
