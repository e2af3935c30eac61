/** Serves the window and answers its requests on 127.0.0.1, for browsers that stand in for Electron. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AppError, type ErrorCode, type Reply } from '../../../contract/bridge.ts'
import {
  FileReply,
  HttpCancel,
  type HttpEventLine,
  type HttpReplyLine,
  HttpRequest,
  SessionRequest,
} from '../../../contract/messages.ts'
import type { App } from '../../app.ts'
import { securityHeaders } from '../content-security.ts'
import { readWindowFile } from '../window-files.ts'
import { createGuard } from './guard.ts'

/** Largest JSON request, in bytes: a pasted article with its HTML fits. */
const maxRequestBytes = 64 * 1024 * 1024
/** Largest file handed over, in bytes: one more than an import reads, whose refusal says so in better words. */
const maxFileBytes = 200 * 1024 * 1024 + 1
/** Milliseconds between signs of life on the event stream. */
const pingInterval = 15_000

export type BrowserServer = {
  port: number
  /** A fresh address that opens one window: its code works once. */
  createAddress: () => string
  close: () => Promise<void>
}

/**
 * Starts the server on 127.0.0.1. `onSession` is called when an address was used. `preferredPort` is taken where it is
 * free, so that the window's own storage (text not yet saved) is found again: a browser keeps it by address and port.
 */
export async function startServer(options: {
  app: App
  windowFolder: string
  preferredPort?: number | null
  onSession?: () => void
}): Promise<BrowserServer> {
  const { app, windowFolder } = options
  const server = createServer()
  // A connection that is closed just as its page uses it again loses that request: the page's are kept until it goes.
  server.keepAliveTimeout = 0
  try {
    await listen(server, options.preferredPort ?? 0)
  } catch (error) {
    // Another program has the port: any free one serves as well.
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    await listen(server, 0)
  }
  const address = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${address.port}`
  const guard = createGuard(origin)
  const running = new Map<string, AbortController>()

  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (error instanceof AppError) return refuse(response, 400, error.message)
      console.error(error)
      if (!response.headersSent) return refuse(response, 500, 'Something went wrong inside Counterclaim.')
      response.destroy()
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? 'GET'
    const url = URL.parse(request.url ?? '/', origin)
    if (url === null) {
      refuse(response, 400, 'The request’s address is not one that this server understands.')
      return
    }
    const route = `${method} ${url.pathname}`
    const open = route === 'POST /session' || (method === 'GET' && !/^\/(events|assets)(\/|$)/.test(url.pathname))
    const refusal = open ? guard.checkPage(request.headers, method) : guard.checkSession(request.headers, method)
    if (refusal) return refuse(response, refusal.status, refusal.why)
    if (route === 'POST /session') return startSession(request, response)
    if (route === 'POST /request') return answerRequest(request, response)
    if (route === 'POST /cancel') return cancelRequest(request, response)
    if (route === 'POST /files') return takeFile(request, response, url.searchParams.get('name') ?? 'file')
    if (route === 'GET /events') return streamEvents(request, response)
    const assetId = /^\/assets\/([0-9a-f]{64})$/.exec(url.pathname)?.[1]
    if (method === 'GET' && assetId !== undefined) return sendAsset(response, assetId)
    if (method !== 'GET') return refuse(response, 405, 'This server knows no such request.')
    const file = await readWindowFile(windowFolder, url.pathname)
    if (!file) return refuse(response, 404, 'There is nothing here.')
    response.writeHead(200, { ...securityHeaders(), 'content-type': file.mediaType, 'cache-control': 'no-cache' })
    response.end(file.bytes)
  }

  async function startSession(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parsed = SessionRequest.safeParse(parseJson(await readBody(request, 1024)))
    const token = parsed.success ? guard.exchange(parsed.data.code) : null
    if (token === null) {
      return refuse(
        response,
        401,
        'This address was used already. Start Counterclaim again, or use the newest address it printed.',
      )
    }
    sendJson(response, { token })
    options.onSession?.()
  }

  async function answerRequest(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parsed = HttpRequest.safeParse(parseJson(await readBody(request, maxRequestBytes)))
    if (!parsed.success) return refuse(response, 400, 'The request is not one that this server understands.')
    const { id, method, input } = parsed.data
    const cancel = new AbortController()
    running.set(id, cancel)
    response.on('close', () => {
      running.delete(id)
      cancel.abort()
    })
    response.writeHead(200, {
      ...securityHeaders(),
      'content-type': 'application/x-ndjson',
      'cache-control': 'no-store',
    })
    const send = (line: HttpReplyLine) => response.write(`${JSON.stringify(line)}\n`)
    const reply = await app.answer(method, input, {
      signal: cancel.signal,
      onProgress: progress => send({ kind: 'progress', progress }),
    })
    send({ kind: 'reply', reply })
    response.end()
  }

  async function cancelRequest(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parsed = HttpCancel.safeParse(parseJson(await readBody(request, 1024)))
    // One that has ended meanwhile needs no cancelling.
    if (parsed.success) running.get(parsed.data.id)?.abort()
    sendJson(response, {})
  }

  async function takeFile(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
    const handle = await app.files.handBytes(name, await readBody(request, maxFileBytes))
    sendJson(response, FileReply.parse({ handle }))
  }

  function streamEvents(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, {
      ...securityHeaders(),
      'content-type': 'application/x-ndjson',
      'cache-control': 'no-store',
    })
    const send = (line: HttpEventLine) => response.write(`${JSON.stringify(line)}\n`)
    send({ kind: 'ping' })
    const stop = app.listen((name, payload) => send({ kind: 'event', name, payload }))
    const ping = setInterval(() => send({ kind: 'ping' }), pingInterval)
    request.on('close', () => {
      clearInterval(ping)
      stop()
    })
  }

  function sendAsset(response: ServerResponse, assetId: string): void {
    const asset = app.asset(assetId)
    if (!asset) {
      refuse(response, 404, 'This picture is not in the library.')
      return
    }
    response.writeHead(200, {
      ...securityHeaders(),
      'content-type': asset.mediaType,
      'cache-control': 'private, max-age=31536000, immutable',
    })
    response.end(asset.bytes)
  }

  return {
    port: address.port,
    createAddress: () => `${origin}/#${guard.createCode()}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>(resolve => server.close(() => resolve()))
    },
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port }, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

const errorCodes: Record<number, ErrorCode> = {
  400: 'invalid-input',
  404: 'not-found',
  405: 'unknown-method',
  500: 'internal',
}

/** A refusal has the shape of a reply, so that the window can show its words. */
function refuse(response: ServerResponse, status: number, message: string): void {
  const reply: Reply = { ok: false, error: { code: errorCodes[status] ?? 'unavailable', message } }
  // What was not read of the request's body would be taken for the next request.
  response.writeHead(status, { ...securityHeaders(), 'content-type': 'application/json', connection: 'close' })
  response.end(JSON.stringify(reply))
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { ...securityHeaders(), 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(value))
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    throw new AppError('invalid-input', 'The request is not JSON.')
  }
}

async function readBody(request: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    const bytes: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
    length += bytes.length
    if (length > maxBytes) {
      throw new AppError(
        'invalid-input',
        `That is more than ${Math.floor(maxBytes / 1024 / 1024)} MB, the most that can be taken at once.`,
      )
    }
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}
