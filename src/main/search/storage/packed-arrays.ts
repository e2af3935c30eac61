/** Packs arrays into one checked blob, and gives them back as views of it. */
import { crc32 } from 'node:zlib'
import { DamagedIndexError } from './byte-stream.ts'

export type PackableArray = Uint8Array | Int32Array

/** Every array begins at a multiple of this many bytes, so that each kind can be viewed in place. */
const alignment = 4
const aligned = (length: number): number => Math.ceil(length / alignment) * alignment

/** A blob: each array behind its length in bytes, then a checksum of all of it. */
export function packArrays(arrays: readonly PackableArray[]): Uint8Array {
  const size = arrays.reduce((sum, { byteLength }) => sum + alignment + aligned(byteLength), 0)
  const bytes = new Uint8Array(size + alignment)
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const array of arrays) {
    view.setUint32(at, array.byteLength, true)
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at + alignment)
    at += alignment + aligned(array.byteLength)
  }
  view.setUint32(at, crc32(bytes.subarray(0, at)), true)
  return bytes
}

/** Gives a blob's arrays in the order in which they were packed. Throws `DamagedIndexError` for any other blob. */
export class PackedArrays {
  readonly #bytes: Uint8Array
  readonly #end: number
  #at = 0

  constructor(blob: unknown) {
    if (!(blob instanceof Uint8Array) || blob.length < alignment) throw new DamagedIndexError('a part is missing.')
    // SQLite's bytes may begin anywhere in a shared buffer.
    this.#bytes = blob.byteOffset % alignment === 0 ? blob : blob.slice()
    this.#end = blob.length - alignment
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength)
    if (view.getUint32(this.#end, true) !== crc32(this.#bytes.subarray(0, this.#end))) {
      throw new DamagedIndexError('a part is not as it was written.')
    }
  }

  bytes(): Uint8Array {
    const start = this.#at + alignment
    const [length] = this.#at < this.#end ? new Uint32Array(this.#bytes.buffer, this.#start(this.#at), 1) : []
    if (length === undefined || start + length > this.#end) throw new DamagedIndexError('a part is too short.')
    this.#at = start + aligned(length)
    return this.#bytes.subarray(start, start + length)
  }

  int32(): Int32Array {
    const { buffer, byteOffset, byteLength } = this.bytes()
    return new Int32Array(buffer, byteOffset, byteLength >>> 2)
  }

  #start(at: number): number {
    return this.#bytes.byteOffset + at
  }
}
