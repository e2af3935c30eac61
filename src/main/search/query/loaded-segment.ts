/** One segment as queries see it: its dictionary and columns in memory, its streams read when a query needs them. */
import type Database from 'better-sqlite3'
import { type DocumentColumns, documentOfSequence, unpackDocuments } from '../columns/document-columns.ts'
import { type LabelColumns, unpackLabels } from '../columns/label-columns.ts'
import { type Dictionary, unpackDictionary } from '../dictionary/dictionary.ts'
import { fields } from '../fields.ts'
import { DamagedIndexError } from '../storage/byte-stream.ts'
import { type ChunkReader, positionsStream, postingsStream } from '../storage/chunks.ts'

export class LoadedSegment {
  readonly segment: number
  readonly documentCount: number
  readonly dictionary: Dictionary
  readonly columns: DocumentColumns
  /** The number of its first document among those of all segments. */
  base = 0
  /** 1 for documents that were changed or deleted since; null while there is none. */
  dead: Uint8Array | null = null
  deadCount = 0
  /** Per field: the sum of the lengths of its live documents. */
  readonly lengthSums: number[]
  readonly #database: Database.Database
  readonly #chunks: ChunkReader
  #labels: LabelColumns | null = null

  constructor(database: Database.Database, chunks: ChunkReader, segment: number) {
    const row: unknown = database
      .prepare('SELECT documentCount, dictionary, documents FROM segments WHERE segment = ?')
      .raw()
      .get(segment)
    if (!Array.isArray(row)) throw new DamagedIndexError('a segment is missing.')
    const [documentCount, dictionary, documents]: unknown[] = row
    this.segment = segment
    this.dictionary = unpackDictionary(dictionary)
    this.columns = unpackDocuments(documents)
    this.documentCount = this.columns.sequences.length
    if (documentCount !== this.documentCount) throw new DamagedIndexError('a segment has lost documents.')
    this.lengthSums = fields.map(
      (_, field) => this.columns.lengths[field]?.reduce((sum, length) => sum + length, 0) ?? 0,
    )
    this.#database = database
    this.#chunks = chunks
  }

  get liveCount(): number {
    return this.documentCount - this.deadCount
  }

  /** Marks a document dead by its sequence number. Returns false when it is none of this segment's. */
  kill(sequence: number): boolean {
    const document = documentOfSequence(this.columns.sequences, sequence)
    if (document < 0) return false
    this.dead ??= new Uint8Array(this.documentCount)
    if (this.dead[document] === 1) return true
    this.dead[document] = 1
    this.deadCount++
    this.columns.lengths.forEach((lengths, field) => {
      this.lengthSums[field] = (this.lengthSums[field] ?? 0) - (lengths[document] ?? 0)
    })
    return true
  }

  /** Values to filter by and to count: read when first asked for. */
  get labels(): LabelColumns {
    this.#labels ??= unpackLabels(
      this.#database.prepare('SELECT labels FROM segments WHERE segment = ?').pluck().get(this.segment),
    )
    return this.#labels
  }

  /** All of a stem's postings. */
  postings(stem: number): Uint8Array {
    const { postingsEnds } = this.dictionary
    return this.#chunks.read(this.segment, postingsStream, endBefore(postingsEnds, stem), postingsEnds[stem] ?? 0)
  }

  positionsStart(stem: number): number {
    return endBefore(this.dictionary.positionsEnds, stem)
  }

  positionsEnd(stem: number): number {
    return this.dictionary.positionsEnds[stem] ?? 0
  }

  /** Part of the positions, counted from the beginning of the segment's. */
  positions(start: number, end: number): Uint8Array {
    return this.#chunks.read(this.segment, positionsStream, start, end)
  }
}

const endBefore = (ends: Uint32Array, place: number): number => (place === 0 ? 0 : (ends[place - 1] ?? 0))
