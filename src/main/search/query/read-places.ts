/** Reads where a stem stands in a segment's documents, stepping over the documents nobody asks about. */
import { fields } from '../fields.ts'
import { ByteReader } from '../storage/byte-stream.ts'
import { blockSize, blocksAfterFirst, hasBlocks } from '../storage/posting-format.ts'
import type { LoadedSegment } from './loaded-segment.ts'
import { type FieldList, readHead } from './posting-list.ts'

/**
 * A place is a document and a word position in one number, so that places in order are documents in order and, within
 * each, positions in order. Positions begin at `firstPosition`: a phrase may count a few back from any of them.
 */
const positionsPerDocument = 2 ** 26
const firstPosition = 4096
export const placeOf = (document: number, position: number): number =>
  document * positionsPerDocument + firstPosition + position
export const documentOfPlace = (place: number): number => Math.floor(place / positionsPerDocument)

type Block = { document: number; at: number; positionsAt: number; count: number }

/**
 * The places of a stem in one field, in order, dead documents left out. `variants` marks which of its written forms
 * count (null: all); `within` limits the documents (in order; null: all).
 */
export function readPlaces(
  segment: LoadedSegment,
  stem: number,
  field: number,
  variants: Uint8Array | null,
  within: Uint32Array | null,
): number[] {
  const postings = segment.postings(stem)
  const list = readHead(postings, fields.length).find(one => one.field === field)
  const places: number[] = []
  if (!list) return places
  const positionsBase = segment.positionsStart(stem)
  const positionsEnd = list.positionsEnd === null ? segment.positionsEnd(stem) : positionsBase + list.positionsEnd
  const blocks = readBlocks(postings, list)
  const variantCount = segment.dictionary.variantEnds[stem] ?? 0
  const allVariants = variantCount - (stem === 0 ? 0 : (segment.dictionary.variantEnds[stem - 1] ?? 0))
  let wanted = 0
  blocks.forEach((block, place) => {
    const next = blocks[place + 1]
    if (within) {
      while (wanted < within.length && (within[wanted] ?? 0) < block.document) wanted++
      if (wanted === within.length || (next && (within[wanted] ?? 0) >= next.document)) return
    }
    const start = positionsBase + list.positionsStart + block.positionsAt
    const end = next ? positionsBase + list.positionsStart + next.positionsAt : positionsEnd
    const positions = new ByteReader(segment.positions(start, end))
    readBlock(new ByteReader(postings), block, positions)
  })
  return places

  function readBlock(lists: ByteReader, block: Block, positions: ByteReader): void {
    lists.at = block.at
    let document = block.document - 1
    for (let left = block.count; left > 0; left--) {
      const value = lists.varint()
      document += (value >>> 1) + 1
      const count = value & 1 ? 1 : lists.varint()
      if (within) while (wanted < within.length && (within[wanted] ?? 0) < document) wanted++
      if (segment.dead?.[document] === 1 || (within && within[wanted] !== document)) {
        positions.skipVarints(count)
        continue
      }
      let position = 0
      for (let occurrence = count; occurrence > 0; occurrence--) {
        const written = positions.varint()
        const gap = Math.floor(written / allVariants)
        position += gap
        if (variants === null || variants[written - gap * allVariants] === 1) places.push(placeOf(document, position))
      }
    }
  }
}

function readBlocks(postings: Uint8Array, list: FieldList): Block[] {
  const count = hasBlocks(list.count) ? blockSize : list.count
  const blocks: Block[] = [{ document: 0, at: list.start, positionsAt: 0, count }]
  const reader = new ByteReader(postings)
  reader.at = list.blocksAt
  let last = { document: 0, at: list.start, positionsAt: 0 }
  for (let block = 1; block <= blocksAfterFirst(list.count); block++) {
    last = {
      document: last.document + reader.varint(),
      at: last.at + reader.varint(),
      positionsAt: last.positionsAt + reader.varint(),
    }
    blocks.push({ ...last, count: Math.min(blockSize, list.count - block * blockSize) })
  }
  return blocks
}
