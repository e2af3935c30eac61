/** A set of article ids, asked for every document of an index without making a string of any. */
import type { StringTable } from '../storage/string-table.ts'

export const idLength = 12

/** Holds ids as one string, each at a multiple of its length, in a hash table with linear probing. */
export class IdSet {
  readonly #ids: string
  /** The number of an id plus one; 0 for an empty slot. */
  readonly #slots: Uint32Array

  constructor(ids: string) {
    this.#ids = ids
    const count = Math.floor(ids.length / idLength)
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(count * 2 + 2)))
    for (let id = 0; id < count; id++) {
      let hash = 0
      for (let at = 0; at < idLength; at++) hash = addToHash(hash, ids.charCodeAt(id * idLength + at))
      let slot = hash & (this.#slots.length - 1)
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1)
      this.#slots[slot] = id + 1
    }
  }

  /** Whether the string at a place of a table is one of the ids. */
  has(table: StringTable, place: number): boolean {
    const start = table.start(place)
    if (table.end(place) - start !== idLength) return false
    let hash = 0
    for (let at = start; at < start + idLength; at++) hash = addToHash(hash, table.units[at] ?? 0)
    for (let slot = hash & (this.#slots.length - 1); ; slot = (slot + 1) & (this.#slots.length - 1)) {
      const id = this.#slots[slot] ?? 0
      if (id === 0) return false
      if (this.#isAt((id - 1) * idLength, table, start)) return true
    }
  }

  #isAt(from: number, { units }: StringTable, start: number): boolean {
    for (let at = 0; at < idLength; at++) if (this.#ids.charCodeAt(from + at) !== units[start + at]) return false
    return true
  }
}

/** One step of FNV-1a. */
const addToHash = (hash: number, unit: number): number => Math.imul(hash ^ unit, 16_777_619) >>> 0
