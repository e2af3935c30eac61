/**
 * Fetches one page that a reader asked for, and nothing else: from public addresses only, pinned from the look-up to the
 * connection, at every redirect anew, with caps on size and time, without cookies.
 */
import { lookup } from 'node:dns/promises'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { AppError, toErrorValue } from '../../contract/bridge.ts'
import { isPublicAddress } from './public-address.ts'

export type Fetched = {
  /** Where it came from in the end, after redirects. */
  url: string
  bytes: Uint8Array
  /** As the server said it, lower case, without parameters; empty where it said none. */
  mediaType: string
  charset: string | null
}

export type GuardedFetch = (
  url: string,
  options: { signal: AbortSignal; onProgress?: (done: number, total: number | null) => void; accept?: string },
) => Promise<Fetched>

export type FetchLimits = { bytes: number; milliseconds: number; redirects: number }
export const fetchLimits: FetchLimits = { bytes: 20 * 1024 * 1024, milliseconds: 20_000, redirects: 5 }

type FetchParts = {
  resolve?: (host: string) => Promise<string[]>
  isAllowed?: (address: string) => boolean
  limits?: FetchLimits
}

const resolveByDns = async (host: string): Promise<string[]> =>
  (await lookup(host, { all: true })).map(({ address }) => address)

const agent = 'Mozilla/5.0 (compatible; Counterclaim; +reader)'
const refused = (message: string) => new AppError('invalid-input', message)
const failed = (message: string, cause?: unknown) => new AppError('unreadable', message, { cause })

/** The address as it is asked for. Throws for what is no web page. */
function pageAddress(url: string): URL {
  if (!URL.canParse(url))
    throw refused(`“${url.slice(0, 200)}” is no address. Copy it from your browser’s address bar.`)
  const parsed = new URL(url)
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') {
    throw refused(`Only addresses that begin with http:// or https:// can be fetched, not ${parsed.protocol}`)
  }
  if (parsed.username !== '' || parsed.password !== '') {
    throw refused('This address holds a name or password. Take it out, and fetch the page without.')
  }
  parsed.hash = ''
  return parsed
}

