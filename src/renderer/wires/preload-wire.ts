/** Carries requests over the channel that the desktop window's preload script opens. */
import type { Reply, RequestContext, Wire } from '../../contract/bridge.ts'
import { type ClientMessage, HostMessage } from '../../contract/messages.ts'
import { cancelledReply } from './cancelled-reply.ts'

/** What the preload script puts on the window. Nothing else of Electron reaches the page. */
export type PreloadChannel = {
  post: (message: ClientMessage) => void
  onMessage: (listener: (message: unknown) => void) => () => void
  /** Gives the application a file the reader chose. Returns its handle. */
  hand: (file: File) => Promise<string>
}

export function createPreloadWire(channel: PreloadChannel): Wire {
  type Waiting = { resolve: (reply: Reply) => void; onProgress: RequestContext['onProgress'] }
  const waiting = new Map<number, Waiting>()
  const listeners = new Set<(name: string, payload: unknown) => void>()
  let nextId = 1

  channel.onMessage(unknownMessage => {
    const message = HostMessage.parse(unknownMessage)
    if (message.kind === 'event') {
      for (const listener of listeners) listener(message.name, message.payload)
      return
    }
    const request = waiting.get(message.id)
    // Late answers of cancelled requests find nobody waiting.
    if (!request) return
    if (message.kind === 'progress') request.onProgress?.(message.progress)
    else {
      waiting.delete(message.id)
      request.resolve(message.reply)
    }
  })

  return {
    request: (method, input, { signal, onProgress }) =>
      new Promise(resolve => {
        if (signal.aborted) return resolve(cancelledReply)
        const id = nextId++
        const onAbort = () => channel.post({ kind: 'cancel', id })
        const finish = (reply: Reply) => {
          signal.removeEventListener('abort', onAbort)
          resolve(reply)
        }
        signal.addEventListener('abort', onAbort, { once: true })
        waiting.set(id, { resolve: finish, onProgress })
        channel.post({ kind: 'request', id, method, input })
      }),
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
