/** Keeps the pictures that come inside a page: takes them out before it is parsed, checks what they really are. */
import { createHash } from 'node:crypto'
import type { DraftAsset } from '../../../article/draft.ts'

/** Bytes. Smaller ones are spacers that pages show until a script loads the picture. */
const smallestPicture = 200
const largestPicture = 50 * 1024 * 1024
const mostPictures = 1000
/** UTF-16 code units; shorter data addresses cost nothing to leave where they are. */
const shortestAddress = 200

const placeholder = 'counterclaim-picture:'
const dataAddress = /data:([a-z0-9.+/-]{1,100})(?:;[a-z0-9=.-]{1,60}){0,4};base64,([A-Za-z0-9+/=%_-]*)/gi

const startsWith = (bytes: Uint8Array, at: number, signature: string) =>
  [...signature].every((sign, offset) => bytes[at + offset] === sign.charCodeAt(0))

/** The media type of a picture by its first bytes; null for everything that is not one of the five shown. */
export function sniffPicture(bytes: Uint8Array): string | null {
  if (bytes[0] === 0x89 && startsWith(bytes, 1, 'PNG\r\n')) return 'image/png'
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg'
  if (startsWith(bytes, 0, 'GIF87a') || startsWith(bytes, 0, 'GIF89a')) return 'image/gif'
  if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) return 'image/webp'
  if (startsWith(bytes, 4, 'ftypavif') || startsWith(bytes, 4, 'ftypavis')) return 'image/avif'
  return null
}

/** The asset of a picture's bytes, or null where they are no picture that may be kept. */
export function createPictureAsset(bytes: Uint8Array): DraftAsset | null {
  if (bytes.length < smallestPicture || bytes.length > largestPicture) return null
  const mediaType = sniffPicture(bytes)
  return mediaType === null ? null : { assetId: createHash('sha256').update(bytes).digest('hex'), mediaType, bytes }
}

const decode = (encoded: string): Uint8Array =>
  new Uint8Array(
    Buffer.from(
      encoded.includes('%') ? encoded.replace(/%3D/gi, '=').replace(/%2F/gi, '/').replace(/%2B/gi, '+') : encoded,
      'base64',
    ),
  )

export type PictureShelf = {
  /** The page with short names in place of its pictures. */
  markup: string
  /** The picture an address names: one set aside, or a short data address. Kept once however often it is shown. */
  take: (address: string) => DraftAsset | null
  /** The pictures taken so far. */
  taken: () => DraftAsset[]
}

/**
 * Sets the pictures inside a page aside. Saved pages carry megabytes of them, which a parser need not see; only those
 * that the article shows are decoded. `beside` are those that came with the page, by address. Linear.
 */
export function setPicturesAside(page: string, beside?: ReadonlyMap<string, Uint8Array>): PictureShelf {
  const encoded: string[] = []
  const markup = page.replace(dataAddress, (whole, mediaType: string, data: string) => {
    if (whole.length < shortestAddress) return whole
    if (!mediaType.toLowerCase().startsWith('image/')) return 'data:,'
    encoded.push(data)
    return `${placeholder}${encoded.length - 1}`
  })
  const assets = new Map<string, DraftAsset>()
  const take = (address: string): DraftAsset | null => {
    const came = beside?.get(address.trim())
    const data = address.startsWith(placeholder)
      ? encoded[Number(address.slice(placeholder.length))]
      : new RegExp(dataAddress.source, 'i').exec(address.slice(0, 1000))?.[2]
    if ((!data && !came) || assets.size >= mostPictures) return null
    const asset = createPictureAsset(came ?? decode(data ?? ''))
    if (asset) assets.set(asset.assetId, assets.get(asset.assetId) ?? asset)
    return asset
  }
  return { markup, take, taken: () => [...assets.values()] }
}
