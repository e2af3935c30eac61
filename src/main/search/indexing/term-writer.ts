/** Writes the postings and positions of one stem after the other, in the form `query/posting-list.ts` reads. */
import { ByteWriter } from '../storage/byte-stream.ts'
import { blockSize, hasBlocks } from '../storage/posting-format.ts'

type FieldPart = {
  field: number
  count: number
  /** Where the field's list and its positions end among those of this stem. */
  listEnd: number
  positionsEnd: number
  /** Where its block table ends among the stem's block tables. */
  blocksEnd: number
}

/**
 * Per stem: `begin`, then per field that has it `field`, then per document `document` and its positions into
 * `positions`, then `end`. Both outputs only grow; whoever stores them takes what is complete.
 */
export class TermWriter {
  readonly postings = new ByteWriter()
  readonly positions = new ByteWriter()
  /** What `lunr.idf` counts for the stem being written: documents per field, over all fields. */
  frequency = 0
  readonly #lists = new ByteWriter()
  readonly #blocks = new ByteWriter()
  #parts: FieldPart[] = []
  #part: FieldPart | null = null
  #positionsStart = 0
  #previous = -1
  #blockDocument = 0
  #blockList = 0
  #blockPositions = 0

  begin(): void {
    this.#parts = []
    this.#part = null
    this.#lists.clear()
    this.#blocks.clear()
    this.#positionsStart = this.positions.length
    this.frequency = 0
  }

  /** Fields come in growing order. One without documents leaves no trace. */
  field(field: number): void {
    this.#endField()
    this.#part = { field, count: 0, listEnd: 0, positionsEnd: 0, blocksEnd: 0 }
    this.#previous = -1
    this.#blockDocument = 0
    this.#blockList = this.#lists.length
    this.#blockPositions = this.positions.length
  }

  /** Documents come in growing order; the positions written next belong to this one. */
  document(document: number, count: number): void {
    const part = this.#part
    if (!part) return
    if (part.count > 0 && part.count % blockSize === 0) this.#beginBlock()
    const gap = document - this.#previous - 1
    if (count === 1) this.#lists.varint(gap * 2 + 1)
    else {
      this.#lists.varint(gap * 2)
      this.#lists.varint(count)
    }
    this.#previous = document
    part.count++
  }

  /** Notes, against the block before, the last document, and how far list and positions have come. */
  #beginBlock(): void {
    this.#blocks.varint(this.#previous + 1 - this.#blockDocument)
    this.#blocks.varint(this.#lists.length - this.#blockList)
    this.#blocks.varint(this.positions.length - this.#blockPositions)
    this.#blockDocument = this.#previous + 1
    this.#blockList = this.#lists.length
    this.#blockPositions = this.positions.length
  }

  #endField(): void {
    const part = this.#part
    if (!part) return
    this.#part = null
    const blocksStart = this.#parts.at(-1)?.blocksEnd ?? 0
    if (!hasBlocks(part.count)) this.#blocks.length = blocksStart
    part.blocksEnd = this.#blocks.length
    part.listEnd = this.#lists.length
    part.positionsEnd = this.positions.length - this.#positionsStart
    if (part.count > 0) this.#parts.push(part)
    this.frequency += part.count
  }

  /** Writes the stem's head and lists behind those of the stems before. A stem without documents leaves nothing. */
  end(): void {
    this.#endField()
    const parts = this.#parts
    if (parts.length === 0) return
    const { postings } = this
    postings.varint(parts.reduce((mask, { field }) => mask | (1 << field), 0))
    parts.forEach((part, place) => {
      postings.varint(part.count)
      // The last field ends where the stem ends.
      if (place === parts.length - 1) return
      const before = parts[place - 1]
      postings.varint(part.listEnd - (before?.listEnd ?? 0))
      postings.varint(part.positionsEnd - (before?.positionsEnd ?? 0))
    })
    postings.append(this.#blocks.written())
    postings.append(this.#lists.written())
  }
}
