/** Carries requests to the loopback server of the browser host, one streamed response each, and listens to its events. */
import { AppError, type Reply, type RequestContext, type Wire } from '../../contract/bridge.ts'
import { FileReply, HttpEventLine, HttpReplyLine, Reply as ReplySchema } from '../../contract/messages.ts'
import { cancelledReply } from './cancelled-reply.ts'
import { readLines } from './read-lines.ts'
import { wireStrings } from './strings.ts'

export type HttpConnection = {
  fetch: typeof fetch
  token: string
  /** Milliseconds to wait before the nth attempt to reconnect, counted from 0. */
  retryAfter?: (attempt: number) => number
}

export type HttpWire = Wire & {
  /** Called when events flow again after a gap: whatever changed meanwhile has to be asked for. */
  onReconnect: (listener: () => void) => () => void
  /** Called with false when the application can't be reached, with true when it can again. */
  onConnected: (listener: (connected: boolean) => void) => () => void
  /** Uploads a file the reader chose. Returns its handle. */
  hand: (file: File) => Promise<string>
  /** Fetches a stored picture; the address alone does not open it. */
  asset: (assetId: string, signal: AbortSignal) => Promise<Blob>
}

const defaultRetryAfter = (attempt: number) => Math.min(10_000, 250 * 2 ** attempt)

function unreachable(cause: unknown): Reply {
  if (cause instanceof DOMException && cause.name === 'AbortError') return cancelledReply
  return { ok: false, error: { code: 'unavailable', message: wireStrings.unreachable } }
}

/** The error a response that is not 200 stands for: its own words where the server sent a reply. */
async function refused(response: Response): Promise<AppError> {
  // The server speaks of its token there, which a reader has never seen.
  if (response.status === 401) return new AppError('unavailable', wireStrings.sessionOver)
  const parsed = ReplySchema.safeParse(await response.json().catch(() => null))
  if (parsed.success && !parsed.data.ok) return new AppError(parsed.data.error.code, parsed.data.error.message)
  if (response.status === 403) return new AppError('unavailable', wireStrings.sessionOver)
  if (response.status === 404) return new AppError('not-found', wireStrings.notThere)
  return new AppError('unavailable', wireStrings.refused(response.status))
}

export function createHttpWire({ fetch, token, retryAfter = defaultRetryAfter }: HttpConnection): HttpWire {
  const authorization = { Authorization: `Bearer ${token}` }
  const eventListeners = new Set<(name: string, payload: unknown) => void>()
  const reconnectListeners = new Set<() => void>()
  const connectionListeners = new Set<(connected: boolean) => void>()
  let listening: AbortController | null = null

  const post = (path: string, body: unknown, signal: AbortSignal | null = null) =>
    fetch(path, {
      method: 'POST',
      headers: { ...authorization, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal,
    })

  async function request(method: string, input: unknown, { signal, onProgress }: RequestContext): Promise<Reply> {
    const id = crypto.randomUUID()
    // A task's reply says what was done until it was stopped; a call that nobody waits for is simply cut off.
    const isTask = onProgress !== undefined
    const onAbort = () => void post('/cancel', { id }).catch(() => undefined)
    try {
      signal.throwIfAborted()
      if (isTask) signal.addEventListener('abort', onAbort, { once: true })
      const response = await post('/request', { id, method, input }, isTask ? null : signal)
      if (!response.ok || !response.body) {
        const { code, message } = await refused(response)
        return { ok: false, error: { code, message } }
      }
      let reply: Reply | null = null
      // Read to the end, past the reply: leaving earlier would close the connection instead of keeping it for the next.
      for await (const text of readLines(response.body)) {
        const line = HttpReplyLine.parse(JSON.parse(text))
        if (line.kind === 'reply') reply = line.reply
        else onProgress?.(line.progress)
      }
      if (reply) return reply
      return { ok: false, error: { code: 'unavailable', message: wireStrings.cutOff } }
    } catch (error) {
      return signal.aborted ? cancelledReply : unreachable(error)
    } finally {
      signal.removeEventListener('abort', onAbort)
    }
  }

  /** Reads the event stream until it ends. Returns whether it had opened. */
  async function readEvents(signal: AbortSignal, onOpen: () => void): Promise<void> {
    const response = await fetch('/events', { headers: authorization, signal })
    if (!response.ok || !response.body) throw await refused(response)
    onOpen()
    for await (const text of readLines(response.body)) {
      const line = HttpEventLine.parse(JSON.parse(text))
      if (line.kind === 'event') for (const listener of eventListeners) listener(line.name, line.payload)
    }
  }

  async function listen(signal: AbortSignal): Promise<void> {
    let attempt = 0
    let openedBefore = false
    while (!signal.aborted) {
      try {
        await readEvents(signal, () => {
          for (const listener of connectionListeners) listener(true)
          if (openedBefore || attempt > 0) for (const listener of reconnectListeners) listener()
          openedBefore = true
          attempt = 0
        })
      } catch {
        // Told to the reader below; requests made meanwhile tell their own errors.
      }
      if (signal.aborted) return
      for (const listener of connectionListeners) listener(false)
      await new Promise(resolve => setTimeout(resolve, retryAfter(attempt++)))
    }
  }

  return {
    request,
    subscribe: listener => {
      eventListeners.add(listener)
      if (!listening) {
        listening = new AbortController()
        void listen(listening.signal)
      }
      return () => {
        eventListeners.delete(listener)
        if (eventListeners.size > 0) return
        listening?.abort()
        listening = null
      }
    },
    onReconnect: listener => {
      reconnectListeners.add(listener)
      return () => reconnectListeners.delete(listener)
    },
    onConnected: listener => {
      connectionListeners.add(listener)
      return () => connectionListeners.delete(listener)
    },
    hand: async file => {
      const response = await fetch(`/files?name=${encodeURIComponent(file.name)}`, {
        method: 'POST',
        headers: { ...authorization, 'Content-Type': 'application/octet-stream' },
        body: file,
      })
      if (!response.ok) throw await refused(response)
      return FileReply.parse(await response.json()).handle
    },
    asset: async (assetId, signal) => {
      const response = await fetch(`/assets/${encodeURIComponent(assetId)}`, { headers: authorization, signal })
      if (!response.ok) throw await refused(response)
      return response.blob()
    },
  }
}
