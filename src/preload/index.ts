/** Gives the window its one door to the application: three functions on a fixed channel. It never grows. */
import { contextBridge, ipcRenderer, webUtils } from 'electron'

/** The only channels. The messages on them are typed and checked in src/contract/messages.ts. */
const channel = 'counterclaim'
const fileChannel = 'counterclaim:file'

contextBridge.exposeInMainWorld('counterclaim', {
  post: (message: unknown): void => ipcRenderer.send(channel, message),
  onMessage: (listener: (message: unknown) => void): (() => void) => {
    // The Electron event object stays here: it would hand the window more than messages.
    const handler = (_event: unknown, message: unknown) => listener(message)
    ipcRenderer.on(channel, handler)
    return () => ipcRenderer.off(channel, handler)
  },
  /** Hands a file over by its path, which the page never sees. Resolves to its handle. */
  hand: (file: File): Promise<string> => ipcRenderer.invoke(fileChannel, webUtils.getPathForFile(file)),
})
