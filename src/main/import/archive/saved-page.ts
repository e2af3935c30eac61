/** Makes a page that lay in an archive one that reads like any saved page: with its address and the pictures it shows. */
import { isEncoding } from '../decode-text.ts'
import type { ImportFile } from '../formats/format.ts'
import { sniffPicture } from '../html/pictures.ts'

/** UTF-16 code units of a page that are looked through for pictures. */
const longestMarkup = 40_000_000
const mostPictures = 1000

const pictureTag = /<(?:img|source|image|amp-img)\b[^<>]{0,20000}>/gi
const attribute = /[\w:-]{1,40}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/g

const decodeAmpersands = (text: string) => text.replace(/&(?:amp|#38|#x26);/gi, '&')

/** The addresses that a page’s pictures may be at, as they are written. */
export function pictureAddresses(markup: string): Set<string> {
  const found = new Set<string>()
  for (const [tag] of markup.slice(0, longestMarkup).matchAll(pictureTag)) {
    for (const [, double, single, bare] of tag.matchAll(attribute)) {
      const value = decodeAmpersands(double ?? single ?? bare ?? '').trim()
      if (value === '' || value.startsWith('data:')) continue
      found.add(value)
      // A list of candidates: addresses between widths.
      if (/\s/.test(value)) for (const candidate of value.split(/,\s+|\s+/)) if (candidate !== '') found.add(candidate)
    }
    if (found.size > 20 * mostPictures) break
  }
  return found
}

/** The pictures among what `find` knows of, by the address the page writes. */
export function picturesFor(markup: string, find: (address: string) => Uint8Array | null): Map<string, Uint8Array> {
  const pictures = new Map<string, Uint8Array>()
  for (const address of pictureAddresses(markup)) {
    const bytes = find(address)
    if (bytes !== null && sniffPicture(bytes) !== null) pictures.set(address, bytes)
    if (pictures.size >= mostPictures) break
  }
  return pictures
}

export type ArchivedPage = {
  name: string
  bytes: Uint8Array
  /** The encoding that came with the page, outside it; it goes before what the page itself says. */
  charset: string | null
  /** Where the page was. */
  address: string | null
  /** A picture's bytes by the address the page writes. */
  find: (address: string) => Uint8Array | null
}

/** The page as a file that is read like any other. */
export function archivedPage({ name, bytes, charset, address, find }: ArchivedPage): ImportFile {
  const markup = charset !== null && isEncoding(charset) ? new TextDecoder(charset).decode(bytes) : null
  const content = markup === null ? bytes : Buffer.from(markup)
  const isAddress = address !== null && URL.canParse(address) && /^https?:/i.test(address)
  const beside = picturesFor(markup ?? Buffer.from(content).toString('latin1'), find)
  // Whoever reads the page may have made its addresses whole before a picture is asked for.
  if (isAddress) {
    for (const [written, picture] of [...beside]) {
      if (URL.canParse(written, address)) beside.set(new URL(written, address).href, picture)
    }
  }
  return {
    name,
    // Bytes of their own: they are handed to other threads without the archive they lie in.
    bytes: Uint8Array.from(content),
    beside,
    ...(isAddress && { url: address }),
  }
}

/** Bytes of pictures that are read for one page. */
const mostBytes = 200 * 1024 * 1024

/** The pictures of a page that lies on the disk beside its folder. */
export async function picturesBeside(
  page: Uint8Array,
  read: (address: string) => Promise<Uint8Array | null>,
): Promise<Map<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>()
  let bytes = 0
  for (const address of pictureAddresses(Buffer.from(page).toString())) {
    const picture = await read(address)
    if (picture === null || sniffPicture(picture) === null) continue
    bytes += picture.length
    if (bytes > mostBytes || pictures.size >= mostPictures) break
    pictures.set(address, picture)
  }
  return pictures
}
