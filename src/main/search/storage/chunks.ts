/** Cuts a segment's two streams into rows of one page each, and reads ranges of them through a cache. */
import { crc32 } from 'node:zlib'
import type Database from 'better-sqlite3'
import { DamagedIndexError } from './byte-stream.ts'

export type Stream = 0 | 1
export const postingsStream = 0
export const positionsStream = 1

/** Bytes of a stream in one row; with the checksum, the row's head and the page's it fills a page. */
export const chunkSize = 16_320
const checksumSize = 4

/** Chunks are numbered by segment, stream and place, so that those read together lie together. */
const placesPerStream = 2 ** 20
const chunkId = (segment: number, stream: Stream, place: number): number =>
  (segment * 2 + stream) * placesPerStream + place
export const firstChunkOf = (segment: number): number => chunkId(segment, 0, 0)
export const segmentOfChunk = (chunk: number): number => Math.floor(chunk / (2 * placesPerStream))

/** Stores a stream that comes in pieces, one full chunk after the other. */
export class ChunkWriter {
  readonly #insert: Database.Statement<[number, Uint8Array]>
  readonly #segment: number
  readonly #stream: Stream
  readonly #pending = new Uint8Array(chunkSize + checksumSize)
  #pendingLength = 0
  #place = 0

  constructor(database: Database.Database, segment: number, stream: Stream) {
    this.#insert = database.prepare('INSERT INTO chunks VALUES (?, ?)')
    this.#segment = segment
    this.#stream = stream
  }

  append(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      const length = Math.min(chunkSize - this.#pendingLength, bytes.length - at)
      this.#pending.set(bytes.subarray(at, at + length), this.#pendingLength)
      this.#pendingLength += length
      at += length
      if (this.#pendingLength === chunkSize) this.finish()
    }
  }

  /** Stores what is left as a last, shorter chunk. */
  finish(): void {
    if (this.#pendingLength === 0) return
    const end = this.#pendingLength
    const checksum = crc32(this.#pending.subarray(0, end))
    for (let byte = 0; byte < checksumSize; byte++) this.#pending[end + byte] = (checksum >>> (8 * byte)) & 0xff
    const id = chunkId(this.#segment, this.#stream, this.#place++)
    this.#insert.run(id, this.#pending.subarray(0, end + checksumSize))
    this.#pendingLength = 0
  }
}

/** Reads ranges of streams; the chunks used last are kept, up to a number of bytes. */
export class ChunkReader {
  readonly #select: Database.Statement<[number]>
  readonly #mostBytes: number
  /** In the order in which they were last used. */
  readonly #kept = new Map<number, Uint8Array>()
  #keptBytes = 0

  constructor(database: Database.Database, mostBytes: number) {
    this.#select = database.prepare<[number]>('SELECT bytes FROM chunks WHERE chunk = ?').pluck()
    this.#mostBytes = mostBytes
  }

  /** The bytes from `start` up to `end`; they must not be changed. */
  read(segment: number, stream: Stream, start: number, end: number): Uint8Array {
    if (end < start) throw new DamagedIndexError('a range runs backwards.')
    const first = Math.floor(start / chunkSize)
    const last = Math.max(first, Math.floor((end - 1) / chunkSize))
    if (first === last) {
      const chunk = this.#chunk(chunkId(segment, stream, first))
      return slice(chunk, start - first * chunkSize, end - first * chunkSize)
    }
    const bytes = new Uint8Array(end - start)
    for (let place = first; place <= last; place++) {
      const from = Math.max(start, place * chunkSize)
      const to = Math.min(end, (place + 1) * chunkSize)
      const chunk = this.#chunk(chunkId(segment, stream, place))
      bytes.set(slice(chunk, from - place * chunkSize, to - place * chunkSize), from - start)
    }
    return bytes
  }

  #chunk(id: number): Uint8Array {
    const kept = this.#kept.get(id)
    if (kept) {
      this.#kept.delete(id)
      this.#kept.set(id, kept)
      return kept
    }
    const chunk = checked(this.#select.get(id))
    this.#kept.set(id, chunk)
    this.#keptBytes += chunk.length
    for (const [oldest, bytes] of this.#kept) {
      if (this.#keptBytes <= this.#mostBytes) break
      this.#kept.delete(oldest)
      this.#keptBytes -= bytes.length
    }
    return chunk
  }
}

function slice(chunk: Uint8Array, start: number, end: number): Uint8Array {
  if (end > chunk.length - checksumSize) throw new DamagedIndexError('a stream is too short.')
  return chunk.subarray(start, end)
}

function checked(row: unknown): Uint8Array {
  if (!(row instanceof Uint8Array) || row.length < checksumSize) throw new DamagedIndexError('a chunk is missing.')
  const end = row.length - checksumSize
  let checksum = 0
  for (let byte = checksumSize - 1; byte >= 0; byte--) checksum = checksum * 256 + (row[end + byte] ?? 0)
  if (crc32(row.subarray(0, end)) !== checksum) throw new DamagedIndexError('a chunk is not as it was written.')
  // Not as the `Buffer` it comes as: the loops that read bytes are fastest when they meet one kind only.
  return new Uint8Array(row.buffer, row.byteOffset, row.byteLength)
}
