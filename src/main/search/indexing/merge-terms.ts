/** Joins one stem of several segments: renumbers its documents and its variants, leaving out what is dead. */
import { fields } from '../fields.ts'
import type { FieldList } from '../query/posting-list.ts'
import { ByteReader, DamagedIndexError } from '../storage/byte-stream.ts'
import type { SourceStem } from './merge-source.ts'
import type { TermWriter } from './term-writer.ts'

/** Visits the documents of a list: each with how often the word stands in it. */
function forEachDocument(
  { postings, source }: SourceStem,
  list: FieldList,
  visit: (document: number, count: number) => void,
): void {
  const reader = new ByteReader(postings)
  reader.at = list.start
  let document = -1
  for (let left = list.count; left > 0; left--) {
    const value = reader.varint()
    document += (value >>> 1) + 1
    if (document >= source.dropped.length) throw new DamagedIndexError('a list names an article that is not there.')
    visit(document, value & 1 ? 1 : reader.varint())
  }
}

/**
 * Writes the stem, unless nothing of it is left. `joined` are its joined surfaces in order; marks in `alive` those that
 * a kept document has.
 */
export function mergeStem(
  stems: readonly SourceStem[],
  joined: Uint32Array,
  alive: Uint8Array,
  writer: TermWriter,
): void {
  for (const stem of stems) markAlive(stem, alive)
  const kept = joined.filter(surface => alive[surface] === 1)
  writer.begin()
  if (kept.length > 0) {
    const maps = stems.map(({ variants }) => variants.map(surface => kept.indexOf(surface)))
    const places = stems.map(() => 0)
    for (let field = 0; field < fields.length; field++) {
      let begun = false
      stems.forEach((stem, place) => {
        const list = stem.lists[places[place] ?? 0]
        if (list?.field !== field) return
        places[place] = (places[place] ?? 0) + 1
        if (!begun) writer.field(field)
        begun = true
        copyList(stem, list, maps[place] ?? [], kept.length, writer)
      })
    }
  }
  writer.end()
}

/** Without dead documents every variant is alive; otherwise the positions of the kept ones tell. */
function markAlive(stem: SourceStem, alive: Uint8Array): void {
  const { source, variants, lists, positions } = stem
  if (!source.hasDropped) {
    for (const surface of variants) alive[surface] = 1
    return
  }
  const reader = new ByteReader(positions)
  const seen = new Set<number>()
  for (const list of lists) {
    forEachDocument(stem, list, (document, count) => {
      if (source.dropped[document] === 1) reader.skipVarints(count)
      else for (let left = count; left > 0; left--) seen.add(reader.varint() % variants.length)
    })
  }
  for (const variant of seen) alive[variants[variant] ?? 0] = 1
}

function copyList(
  stem: SourceStem,
  list: FieldList,
  map: readonly number[],
  keptVariants: number,
  writer: TermWriter,
): void {
  const { source, positions, variants } = stem
  const { dropped, newNumbers } = source
  const oldVariants = variants.length
  const unchanged = oldVariants === keptVariants && map.every((to, from) => to === from)
  const reader = new ByteReader(positions)
  reader.at = list.positionsStart
  forEachDocument(stem, list, (document, count) => {
    const start = reader.at
    if (dropped[document] === 1) {
      reader.skipVarints(count)
      return
    }
    writer.document(newNumbers[document] ?? 0, count)
    if (unchanged) {
      reader.skipVarints(count)
      writer.positions.append(positions.subarray(start, reader.at))
      return
    }
    for (let left = count; left > 0; left--) {
      const value = reader.varint()
      const gap = Math.floor(value / oldVariants)
      writer.positions.varint(gap * keptVariants + (map[value - gap * oldVariants] ?? 0))
    }
  })
}
