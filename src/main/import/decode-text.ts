/** Turns a file's bytes into text: by its byte order mark, as UTF-8 where it is, else by what it says or looks like. */
import { analyse } from 'chardet'
import { repairMojibake } from './repair-mojibake.ts'

/** Bytes looked at to guess an encoding; more makes the guess slower, not better. */
const sampleLength = 64 * 1024
/** Of 100; below it the guess is less likely than the encoding most old Western text is in. */
const leastConfidence = 30

/** True for the name of an encoding that can be read. */
export const isEncoding = (label: string): boolean => {
  try {
    new TextDecoder(label)
    return true
  } catch {
    return false
  }
}

/** UTF-16 without a mark: in Western text every other byte is zero. Null when the zeros have no such order. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 2048)
  const zeros = [0, 0]
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const half = sample.length / 2
  if (odd > 0.4 * half && even === 0) return 'utf-16le'
  if (even > 0.4 * half && odd === 0) return 'utf-16be'
  return null
}

/** The encoding a byte order mark states, or a UTF-16 text shows; null for everything else. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return unmarkedUtf16(bytes)
}

/** The encoding chardet thinks most likely, with what browsers decode under the same label. */
function guessedEncoding(bytes: Uint8Array): string {
  const guesses = analyse(bytes.subarray(0, sampleLength))
  const guess = guesses.find(({ name }) => name !== 'UTF-8' && name !== 'ASCII' && isEncoding(name))
  return guess && guess.confidence >= leastConfidence ? guess.name : 'windows-1252'
}

/** Valid characters of several bytes per damaged place, from which on a text is UTF-8 with a damage. */
const leastWhole = 4

/**
 * The bytes as UTF-8 with U+FFFD for the few that are damaged, or null when they are no UTF-8. Bytes of an older
 * encoding hardly ever make a valid sequence, so characters of several bytes speak for UTF-8 and damaged places against.
 */
function damagedUtf8(bytes: Uint8Array): string | null {
  const decoder = new TextDecoder('utf-8')
  const decoded = decoder.decode(bytes)
  // What a stream still waits for at the end of the bytes is a character cut through, not one of another encoding.
  const whole = new TextDecoder('utf-8').decode(bytes, { stream: true })
  let valid = 0
  let damaged = 0
  for (let at = 0; at < whole.length; at++) {
    const unit = whole.charCodeAt(at)
    if (unit === 0xfffd) damaged++
    else if (unit > 0x7f && !(unit >= 0xdc00 && unit < 0xe000)) valid++
  }
  const isCut = damaged === 0 && decoded !== whole
  // A last byte alone can also be the last letter of an older encoding's only accent.
  if (isCut) return valid > 0 ? decoded : null
  return valid >= damaged * leastWhole ? decoded : null
}

function decode(bytes: Uint8Array, declared: string | null): string {
  const wide = wideEncoding(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const damaged = damagedUtf8(bytes)
    if (damaged !== null) return damaged
    return new TextDecoder(declared && isEncoding(declared) ? declared : guessedEncoding(bytes)).decode(bytes)
  }
}

/**
 * Decodes a file's bytes. `declared` is an encoding the file itself names (an HTML meta tag); it is believed only where
 * the bytes are not UTF-8, and a UTF-8 text with a few damaged bytes stays one. The byte order mark is removed; bytes
 * that fit nothing become U+FFFD. Lines that another program read in the wrong encoding before are repaired where that is
 * certain.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  const text = decode(bytes, declared)
  return repairMojibake(text)
}
