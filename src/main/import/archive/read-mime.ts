/** Takes apart the messages of mail and web archives: headers, parts, and the ways their bytes are written. */

export type Headers = ReadonlyMap<string, string>
export type MimePart = { headers: Headers; type: string; parameters: Headers; body: Uint8Array }

const deepest = 5
const mostParts = 20_000
/** Bytes of headers. */
const longestHead = 256 * 1024

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** The lines of a head as headers, by lower-case name; a line that begins with white space continues the one before. */
export function readHeaders(text: string): Headers {
  const headers = new Map<string, string>()
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon <= 0) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

/** Where the empty line after a head is, and where what follows it begins; null where there is none. */
export function endOfHead(bytes: Uint8Array, from = 0): { head: number; body: number } | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const window = buffer.subarray(from, from + longestHead)
  const windows = window.indexOf('\r\n\r\n')
  const plain = window.indexOf('\n\n')
  if (windows < 0 && plain < 0) return null
  const isPlain = windows < 0 || (plain >= 0 && plain < windows)
  return isPlain ? { head: from + plain, body: from + plain + 2 } : { head: from + windows, body: from + windows + 4 }
}

/** A header’s value and its parameters: `text/html; charset=utf-8`. */
export function readParameters(value: string): { value: string; parameters: Headers } {
  const [first = '', ...rest] = value.match(/(?:"(?:[^"\\]|\\.)*"|[^;])+/g) ?? []
  const parameters = new Map<string, string>()
  for (const part of rest) {
    const equals = part.indexOf('=')
    if (equals <= 0) continue
    const written = part.slice(equals + 1).trim()
    parameters.set(
      part.slice(0, equals).trim().toLowerCase(),
      /^".*"$/.test(written) ? written.slice(1, -1).replace(/\\(.)/g, '$1') : written,
    )
  }
  return { value: first.trim(), parameters }
}

function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const out = Buffer.alloc(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte !== 0x3d) {
      out[length++] = byte
      continue
    }
    let end = at + 1
    while (bytes[end] === 0x20 || bytes[end] === 0x09) end++
    if (bytes[end] === 0x0d && bytes[end + 1] === 0x0a) at = end + 1
    else if (bytes[end] === 0x0a) at = end
    else {
      const code = latin1(bytes.subarray(at + 1, at + 3))
      if (/^[0-9a-f]{2}$/i.test(code)) {
        out[length++] = Number.parseInt(code, 16)
        at += 2
      } else out[length++] = byte
    }
  }
  return Uint8Array.from(out.subarray(0, length))
}

function decodeBody(bytes: Uint8Array, encoding: string): Uint8Array {
  const kind = encoding.toLowerCase()
  if (kind === 'base64') return Uint8Array.from(Buffer.from(latin1(bytes), 'base64'))
  return kind === 'quoted-printable' ? decodeQuotedPrintable(bytes) : Uint8Array.from(bytes)
}

/** The stretches of bytes between the boundary’s lines. */
function between(bytes: Uint8Array, boundary: string): Uint8Array[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const mark = Buffer.from(`--${boundary}`, 'latin1')
  const starts: { from: number; to: number }[] = []
  for (
    let at = buffer.indexOf(mark);
    at >= 0 && starts.length <= mostParts;
    at = buffer.indexOf(mark, at + mark.length)
  ) {
    const isLine = at === 0 || buffer[at - 1] === 0x0a
    if (isLine) starts.push({ from: at, to: at + mark.length })
  }
  return starts.flatMap(({ to }, index) => {
    if (buffer[to] === 0x2d && buffer[to + 1] === 0x2d) return []
    const line = buffer.indexOf('\n', to)
    if (line < 0) return []
    let end = starts[index + 1]?.from ?? buffer.length
    // The line end before a boundary belongs to it.
    if (buffer[end - 1] === 0x0a) end -= buffer[end - 2] === 0x0d ? 2 : 1
    return [buffer.subarray(line + 1, Math.max(line + 1, end))]
  })
}

/** The parts of a message that are no containers themselves, in order. */
export function readMessage(
  bytes: Uint8Array,
  depth = 0,
): { headers: Headers; parameters: Headers; parts: MimePart[] } {
  const end = endOfHead(bytes)
  const headers = readHeaders(latin1(bytes.subarray(0, end?.head ?? longestHead)))
  const { value, parameters } = readParameters(headers.get('content-type') ?? 'text/plain')
  const body = bytes.subarray(end?.body ?? bytes.length)
  const type = value.toLowerCase()
  const boundary = parameters.get('boundary')
  if (type.startsWith('multipart/') && boundary && depth < deepest) {
    const parts = between(body, boundary).flatMap(part => readMessage(part, depth + 1).parts)
    return { headers, parameters, parts: parts.slice(0, mostParts) }
  }
  const part = { headers, type, parameters, body: decodeBody(body, headers.get('content-transfer-encoding') ?? '') }
  return { headers, parameters, parts: [part] }
}
