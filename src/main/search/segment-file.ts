/** Keeps segments in files: writes one whole, and opens one without reading its postings. */
import { randomUUID } from 'node:crypto'
import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { z } from 'zod'
import { ByteReader, type ByteSource, ByteWriter, DamagedIndexError } from './byte-stream.ts'
import { fields } from './fields.ts'
import { createSegment, type Segment, type SegmentDirectory } from './segment.ts'
import type { SegmentBytes } from './write-segment.ts'

/** What must be known to open a segment's file; lengths in bytes. The file holds the three parts in this order. */
export const SegmentRecord = z.object({
  file: z.string().regex(/^[0-9a-f-]+\.segment$/),
  postings: z.number().int().nonnegative(),
  positions: z.number().int().nonnegative(),
  directory: z.number().int().nonnegative(),
  crc: z.number().int().nonnegative(),
})
export type SegmentRecord = z.infer<typeof SegmentRecord>

const readSize = 1 << 20

/**
 * Writes a segment under a new name. It counts only once the manifest names it, so a crash in between leaves a file
 * nobody reads. It is not flushed to the disk: the checksum finds a torn file after a power failure, and the index can
 * always be built anew.
 */
export function writeSegmentFile(folder: string, bytes: SegmentBytes): SegmentRecord {
  const file = `${randomUUID()}.segment`
  const parts = [bytes.postings, bytes.positions, encodeDirectory(bytes.directory)]
  const path = join(folder, file)
  const descriptor = openSync(path, 'w')
  let crc = 0
  try {
    for (const part of parts) {
      crc = crc32(part, crc)
      for (let at = 0; at < part.length; ) at += writeSync(descriptor, part, at, part.length - at)
    }
  } finally {
    closeSync(descriptor)
  }
  const [postings = 0, positions = 0, directory = 0] = parts.map(part => part.length)
  return { file, postings, positions, directory, crc }
}

/** An open segment and the way to let go of its file. */
export type OpenSegment = { segment: Segment; close: () => void }

/**
 * Opens a segment's file and checks all of it, unless it was written just now: then its `directory` is known. Throws
 * `DamagedIndexError` when it is not what was written.
 */
export function openSegmentFile(
  folder: string,
  record: SegmentRecord,
  known: { dead?: readonly number[]; directory?: SegmentDirectory },
): OpenSegment {
  const descriptor = openDescriptor(join(folder, record.file))
  try {
    const directory = known.directory ?? readDirectory(descriptor, record)
    const flags = new Uint8Array(directory.articleIds.length)
    for (const document of known.dead ?? []) flags[document] = 1
    const part = (offset: number): ByteSource => ({
      read: (start, end) => readRange(descriptor, offset + start, offset + end),
    })
    const source = { file: record.file, postings: part(0), positions: part(record.postings), dead: flags }
    return { segment: createSegment(directory, source), close: () => closeSync(descriptor) }
  } catch (error) {
    closeSync(descriptor)
    throw error
  }
}

function readDirectory(descriptor: number, record: SegmentRecord): SegmentDirectory {
  const start = record.postings + record.positions
  const end = start + record.directory
  checkFile(descriptor, end, record.crc)
  return decodeDirectory(readRange(descriptor, start, end))
}

function openDescriptor(path: string): number {
  try {
    return openSync(path, 'r')
  } catch {
    throw new DamagedIndexError('one of its files cannot be opened.')
  }
}

function checkFile(descriptor: number, length: number, expected: number): void {
  let crc = 0
  for (let at = 0; at < length; at += readSize) {
    crc = crc32(readRange(descriptor, at, Math.min(length, at + readSize)), crc)
  }
  if (crc !== expected) throw new DamagedIndexError('one of its files is not as it was written.')
}

function readRange(descriptor: number, start: number, end: number): Uint8Array {
  const bytes = new Uint8Array(end - start)
  for (let at = 0; at < bytes.length; ) {
    const count = readSync(descriptor, bytes, at, bytes.length - at, start + at)
    if (count === 0) throw new DamagedIndexError('one of its files is too short.')
    at += count
  }
  return bytes
}

function encodeDirectory(directory: SegmentDirectory): Uint8Array {
  const writer = new ByteWriter()
  const block = (bytes: Uint8Array) => {
    writer.varint(bytes.length)
    writer.append(bytes)
  }
  const strings = (list: readonly string[]) => {
    writer.varint(list.length)
    block(Buffer.from(list.join('\n')))
  }
  const numbers = (list: Uint32Array) => block(new Uint8Array(list.buffer, list.byteOffset, list.byteLength))
  strings(directory.articleIds)
  directory.lengths.forEach(numbers)
  strings(directory.surfaces)
  // Many words are their own stem: those are left empty.
  strings(directory.terms.map((term, ordinal) => (term === directory.surfaces[ordinal] ? '' : term)))
  numbers(directory.postingsEnd)
  numbers(directory.positionsEnd)
  return writer.written()
}

function decodeDirectory(bytes: Uint8Array): SegmentDirectory {
  const reader = new ByteReader(bytes)
  const block = () => {
    const length = reader.varint()
    reader.at += length
    return bytes.subarray(reader.at - length, reader.at)
  }
  const strings = () => {
    const count = reader.varint()
    const text = Buffer.from(block()).toString()
    return count === 0 ? [] : text.split('\n')
  }
  // Copied, because a Uint32Array must start at a multiple of four bytes.
  const numbers = () => new Uint32Array(block().slice().buffer)
  const articleIds = strings()
  const lengths = fields.map(numbers)
  const surfaces = strings()
  return {
    articleIds,
    lengths,
    surfaces,
    terms: strings().map((term, ordinal) => (term === '' ? (surfaces[ordinal] ?? '') : term)),
    postingsEnd: numbers(),
    positionsEnd: numbers(),
  }
}
