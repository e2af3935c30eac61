/** Makes of what was fetched a file as a reader would have saved it. */
import type { Fetched } from './guarded-fetch.ts'

const endings: Record<string, string> = {
  'text/html': '.html',
  'application/xhtml+xml': '.xhtml',
  'application/pdf': '.pdf',
  'application/rss+xml': '.rss',
  'application/atom+xml': '.atom',
  'application/xml': '.xml',
  'text/xml': '.xml',
  'text/plain': '.txt',
  'text/markdown': '.md',
  'application/json': '.json',
  'application/feed+json': '.json',
  'application/epub+zip': '.epub',
  'multipart/related': '.mhtml',
}

export type FetchedFile = { name: string; bytes: Uint8Array }

/** Its name from its address and kind; a text in the encoding the server named is put into UTF-8, with the mark of it. */
export function toFile({ url, bytes, mediaType, charset }: Fetched): FetchedFile {
  const { hostname, pathname } = new URL(url)
  const last = decodeName(pathname.split('/').findLast(part => part !== '') ?? hostname)
  const ending = Object.hasOwn(endings, mediaType) ? (endings[mediaType] ?? '') : ''
  const name = ending === '' || last.toLowerCase().endsWith(ending) ? last : `${last}${ending}`
  return { name, bytes: isText(mediaType) ? inUtf8(bytes, charset) : bytes }
}

const isText = (mediaType: string) => /^text\/|xml$|json$/.test(mediaType)

function decodeName(part: string): string {
  try {
    return decodeURIComponent(part).slice(0, 120)
  } catch {
    return part.slice(0, 120)
  }
}

function inUtf8(bytes: Uint8Array, charset: string | null): Uint8Array {
  if (charset === null || /^utf-?8$/i.test(charset)) return bytes
  try {
    return new TextEncoder().encode(`\ufeff${new TextDecoder(charset).decode(bytes)}`)
  } catch {
    // The server names an encoding that does not exist: the page’s own word is looked at.
    return bytes
  }
}
