/** Reads the records of a web archive (WARC) and the answers of servers in them. */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { endOfHead, type Headers, readHeaders, readParameters } from './read-mime.ts'

/** What a server once sent for an address. */
export type Archived = {
  address: string
  type: string
  charset: string | null
  /** ISO 8601 instant, or null. */
  takenAt: string | null
  body: Uint8Array
  /** How the browser used it, where the archive holds the request too: `document`, `iframe`, `image`. */
  use: string | null
}

/** Bytes of one unpacked body. */
const largestBody = 100 * 1024 * 1024
const mostRecords = 200_000

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** A body sent in pieces, each after its length; what is no such body stays as it is. */
function joinChunks(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pieces: Buffer[] = []
  for (let at = 0; at < buffer.length; ) {
    const line = buffer.indexOf('\n', at)
    const size =
      line < 0 || line - at > 200
        ? null
        : /^\s*([0-9a-f]{1,8})\s*(?:;|\r|$)/i.exec(latin1(buffer.subarray(at, line)))?.[1]
    // Some archives keep the header of a body they have already joined.
    if (!size) return pieces.length === 0 ? bytes : Buffer.concat(pieces)
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    pieces.push(buffer.subarray(line + 1, line + 1 + length))
    at = line + 1 + length
    if (buffer[at] === 0x0d) at++
    if (buffer[at] === 0x0a) at++
  }
  return Buffer.concat(pieces)
}

function unpackBody(bytes: Uint8Array, encoding: string): Uint8Array {
  const options = { maxOutputLength: Math.min(largestBody, Math.max(1024 * 1024, bytes.length * 100)) }
  const unpacked = (unpack: () => Buffer): Uint8Array | null => {
    try {
      return unpack()
    } catch {
      return null
    }
  }
  const kind = encoding.trim().toLowerCase()
  if (kind === 'gzip' || kind === 'x-gzip') return unpacked(() => gunzipSync(bytes, options)) ?? bytes
  if (kind === 'br') return unpacked(() => brotliDecompressSync(bytes, options)) ?? bytes
  if (kind !== 'deflate') return bytes
  return unpacked(() => inflateSync(bytes, options)) ?? unpacked(() => inflateRawSync(bytes, options)) ?? bytes
}

const clean = (address: string) => address.trim().replace(/^<|>$/g, '')

function describe(headers: Headers, warc: Headers): Pick<Archived, 'type' | 'charset' | 'address' | 'takenAt'> {
  const { value, parameters } = readParameters(headers.get('content-type') ?? '')
  const date = Date.parse(warc.get('warc-date') ?? '')
  return {
    address: clean(warc.get('warc-target-uri') ?? ''),
    type: value.toLowerCase(),
    charset: parameters.get('charset') ?? null,
    takenAt: Number.isNaN(date) ? null : new Date(date).toISOString(),
  }
}

/** What a record says was sent, or null for anything but a whole answer that holds something. */
function readRecord(warc: Headers, content: Uint8Array): Omit<Archived, 'use'> | null {
  const kind = warc.get('warc-type')?.toLowerCase()
  if (kind === 'resource') return { ...describe(warc, warc), body: content }
  if (kind !== 'response') return null
  const end = endOfHead(content)
  if (!end) return null
  const head = latin1(content.subarray(0, end.head))
  if (!/^HTTP\/\d(?:\.\d)? 200\b/.test(head)) return null
  const headers = readHeaders(head)
  const raw = content.subarray(end.body)
  const joined = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '') ? joinChunks(raw) : raw
  const body = unpackBody(joined, headers.get('content-encoding') ?? '')
  return { ...describe(headers, warc), body }
}

/** The answers in an unpacked WARC, in order. What is damaged is passed over to the next record. Linear. */
export function readWarc(bytes: Uint8Array): Archived[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: Omit<Archived, 'use'>[] = []
  const uses = new Map<string, string>()
  let at = buffer.indexOf('WARC/1.')
  for (let count = 0; at >= 0 && count < mostRecords; count++) {
    const end = endOfHead(buffer, at)
    if (!end) break
    const warc = readHeaders(latin1(buffer.subarray(at, end.head)))
    const length = Number(warc.get('content-length'))
    if (Number.isSafeInteger(length) && length >= 0) {
      const content = buffer.subarray(end.body, end.body + length)
      if (warc.get('warc-type')?.toLowerCase() === 'request') {
        const use = readHeaders(latin1(content.subarray(0, 65_536))).get('sec-fetch-dest')
        if (use) uses.set(clean(warc.get('warc-target-uri') ?? ''), use.toLowerCase())
      }
      const record = readRecord(warc, content)
      if (record && record.address !== '') found.push(record)
      at = buffer.indexOf('WARC/1.', end.body + length)
    } else at = buffer.indexOf('WARC/1.', end.body)
  }
  return found.map(record => ({ ...record, use: uses.get(record.address) ?? null }))
}
