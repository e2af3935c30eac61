/** Reads the postings of one stem in one segment, as `indexing/term-writer.ts` wrote them. */
import { ByteReader, DamagedIndexError } from '../storage/byte-stream.ts'
import { blocksAfterFirst } from '../storage/posting-format.ts'

/** One field's list: where its bytes are, where its table of blocks is, and where its positions lie in the stem's. */
export type FieldList = {
  field: number
  count: number
  blocksAt: number
  start: number
  positionsStart: number
  /** Where its positions end, or null when that is where the stem's end. */
  positionsEnd: number | null
}

/** Reads the head of a stem's postings. */
export function readHead(bytes: Uint8Array, fieldCount: number): FieldList[] {
  const reader = new ByteReader(bytes)
  const mask = reader.varint()
  if (mask === 0 || mask >= 1 << fieldCount) throw new DamagedIndexError('a list names a field that is not there.')
  const lists: FieldList[] = []
  const sizes: number[] = []
  let positionsStart = 0
  for (let field = 0; field < fieldCount; field++) {
    if ((mask & (1 << field)) === 0) continue
    const isLast = mask >>> (field + 1) === 0
    const count = reader.varint()
    sizes.push(isLast ? 0 : reader.varint())
    const positionsEnd = isLast ? null : positionsStart + reader.varint()
    lists.push({ field, count, blocksAt: 0, start: 0, positionsStart, positionsEnd })
    positionsStart = positionsEnd ?? 0
  }
  for (const list of lists) {
    list.blocksAt = reader.at
    reader.skipVarints(3 * blocksAfterFirst(list.count))
  }
  let start = reader.at
  lists.forEach((list, place) => {
    list.start = start
    start += sizes[place] ?? 0
  })
  return lists
}

/** Lists of many terms one after the other, in arrays that serve one query after the other. */
export class PostingBuffer {
  documents = new Uint32Array(4096)
  counts = new Uint32Array(4096)
  length = 0

  reserve(count: number): void {
    const needed = this.length + count
    if (needed <= this.documents.length) return
    const size = Math.max(needed, this.documents.length * 2)
    const [documents, counts] = [new Uint32Array(size), new Uint32Array(size)]
    documents.set(this.documents.subarray(0, this.length))
    counts.set(this.counts.subarray(0, this.length))
    this.documents = documents
    this.counts = counts
  }

  /** Makes it empty; what an unusually large query needed is given back. */
  clear(): void {
    this.length = 0
    if (this.documents.length <= 1 << 19) return
    this.documents = new Uint32Array(4096)
    this.counts = new Uint32Array(4096)
  }
}

/**
 * Appends a list's live documents, numbered from `base`, with how often the word stands in each. Decoding varints in
 * place is where a query spends its time, so it is written out.
 */
export function decodeList(
  bytes: Uint8Array,
  list: FieldList,
  segment: { base: number; documentCount: number; dead: Uint8Array | null },
  into: PostingBuffer,
): void {
  into.reserve(list.count)
  const { documents, counts } = into
  const { base, dead } = segment
  let length = into.length
  let at = list.start
  let document = -1
  for (let left = list.count; left > 0; left--) {
    let value = bytes[at++] ?? 0
    if (value >= 0x80) {
      value &= 0x7f
      for (let shift = 7; ; shift += 7) {
        const byte = bytes[at++] ?? 0
        value |= (byte & 0x7f) << shift
        if (byte < 0x80) break
      }
    }
    document += (value >>> 1) + 1
    let count = 1
    if ((value & 1) === 0) {
      count = bytes[at++] ?? 0
      if (count >= 0x80) {
        count &= 0x7f
        for (let shift = 7; ; shift += 7) {
          const byte = bytes[at++] ?? 0
          count |= (byte & 0x7f) << shift
          if (byte < 0x80) break
        }
      }
    }
    if (dead !== null && dead[document] === 1) continue
    documents[length] = base + document
    counts[length] = count
    length++
  }
  if (at > bytes.length || document >= segment.documentCount) {
    throw new DamagedIndexError('a list names an article that is not there.')
  }
  into.length = length
}
