/** Makes the ids of articles, notes and highlights. */
import { randomBytes } from 'node:crypto'

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz'

/** Twelve random characters of 0–9 and a–z (62 bits): short enough to type, never starting over. */
export function createId(): string {
  let id = ''
  while (id.length < 12) {
    for (const byte of randomBytes(16)) {
      // 252 is the largest multiple of 36 in a byte: larger values would favour the first letters.
      if (byte < 252 && id.length < 12) id += alphabet[byte % 36]
    }
  }
  return id
}
