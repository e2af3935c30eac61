/** A sorted list of strings as two typed arrays: no JavaScript string is kept per word. */
import { DamagedIndexError } from './byte-stream.ts'
import { packGrowing, unpackGrowing } from './packed-numbers.ts'

/** Strings in UTF-16 code unit order, one behind the other; each begins where the one before ends. */
export class StringTable {
  readonly units: Uint16Array
  readonly ends: Uint32Array
  readonly #bytes: Buffer

  constructor(units: Uint16Array, ends: Uint32Array) {
    this.units = units
    this.ends = ends
    this.#bytes = Buffer.from(units.buffer, units.byteOffset, units.byteLength)
  }

  get length(): number {
    return this.ends.length
  }

  start(place: number): number {
    return place === 0 ? 0 : (this.ends[place - 1] ?? 0)
  }

  end(place: number): number {
    return this.ends[place] ?? 0
  }

  /** All strings, one behind the other. */
  get text(): string {
    return this.#bytes.toString('utf16le')
  }

  at(place: number): string {
    return this.#bytes.toString('utf16le', this.start(place) * 2, this.end(place) * 2)
  }

  /** Below, equal to or above zero as the string at `place` stands before, at or behind `wanted`. */
  compare(place: number, wanted: string): number {
    const { units } = this
    const start = this.start(place)
    const length = this.end(place) - start
    const common = Math.min(length, wanted.length)
    for (let at = 0; at < common; at++) {
      const difference = (units[start + at] ?? 0) - wanted.charCodeAt(at)
      if (difference !== 0) return difference
    }
    return length - wanted.length
  }

  /** The place of the first string that is not before `wanted`, looking from `from` on. */
  lowerBound(wanted: string, from = 0): number {
    let low = from
    let high = this.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.compare(middle, wanted) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The place of a string, the first of them where it stands several times, or -1. */
  find(wanted: string): number {
    const place = this.lowerBound(wanted)
    return place < this.length && this.compare(place, wanted) === 0 ? place : -1
  }

  /** The place behind the last string that begins with `prefix`. */
  endOfPrefix(prefix: string, from = 0): number {
    let low = from
    let high = this.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#compareStart(middle, prefix) <= 0) low = middle + 1
      else high = middle
    }
    return low
  }

  #compareStart(place: number, prefix: string): number {
    const start = this.start(place)
    const length = Math.min(this.end(place) - start, prefix.length)
    for (let at = 0; at < length; at++) {
      const difference = (this.units[start + at] ?? 0) - prefix.charCodeAt(at)
      if (difference !== 0) return difference
    }
    return length - prefix.length
  }
}

/** A table as it is stored: its text in UTF-8, and the ends. */
export const packTable = ({ text, ends }: StringTable): Uint8Array[] => [Buffer.from(text, 'utf8'), packGrowing(ends)]

export function unpackTable(text: Uint8Array, ends: Uint8Array): StringTable {
  const bytes = Buffer.from(Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString('utf8'), 'utf16le')
  const aligned = bytes.byteOffset % 2 === 0 ? bytes : Uint8Array.from(bytes)
  const table = new StringTable(
    new Uint16Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >>> 1),
    unpackGrowing(ends),
  )
  if (table.units.length !== (table.ends.at(-1) ?? 0)) throw new DamagedIndexError('its words do not fit together.')
  return table
}

/** Compares strings of two tables by code units. */
export function compareStrings(a: StringTable, placeInA: number, b: StringTable, placeInB: number): number {
  const [startA, startB] = [a.start(placeInA), b.start(placeInB)]
  const [lengthA, lengthB] = [a.end(placeInA) - startA, b.end(placeInB) - startB]
  const common = Math.min(lengthA, lengthB)
  for (let at = 0; at < common; at++) {
    const difference = (a.units[startA + at] ?? 0) - (b.units[startB + at] ?? 0)
    if (difference !== 0) return difference
  }
  return lengthA - lengthB
}

/** Collects strings in their order into a table. */
export class StringTableWriter {
  #units = new Uint16Array(1024)
  #ends = new Uint32Array(128)
  #unitCount = 0
  length = 0

  add(string: string): void {
    this.#reserve(string.length)
    for (let at = 0; at < string.length; at++) this.#units[this.#unitCount + at] = string.charCodeAt(at)
    this.#end(string.length)
  }

  addFrom(table: StringTable, place: number): void {
    const [start, end] = [table.start(place), table.end(place)]
    this.#reserve(end - start)
    for (let at = start; at < end; at++) this.#units[this.#unitCount + at - start] = table.units[at] ?? 0
    this.#end(end - start)
  }

  #reserve(count: number): void {
    if (this.#unitCount + count > this.#units.length) {
      const grown = new Uint16Array(Math.max(this.#units.length * 2, this.#unitCount + count))
      grown.set(this.#units.subarray(0, this.#unitCount))
      this.#units = grown
    }
    if (this.length === this.#ends.length) {
      const grown = new Uint32Array(this.#ends.length * 2)
      grown.set(this.#ends)
      this.#ends = grown
    }
  }

  #end(count: number): void {
    this.#unitCount += count
    this.#ends[this.length++] = this.#unitCount
  }

  finish(): StringTable {
    return new StringTable(this.#units.slice(0, this.#unitCount), this.#ends.slice(0, this.length))
  }
}

export function tableOf(strings: Iterable<string>): StringTable {
  const writer = new StringTableWriter()
  for (const string of strings) writer.add(string)
  return writer.finish()
}
