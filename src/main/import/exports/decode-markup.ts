/** Decodes XML and HTML lists by the encoding they name themselves. */
import { decodeText } from '../decode-text.ts'

const declaration = /(?:<\?xml[^>]{0,200}?encoding|<meta[^>]{0,200}?charset)\s*=\s*["']?\s*([\w:.-]{1,40})/i

export function decodeMarkup(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return decodeText(bytes, head.match(declaration)?.[1] ?? null)
}
