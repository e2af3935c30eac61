/** Writes and reads the variable-length integers that the index's postings and positions are made of. */

/** Thrown when the index's file does not hold what was written: the index is then built anew. */
export class DamagedIndexError extends Error {
  constructor(what: string) {
    super(`The search index is damaged: ${what}`)
    this.name = 'DamagedIndexError'
  }
}

/** A growing run of bytes. */
export class ByteWriter {
  #bytes = new Uint8Array(1024)
  length = 0

  #reserve(count: number): void {
    if (this.length + count <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + count))
    grown.set(this.#bytes.subarray(0, this.length))
    this.#bytes = grown
  }

  /** Writes a non-negative integer below 2³² in one to five bytes, seven bits each, least significant first. */
  varint(value: number): void {
    this.#reserve(5)
    let rest = value
    while (rest >= 0x80) {
      this.#bytes[this.length++] = (rest & 0x7f) | 0x80
      rest = rest >>> 7
    }
    this.#bytes[this.length++] = rest
  }

  append(bytes: Uint8Array): void {
    if (bytes.length === 0) return
    this.#reserve(bytes.length)
    this.#bytes.set(bytes, this.length)
    this.length += bytes.length
  }

  /** A growing run becomes an empty one; what was written before is no longer valid. */
  clear(): void {
    this.length = 0
  }

  /** The bytes written so far. They stay valid only until the next write. */
  written(): Uint8Array {
    return this.#bytes.subarray(0, this.length)
  }
}

/** Reads what a `ByteWriter` wrote. */
export class ByteReader {
  readonly bytes: Uint8Array
  at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  varint(): number {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.bytes[this.at++]
      if (byte === undefined) throw new DamagedIndexError('a list ends too early.')
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) return value >>> 0
    }
    throw new DamagedIndexError('a number is too long.')
  }

  /** Steps over `count` integers without reading them. */
  skipVarints(count: number): void {
    for (let left = count; left > 0; ) {
      const byte = this.bytes[this.at++]
      if (byte === undefined) throw new DamagedIndexError('a list ends too early.')
      if (byte < 0x80) left--
    }
  }
}
