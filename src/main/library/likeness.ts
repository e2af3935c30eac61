/**
 * Computes what nearly equal articles share: their address, their headline at a site, and parts of a fingerprint of their
 * text. Keys are numbers, so that looking for others costs a few steps in an index.
 */
import { pageKey } from './page-key.ts'

/** An article as it is compared. */
export type Likened = { text: string; title: string; site: string | null; originalUrl: string | null }

/** Every article has this key once it was compared. */
export const comparedKey = 0
/** UTF-16 code units of the letters and digits in one shingle; about four words. */
const shingleLength = 20
/** Shorter texts are alike by chance: bylines, captions. */
const shortestText = 200
const bins = 32
const binsOfBand = 4

/** Two 32-bit FNV-1a hashes of different seeds, cut to a whole number that JavaScript and SQLite hold alike. */
function keyOf(text: string): number {
  let low = 0x811c9dc5
  let high = 0x9747b28c
  for (let at = 0; at < text.length; at++) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193)
    high = Math.imul(high ^ text.charCodeAt(at), 0x01000197)
  }
  return (high >>> 12) * 2 ** 32 + (low >>> 0) + 1
}

const plainLetters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** The hashes of all shingles of a text. */
export function shingles(text: string): Set<number> {
  const letters = plainLetters(text)
  const hashes = new Set<number>()
  // A rolling hash: each step takes one letter in and lets one go.
  const base = 0x01000193
  let leaving = 1
  for (let step = 0; step < shingleLength; step++) leaving = Math.imul(leaving, base)
  let hash = 0
  for (let at = 0; at < letters.length; at++) {
    hash = (Math.imul(hash, base) + letters.charCodeAt(at)) | 0
    if (at >= shingleLength) hash = (hash - Math.imul(leaving, letters.charCodeAt(at - shingleLength))) | 0
    if (at >= shingleLength - 1) hashes.add(mix(hash))
  }
  return hashes
}

/** Spreads a hash over all its bits (the end of MurmurHash3). */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** What part of their shingles two texts share, from 0 to 1. */
export function sharedPart(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0
  for (const hash of a) if (b.has(hash)) shared++
  return shared / Math.max(1, a.size + b.size - shared)
}

/** Equal for texts that share most of their shingles, with a chance that grows with how much they share. */
function bands(hashes: ReadonlySet<number>): string[] {
  const least: (number | undefined)[] = Array.from({ length: bins })
  for (const hash of hashes) {
    const bin = hash % bins
    const before = least[bin]
    if (before === undefined || hash < before) least[bin] = hash
  }
  // An empty bin takes the next one's, so that short texts have all of them.
  const full = least.map((value, bin) => {
    if (value !== undefined) return value
    for (let step = 1; step < bins; step++) {
      const next = least[(bin + step) % bins]
      if (next !== undefined) return next + step
    }
    return 0
  })
  return Array.from({ length: bins / binsOfBand }, (_, band) =>
    full.slice(band * binsOfBand, (band + 1) * binsOfBand).join(),
  )
}

/** The key of a page's address; null for an address that names no article of its own. */
export function addressKey(originalUrl: string | null): number | null {
  const address = pageKey(originalUrl)
  return address === null ? null : keyOf(`address ${address}`)
}

export type LikenessKeys = { address: number | null; headline: number | null; text: number[] }

export function likenessKeys({ text, title, site, originalUrl }: Likened, hashes = shingles(text)): LikenessKeys {
  const headline = plainLetters(title)
  return {
    address: addressKey(originalUrl),
    headline: headline.length < 12 || site === null ? null : keyOf(`headline ${headline} ${plainLetters(site)}`),
    text: plainLetters(text).length < shortestText ? [] : bands(hashes).map((band, at) => keyOf(`text ${at} ${band}`)),
  }
}
