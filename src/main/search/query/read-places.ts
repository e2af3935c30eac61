/** Reads where a stem stands in a segment's documents, stepping over the documents nobody asks about. */
import { variantCount } from '../dictionary/dictionary.ts'
import { fields } from '../fields.ts'
import { ByteReader, DamagedIndexError } from '../storage/byte-stream.ts'
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
  only: Float64Array | null
  /** Only in these documents, in order; null: in any. */
  within: Uint32Array | null
}

/** The places in order, dead documents left out. Blocks of documents that are not wanted are not read. */
export function readPlaces(segment: LoadedSegment, wanted: PlacesWanted): Float64Array {
  const { stem, field } = wanted
  const postings = segment.postings(stem)
  const list = readHead(postings, fields.length).find(one => one.field === field)
  if (!list) return new Float64Array()
  const positionsBase = segment.positionsStart(stem) + list.positionsStart
  const positionsEnd =
    list.positionsEnd === null ? segment.positionsEnd(stem) : segment.positionsStart(stem) + list.positionsEnd
  const reader = new PlaceReader(segment, postings, wanted)
  const blocks = readBlocks(postings, list)
  blocks.forEach((block, place) => {
    const next = blocks[place + 1]
    const until = next?.document ?? segment.documentCount
    if (!reader.wantsFrom(block.document, until)) return
    const end = next ? positionsBase + next.positionsAt : positionsEnd
    reader.read(block, until, segment.positions(positionsBase + block.positionsAt, end))
  })
  return reader.found
}

/**
 * Reads block after block. A phrase of common words has hundreds of thousands of places, and this is where its time
 * goes: numbers are decoded in place, and what is wanted is compared as it comes.
 */
class PlaceReader {
  readonly #segment: LoadedSegment
  readonly #postings: Uint8Array
  readonly #variants: Uint8Array | null
  readonly #variantsInAll: number
  readonly #only: Float64Array | null
  readonly #within: Uint32Array | null
  /** The first of the wanted places or documents that may still come. */
  #next = 0
  #found = new Float64Array(1024)
  #length = 0

  constructor(segment: LoadedSegment, postings: Uint8Array, { stem, variants, only, within }: PlacesWanted) {
    this.#segment = segment
    this.#postings = postings
    this.#variants = variants
    this.#variantsInAll = variantCount(segment.dictionary, stem)
    this.#only = only
    this.#within = within
  }

  get found(): Float64Array {
    return this.#found.subarray(0, this.#length)
  }

  /** Whether any document from `first` on and before `end` is wanted. Asked in growing order. */
  wantsFrom(first: number, end: number): boolean {
    const [only, within] = [this.#only, this.#within]
    if (only !== null) {
      const place = first * positionsPerDocument
      while (this.#next < only.length && (only[this.#next] ?? 0) < place) this.#next++
      return this.#next < only.length && (only[this.#next] ?? 0) < end * positionsPerDocument
    }
    if (within === null) return true
    while (this.#next < within.length && (within[this.#next] ?? 0) < first) this.#next++
    return this.#next < within.length && (within[this.#next] ?? 0) < end
  }

  /** Reads a block of documents before `until`, as far as anything in it is wanted. */
  read(block: Block, until: number, positions: Uint8Array): void {
    const lists = this.#postings
    const { dead, documentCount } = this.#segment
    const [only, within, variants, variantsInAll] = [this.#only, this.#within, this.#variants, this.#variantsInAll]
    const end = positions.length
    const behind = until * positionsPerDocument
    let [found, length, next] = [this.#found, this.#length, this.#next]
    let { at } = block
    let from = 0
    /** Positions nobody wants: stepped over when one behind them is wanted. */
    let unread = 0
    let document = block.document - 1
    for (let left = block.count; left > 0; left--) {
      let value = lists[at++] ?? 0
      if (value >= 0x80) {
        value &= 0x7f
        for (let shift = 7; ; shift += 7) {
          const byte = lists[at++] ?? 0
          value |= (byte & 0x7f) << shift
          if (byte < 0x80) break
        }
      }
      document += (value >>> 1) + 1
      let count = 1
      if ((value & 1) === 0) {
        count = lists[at++] ?? 0
        if (count >= 0x80) {
          count &= 0x7f
          for (let shift = 7; ; shift += 7) {
            const byte = lists[at++] ?? 0
            count |= (byte & 0x7f) << shift
            if (byte < 0x80) break
          }
        }
      }
      // Each takes a byte at least.
      if (unread + count > end - from) throw new DamagedIndexError('positions end too early.')
      const start = document * positionsPerDocument
      let isWanted = dead === null || dead[document] !== 1
      if (only !== null) {
        while (next < only.length && (only[next] ?? 0) < start) next++
        const wanted = next < only.length ? (only[next] ?? 0) : behind
        if (wanted >= behind) break
        isWanted &&= wanted < start + positionsPerDocument
      } else if (within !== null) {
        while (next < within.length && (within[next] ?? 0) < document) next++
        isWanted &&= within[next] === document
      }
      if (!isWanted) {
        unread += count
        continue
      }
      if (unread > 0) from = behindNumbers(positions, from, unread)
      unread = 0
      if (length + count > found.length) found = grown(found, length + count)
      let place = start + firstPosition
      for (; count > 0; count--) {
        let written = positions[from++] ?? 0
        if (written >= 0x80) {
          written &= 0x7f
          for (let shift = 7; ; shift += 7) {
            const byte = positions[from++] ?? 0
            written |= (byte & 0x7f) << shift
            if (byte < 0x80) break
          }
          written >>>= 0
        }
        const gap = variantsInAll === 1 ? written : (written / variantsInAll) >>> 0
        place += gap
        if (variants !== null && variants[written - gap * variantsInAll] !== 1) continue
        if (only === null) {
          found[length++] = place
          continue
        }
        while (next < only.length && (only[next] ?? 0) < place) next++
        if (only[next] === place) found[length++] = place
        else if (next === only.length || (only[next] ?? 0) >= start + positionsPerDocument) {
          unread = count - 1
          break
        }
      }
    }
    if (at > lists.length || from > end || document >= documentCount) {
      throw new DamagedIndexError('a list names an article or a place that is not there.')
    }
    this.#found = found
    this.#length = length
    this.#next = next
  }
}

/** The place behind so many numbers. Of four bytes at a time, those are counted that end one. */
function behindNumbers(bytes: Uint8Array, from: number, numbers: number): number {
  let at = from
  let left = numbers
  for (; left >= 4 && at + 4 <= bytes.length; at += 4) {
    const going = ((bytes[at] ?? 0) >>> 7) + ((bytes[at + 1] ?? 0) >>> 7) + ((bytes[at + 2] ?? 0) >>> 7)
    left += going + ((bytes[at + 3] ?? 0) >>> 7) - 4
  }
  for (; left > 0 && at < bytes.length; at++) left -= 1 - ((bytes[at] ?? 0) >>> 7)
  return at
}

function grown(places: Float64Array, least: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(Math.max(places.length * 2, least))
  larger.set(places)
  return larger
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