/** Makes a fetcher. Everything it takes from outside can be replaced: tests have no internet. */
export function createGuardedFetch({
  resolve = resolveByDns,
  isAllowed = isPublicAddress,
  limits = fetchLimits,
}: FetchParts = {}): GuardedFetch {
  /** The addresses that may be connected to. Refused where any address of the host is none of the public internet. */
  const pin = async ({ hostname }: URL): Promise<string[]> => {
    const host = hostname.replace(/^\[|\]$/g, '')
    let addresses: string[]
    try {
      addresses = isIP(host) ? [host] : await resolve(host)
    } catch (cause) {
      throw failed(`There is no site called ${host}, or this computer is offline.`, cause)
    }
    if (addresses.length === 0) throw failed(`There is no site called ${host}.`)
    if (!addresses.every(isAllowed)) {
      throw refused(`${host} is an address of this computer or its network, not of the web. It was not fetched.`)
    }
    return addresses
  }

  const connect = (
    url: URL,
    addresses: readonly string[],
    accept: string,
    signal: AbortSignal,
  ): Promise<IncomingMessage> =>
    new Promise((resolveResponse, reject) => {
      const send = url.protocol === 'https:' ? requestHttps : requestHttp
      const request = send(
        url,
        {
          signal,
          agent: false,
          headers: { 'user-agent': agent, accept, 'accept-encoding': 'gzip, br', 'accept-language': 'en,*;q=0.5' },
          // The name is not looked up again: between two look-ups it may come to mean another machine. Of several
          // addresses Node tries one after the other: a machine without IPv6 still reaches a site that has both.
          lookup: (_host, options, callback) => {
            const pinned = addresses.map(address => ({ address, family: isIP(address) }))
            if (options.all) callback(null, pinned)
            else callback(null, pinned[0]?.address ?? '', pinned[0]?.family)
          },
        },
        resolveResponse,
      )
      request.on('error', reject)
      request.end()
    })

  const readBody = async (
    response: IncomingMessage,
    onProgress: (done: number, total: number | null) => void,
  ): Promise<Uint8Array> => {
    const tooLarge = () =>
      failed(
        `The page is larger than ${Math.round(limits.bytes / 1024 / 1024)} MB. Save it in your browser and import the file.`,
      )
    const told = Number(response.headers['content-length'])
    const total = Number.isFinite(told) && told > 0 ? told : null
    if (total !== null && total > limits.bytes) throw tooLarge()
    let received = 0
    response.on('data', (chunk: Buffer) => {
      received += chunk.length
      onProgress(received, total)
    })
    const coding = (response.headers['content-encoding'] ?? '').trim().toLowerCase()
    const decoder =
      coding === 'gzip' || coding === 'x-gzip'
        ? createGunzip()
        : coding === 'br'
          ? createBrotliDecompress()
          : coding === 'deflate'
            ? createInflate()
            : null
    if (decoder === null && coding !== '' && coding !== 'identity') {
      throw failed(`The site sent the page packed in a way that can’t be read (${coding.slice(0, 40)}).`)
    }
    const chunks: Buffer[] = []
    let length = 0
    const stream = decoder === null ? response : response.on('error', error => decoder.destroy(error)).pipe(decoder)
    for await (const chunk of stream) {
      const bytes: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk)
      length += bytes.length
      if (length > limits.bytes) throw tooLarge()
      chunks.push(bytes)
    }
    return Buffer.concat(chunks)
  }

  return async (asked, { signal: cancelled, onProgress = () => undefined, accept = '*/*' }) => {
    const late = AbortSignal.timeout(limits.milliseconds)
    const signal = AbortSignal.any([cancelled, late])
    let url = pageAddress(asked)
    let response: IncomingMessage | null = null
    try {
      for (let redirects = 0; ; redirects++) {
        response = await connect(url, await pin(url), accept, signal)
        const { statusCode = 0, headers } = response
        if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
          response.destroy()
          if (redirects === limits.redirects) throw failed('The site sends from one address to the next without end.')
          if (!URL.canParse(headers.location, url.href))
            throw failed('The site sends on to something that is no address.')
          const next = pageAddress(new URL(headers.location, url).href)
          if (url.protocol === 'https:' && next.protocol === 'http:') {
            throw failed('The site sends from a secure address to one that is not.')
          }
          url = next
          continue
        }
        if (statusCode !== 200) throw failed(statusSentence(statusCode))
        const [mediaType = '', ...parameters] = (headers['content-type'] ?? '').split(';')
        const charset =
          parameters.map(part => /^\s*charset\s*=\s*"?([\w:.-]{1,40})/i.exec(part)?.[1]).find(Boolean) ?? null
        const bytes = await readBody(response, onProgress)
        return { url: url.href, bytes, mediaType: mediaType.trim().toLowerCase(), charset }
      }
    } catch (cause) {
      if (cancelled.aborted) throw new AppError('cancelled', 'Cancelled.')
      if (late.aborted)
        throw failed(`The site took longer than ${Math.round(limits.milliseconds / 1000)} seconds.`, cause)
      if (cause instanceof AppError) throw cause
      throw failed(`The page could not be fetched: ${toReason(cause)}`, cause)
    } finally {
      response?.destroy()
    }
  }
}

function toReason(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (code === 'ECONNREFUSED') return 'nothing answers there.'
  if (code === 'ECONNRESET') return 'the site broke off.'
  if (/^(?:CERT_|ERR_TLS|DEPTH_ZERO|UNABLE_TO_|SELF_SIGNED)/.test(code)) return 'its certificate is not valid.'
  return cause instanceof Error ? cause.message : toErrorValue(cause).message
}

function statusSentence(status: number): string {
  if (status === 401 || status === 403 || status === 402 || status === 451) {
    return `The site does not show this page to everyone (${status}). Open it in your browser, save it, and import the file.`
  }
  if (status === 404 || status === 410) return `The site has no such page any more (${status}).`
  if (status === 429) return 'The site asks to be left alone for a while (429). Try again later.'
  return status >= 500 ? `The site is out of order (${status}). Try again later.` : `The site gave no page (${status}).`
}
