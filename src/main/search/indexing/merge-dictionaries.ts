/** Joins the words of several segments into one order, keeping for each segment which of its words became which. */
import type { Dictionary } from '../dictionary/dictionary.ts'
import { GrowingUint32 } from '../storage/growing-array.ts'
import { compareStrings, type StringTable, StringTableWriter } from '../storage/string-table.ts'

/** Words joined between two chances to stop. */
const wordsPerStep = 4096

export type JoinedWords = {
  stems: StringTable
  /** Every surface that stands in any of the segments; some may turn out to stand in deleted documents only. */
  surfaces: StringTable
  /** Per joined surface: its joined stem. */
  stemOf: Uint32Array
  /** Per segment and old ordinal: the joined ordinal. */
  stemMaps: readonly Uint32Array[]
  surfaceMaps: readonly Uint32Array[]
}

export function* joinWords(dictionaries: readonly Dictionary[]): Generator<void, JoinedWords> {
  const stems = yield* joinTables(
    dictionaries.map(({ stems }) => stems),
    () => 0,
  )
  /** The stem of a segment's surface, as it is numbered now. */
  const stemOf = (source: number, surface: number): number =>
    stems.maps[source]?.[dictionaries[source]?.stemOf[surface] ?? 0] ?? 0
  // Equal surfaces stand in the order of their stems, and joining keeps the stems' order.
  const surfaces = yield* joinTables(
    dictionaries.map(({ surfaces }) => surfaces),
    stemOf,
  )
  return {
    stems: stems.table,
    surfaces: surfaces.table,
    stemOf: surfaces.ranks,
    stemMaps: stems.maps,
    surfaceMaps: surfaces.maps,
  }
}

/** Merges sorted tables; equal strings are told apart, and ordered, by their rank. */
function* joinTables(tables: readonly StringTable[], rank: (source: number, place: number) => number) {
  const maps = tables.map(table => new Uint32Array(table.length))
  const next = tables.map(() => 0)
  const writer = new StringTableWriter()
  const ranks = new GrowingUint32(1024)
  const having: number[] = []
  for (;;) {
    const smallest = takeSmallest(tables, next, rank, having)
    if (smallest === null) return { table: writer.finish(), ranks: ranks.finish(), maps }
    const table = tables[smallest]
    const place = next[smallest] ?? 0
    ranks.push(rank(smallest, place))
    if (table) writer.addFrom(table, place)
    for (const source of having) {
      const own = next[source] ?? 0
      const map = maps[source]
      if (map) map[own] = writer.length - 1
      next[source] = own + 1
    }
    if (writer.length % wordsPerStep === 0) yield
  }
}

/** Finds a table whose next string comes first, and fills `having` with all that have the same string and rank. */
function takeSmallest(
  tables: readonly StringTable[],
  next: readonly number[],
  rank: (source: number, place: number) => number,
  having: number[],
): number | null {
  let smallest: number | null = null
  for (let source = 0; source < tables.length; source++) {
    const table = tables[source]
    const place = next[source] ?? 0
    if (!table || place >= table.length) continue
    const best: StringTable | undefined = smallest === null ? undefined : tables[smallest]
    let order = -1
    if (best && smallest !== null) {
      const bestPlace = next[smallest] ?? 0
      order = compareStrings(table, place, best, bestPlace) || rank(source, place) - rank(smallest, bestPlace)
    }
    if (order > 0) continue
    if (order < 0) {
      having.length = 0
      smallest = source
    }
    having.push(source)
  }
  return smallest
}
