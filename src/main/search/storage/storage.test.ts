import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { createRandom, pick } from '../test-library.ts'
import { ByteReader, ByteWriter, DamagedIndexError } from './byte-stream.ts'
import { ChunkReader, ChunkWriter, chunkSize, positionsStream, postingsStream } from './chunks.ts'
import { PackedArrays, packArrays } from './packed-arrays.ts'
import { packGrowing, packNear, packNumbers, unpackGrowing, unpackNear, unpackNumbers } from './packed-numbers.ts'
import { indexPath, isDamage, openForWriting } from './search-database.ts'
import { compareStrings, packTable, tableOf, unpackTable } from './string-table.ts'

const random = createRandom(31)

test('numbers of every size come back from varints', () => {
  const writer = new ByteWriter()
  const numbers = [0, 1, 127, 128, 16_383, 16_384, 2 ** 28, 2 ** 31, 2 ** 32 - 1]
  for (const number of numbers) writer.varint(number)
  const reader = new ByteReader(writer.written())
  expect(numbers.map(() => reader.varint())).toEqual(numbers)
  expect(() => reader.varint()).toThrow(DamagedIndexError)
})

test('columns of numbers come back as they were', () => {
  const numbers = Uint32Array.from({ length: 500 }, () => Math.floor(random() ** 4 * 2 ** 32))
  expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers)
  expect(unpackGrowing(packGrowing(numbers.toSorted()))).toEqual(numbers.toSorted())
  const near = numbers.map(number => number >>> 8)
  expect(unpackNear(packNear(near))).toEqual(near)
  expect(unpackNumbers(packNumbers(new Uint32Array()))).toEqual(new Uint32Array())
})

test('a blob gives back its arrays, and any changed byte is noticed', () => {
  const arrays = [Uint8Array.of(1, 2, 3), Int32Array.of(-5, 7), new Uint8Array(), Uint8Array.of(9)]
  const blob = packArrays(arrays)
  const packed = new PackedArrays(blob)
  expect([packed.bytes(), packed.int32(), packed.bytes(), packed.bytes()]).toEqual(arrays)
  expect(() => packed.bytes()).toThrow(DamagedIndexError)
  // As SQLite gives it: somewhere in a larger buffer.
  const shifted = new Uint8Array(blob.length + 1)
  shifted.set(blob, 1)
  expect(new PackedArrays(shifted.subarray(1)).bytes()).toEqual(arrays[0])
  for (let at = 0; at < blob.length; at++) {
    const changed = blob.slice()
    changed[at] = (changed[at] ?? 0) ^ 0x10
    expect(() => new PackedArrays(changed), `byte ${at}`).toThrow(DamagedIndexError)
  }
  for (const nothing of [null, 'text', new Uint8Array(2)])
    expect(() => new PackedArrays(nothing)).toThrow(DamagedIndexError)
})

test('a table finds its strings as JavaScript orders them', () => {
  const letters = ['a', 'b', 'é', 'я', '東', '\u{1f600}', '\uffff']
  const strings = Array.from({ length: 300 }, () =>
    Array.from({ length: Math.floor(random() * 6) }, () => pick(letters, random)).join(''),
  )
  const sorted = [...new Set(strings)].sort()
  const [text, ends] = packTable(tableOf(sorted))
  const table = unpackTable(text ?? new Uint8Array(), ends ?? new Uint8Array())
  expect(Array.from({ length: table.length }, (_, place) => table.at(place))).toEqual(sorted)
  for (const wanted of [...sorted, 'aa~', '', 'zzz', '\uffff\uffff']) {
    expect(table.find(wanted), wanted).toBe(sorted.indexOf(wanted))
    expect(table.lowerBound(wanted)).toBe(sorted.filter(one => one < wanted).length)
    const first = table.lowerBound(wanted)
    expect(table.endOfPrefix(wanted) - first, wanted).toBe(sorted.filter(one => one.startsWith(wanted)).length)
  }
  for (let round = 0; round < 200; round++) {
    const [a, b] = [Math.floor(random() * sorted.length), Math.floor(random() * sorted.length)]
    expect(Math.sign(compareStrings(table, a, table, b))).toBe(Math.sign(a - b))
  }
})

test('streams come back from chunks, whatever the pieces, the range and the room in memory', () => {
  const database = new Database(':memory:')
  database.exec('CREATE TABLE chunks (chunk INTEGER PRIMARY KEY, bytes BLOB NOT NULL)')
  const streams = [postingsStream, positionsStream] as const
  const written = streams.map(stream => {
    const bytes = Uint8Array.from({ length: chunkSize * 3 + stream * 777 }, () => Math.floor(random() * 256))
    const writer = new ChunkWriter(database, 7, stream)
    for (let at = 0; at < bytes.length; ) {
      const length = Math.floor(random() * 9000)
      writer.append(bytes.subarray(at, at + length))
      at += length
    }
    writer.finish()
    return bytes
  })
  const reader = new ChunkReader(database, chunkSize * 2)
  for (let round = 0; round < 200; round++) {
    const stream = pick(streams, random)
    const bytes = written[stream] ?? new Uint8Array()
    const start = Math.floor(random() * bytes.length)
    const end = start + Math.floor(random() * (bytes.length - start))
    if (end === start) continue
    expect(reader.read(7, stream, start, end)).toEqual(bytes.subarray(start, end))
  }
  expect(() => reader.read(7, postingsStream, 0, chunkSize * 3 + 1)).toThrow(DamagedIndexError)
  expect(() => reader.read(8, postingsStream, 0, 1)).toThrow(DamagedIndexError)
  database.exec(
    "UPDATE chunks SET bytes = CAST('x' || substr(bytes, 2) AS BLOB) WHERE chunk = (SELECT min(chunk) FROM chunks)",
  )
  expect(() => new ChunkReader(database, 0).read(7, postingsStream, 0, 5)).toThrow(DamagedIndexError)
  database.close()
})

test('too many open files, or an error that SQLite does not name, are no damage; a missing table is', () => {
  expect(isDamage(new Database.SqliteError('unable to open database file', 'SQLITE_CANTOPEN'))).toBe(false)
  expect(isDamage(new Database.SqliteError('too many SQL variables', 'SQLITE_ERROR'))).toBe(false)
  expect(isDamage(new Database.SqliteError('no such table: dead', 'SQLITE_ERROR'))).toBe(true)
  expect(isDamage(new Database.SqliteError('database disk image is malformed', 'SQLITE_CORRUPT'))).toBe(true)
})

test('a folder in the place of the index is moved aside, since what is in it is not search’s to delete', () => {
  const folder = mkdtempSync(join(tmpdir(), 'storage-'))
  mkdirSync(indexPath(folder))
  writeFileSync(join(indexPath(folder), 'work.txt'), 'a week of it')
  openForWriting(folder).close()
  const aside = readdirSync(folder).find(name => name.startsWith('search.db-moved-'))
  expect(existsSync(join(folder, aside ?? '', 'work.txt'))).toBe(true)
  rmSync(folder, { recursive: true })
})
