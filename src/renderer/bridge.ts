/** Picks the wire this window has, and gives the rest of the renderer the typed client over it. */
import { createClient, type Stop } from '../contract/bridge.ts'
import { type Client, contract } from '../contract/index.ts'
import { createHttpWire, type HttpWire } from './wires/http-wire.ts'
import { openSession } from './wires/open-session.ts'
import { createPreloadWire, type PreloadChannel } from './wires/preload-wire.ts'

declare global {
  interface Window {
    /** There in the desktop window only. */
    counterclaim?: PreloadChannel
  }
}

/** Every request, task and event of the contract as a typed function. Usable once `connect` has returned. */
export let app: Client
let http: HttpWire | null = null

/** Opens the wire. Called once, before anything is drawn; fails with an AppError in words for the reader. */
export async function connect(): Promise<void> {
  if (window.counterclaim) {
    app = createClient(contract, createPreloadWire(window.counterclaim))
    return
  }
  const token = await openSession({
    fetch: window.fetch.bind(window),
    storage: sessionStorage,
    code: location.hash.slice(1),
    forgetCode: () => history.replaceState(history.state, '', location.pathname),
  })
  http = createHttpWire({ fetch: window.fetch.bind(window), token })
  app = createClient(contract, http)
}

/** Gives the application a file the reader chose, and names it by the path the reader knows it under. */
export async function hand(file: File, source: string): Promise<{ handle: string; source: string }> {
  const handle = await (http ?? window.counterclaim)?.hand(file)
  if (handle === undefined) throw new Error('hand() was called before connect().')
  return { handle, source }
}

/** An address under which a stored picture can be shown until it is closed. */
export async function openAsset(assetId: string, signal: AbortSignal): Promise<{ url: string; close: () => void }> {
  if (!http) return { url: `app://counterclaim/assets/${assetId}`, close: () => undefined }
  const url = URL.createObjectURL(await http.asset(assetId, signal))
  return { url, close: () => URL.revokeObjectURL(url) }
}

/** Tells when events flow again after a gap, so that what is shown can be asked for again. */
export function onReconnect(listener: () => void): Stop {
  return http?.onReconnect(listener) ?? (() => undefined)
}

/** Tells when the application can't be reached (false) and when it can again (true). */
export function onConnected(listener: (connected: boolean) => void): Stop {
  return http?.onConnected(listener) ?? (() => undefined)
}
