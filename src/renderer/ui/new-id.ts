/** Chooses ids for what a reader makes here, so that a repeated request never makes a second one. */

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz'

/** Twelve characters of 0–9a–z, uniformly random: 62 bits. */
export function newId(): string {
  let id = ''
  while (id.length < 12) {
    for (const byte of crypto.getRandomValues(new Uint8Array(16))) {
      // 252 is the largest multiple of 36 in a byte; larger ones would favour the first letters.
      if (byte < 252 && id.length < 12) id += alphabet[byte % 36]
    }
  }
  return id
}
