/** Reads where a stem stands in a segment's documents, stepping over the documents nobody asks about. */
import { variantCount } from '../dictionary/dictionary.ts'
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

/** What places are asked for: those of a stem in a field, as far as they are wanted. */
export type PlacesWanted = {
  stem: number
  field: number
  /** Marks which of the stem's written forms count; null: all of them. */
  variants: Uint8Array | null
  /** Only these places, in order; null: any. */
  only: readonly number[] | null
  /** Only in these documents, in order; null: in any. */
  within: Uint32Array | null
}

/** The places in order, dead documents left out. Blocks of documents that are not wanted are not read. */
export function readPlaces(segment: LoadedSegment, { stem, field, variants, only, within }: PlacesWanted): number[] {
  const postings = segment.postings(stem)
  const list = readHead(postings, fields.length).find(one => one.field === field)
  if (!list) return []
  const positionsBase = segment.positionsStart(stem) + list.positionsStart
  const positionsEnd =
    list.positionsEnd === null ? segment.positionsEnd(stem) : segment.positionsStart(stem) + list.positionsEnd
  const wanted = only ? new WantedPlaces(only) : new WantedDocuments(within)
  const found: number[] = []
  const blocks = readBlocks(postings, list)
  blocks.forEach((block, place) => {
    const next = blocks[place + 1]
    if (wanted.nextFrom(block.document) >= (next?.document ?? Number.POSITIVE_INFINITY)) return
    const end = next ? positionsBase + next.positionsAt : positionsEnd
    const positions = new ByteReader(segment.positions(positionsBase + block.positionsAt, end))
    readBlock(segment, { stem, variants }, new ByteReader(postings), block, positions, wanted, found)
  })
  return found
}

/** Says which document is the next one wanted; asked in growing order. */
type Wanted = { nextFrom: (document: number) => number }

class WantedDocuments implements Wanted {
  readonly #documents: Uint32Array | null
  #next = 0

  constructor(documents: Uint32Array | null) {
    this.#documents = documents
  }

  nextFrom(document: number): number {
    const documents = this.#documents
    if (documents === null) return document
    while (this.#next < documents.length && (documents[this.#next] ?? 0) < document) this.#next++
    return documents[this.#next] ?? Number.POSITIVE_INFINITY
  }
}

class WantedPlaces implements Wanted {
  readonly #places: readonly number[]
  #next = 0

  constructor(places: readonly number[]) {
    this.#places = places
  }

  nextFrom(document: number): number {
    const first = document * positionsPerDocument
    while (this.#next < this.#places.length && (this.#places[this.#next] ?? 0) < first) this.#next++
    const place = this.#places[this.#next]
    return place === undefined ? Number.POSITIVE_INFINITY : documentOfPlace(place)
  }

  /** Whether a place is wanted; asked in growing order. */
  has(place: number): boolean {
    while (this.#next < this.#places.length && (this.#places[this.#next] ?? 0) < place) this.#next++
    return this.#places[this.#next] === place
  }
}

function readBlock(
  segment: LoadedSegment,
  { stem, variants }: Pick<PlacesWanted, 'stem' | 'variants'>,
  lists: ByteReader,
  block: Block,
  positions: ByteReader,
  wanted: WantedPlaces | WantedDocuments,
  found: number[],
): void {
  const { dead, dictionary } = segment
  const variantsInAll = variantCount(dictionary, stem)
  const places = wanted instanceof WantedPlaces ? wanted : null
  lists.at = block.at
  let document = block.document - 1
  for (let left = block.count; left > 0; left--) {
    const value = lists.varint()
    document += (value >>> 1) + 1
    const count = value & 1 ? 1 : lists.varint()
    if (dead?.[document] === 1 || wanted.nextFrom(document) !== document) {
      positions.skipVarints(count)
      continue
    }
    let place = placeOf(document, 0)
    for (let occurrence = count; occurrence > 0; occurrence--) {
      const written = positions.varint()
      const gap = variantsInAll === 1 ? written : Math.floor(written / variantsInAll)
      place += gap
      if (variants !== null && variants[written - gap * variantsInAll] !== 1) continue
      if (places === null || places.has(place)) found.push(place)
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
