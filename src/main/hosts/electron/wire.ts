/** Carries the bridge's messages between the window and the application, for the app's own page only. */
import { BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import type { HostMessage } from '../../../contract/messages.ts'
import type { App } from '../../app.ts'
import { type MessageDoor, openMessageDoor } from '../message-door.ts'
import { windowOrigin } from './session.ts'

/** The same names as in src/preload/index.ts. */
const channel = 'counterclaim'
const fileChannel = 'counterclaim:file'

/** Only the main frame of our own page may speak: a frame or page that got in some other way is not answered. */
function isOwnPage(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && frame.origin === windowOrigin
}

/** Starts answering every window's page. */
export function setUpWire(app: App): void {
  const doors = new Map<number, MessageDoor>()
  const doorOf = (sender: WebContents): MessageDoor => {
    const known = doors.get(sender.id)
    if (known) return known
    const door = openMessageDoor(app, message => {
      if (!sender.isDestroyed()) sender.send(channel, message)
    })
    doors.set(sender.id, door)
    sender.on('did-navigate', door.cancelAll)
    sender.once('destroyed', () => {
      door.cancelAll()
      doors.delete(sender.id)
    })
    return door
  }

  ipcMain.on(channel, (event, message: unknown) => {
    if (isOwnPage(event)) doorOf(event.sender).receive(message)
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
