/** One segment on its way into a merged one: its words and columns, and which of its documents are left out. */
import type Database from 'better-sqlite3'
import { z } from 'zod'
import { type DocumentColumns, documentOfSequence, unpackDocuments } from '../columns/document-columns.ts'
import { type LabelColumns, unpackLabels } from '../columns/label-columns.ts'
import { type Dictionary, unpackDictionary, variantCount, variantStart } from '../dictionary/dictionary.ts'
import { fields } from '../fields.ts'
import { type FieldList, readHead } from '../query/posting-list.ts'
import { DamagedIndexError } from '../storage/byte-stream.ts'
import { type ChunkReader, positionsStream, postingsStream } from '../storage/chunks.ts'
import type { ListedSegment } from './listed-segment.ts'

export type MergeSource = {
  segment: number
  dictionary: Dictionary
  columns: DocumentColumns
  labels: LabelColumns
  /** 1 for documents that were dead when the merge began. Those that die later are found by their sequence. */
  dropped: Uint8Array
  hasDropped: boolean
  /** Each kept document's number in the merged segment. */
  newNumbers: Uint32Array
  /** The stem that comes next. */
  nextStem: number
}

/** One stem of one source: its lists, its bytes, and which joined surface each of its variants is. */
export type SourceStem = {
  source: MergeSource
  lists: FieldList[]
  postings: Uint8Array
  positions: Uint8Array
  variants: readonly number[]
}

/** Reads a segment; its kept documents are numbered from `firstNumber`, those dead by tombstone `lastDead` left out. */
export function readMergeSource(
  database: Database.Database,
  { segment, firstSequence, lastSequence }: ListedSegment,
  firstNumber: number,
  lastDead: number,
): MergeSource {
  const row: unknown = database
    .prepare('SELECT dictionary, documents, labels FROM segments WHERE segment = ?')
    .raw()
    .get(segment)
  if (!Array.isArray(row)) throw new DamagedIndexError('a segment is missing.')
  const [dictionary, documents, labels]: unknown[] = row
  const columns = unpackDocuments(documents)
  const dropped = new Uint8Array(columns.sequences.length)
  const dead = z
    .array(z.number())
    .parse(
      database
        .prepare('SELECT sequence FROM dead WHERE sequence BETWEEN ? AND ? AND number <= ?')
        .pluck()
        .all(firstSequence, lastSequence, lastDead),
    )
  for (const sequence of dead) {
    const document = documentOfSequence(columns.sequences, sequence)
    if (document >= 0) dropped[document] = 1
  }
  const newNumbers = new Uint32Array(dropped.length)
  let number = firstNumber
  dropped.forEach((flag, document) => {
    if (!flag) newNumbers[document] = number++
  })
  return {
    segment,
    dictionary: unpackDictionary(dictionary),
    columns,
    labels: unpackLabels(labels),
    dropped,
    hasDropped: dead.length > 0,
    newNumbers,
    nextStem: 0,
  }
}

export const keptCount = ({ dropped }: MergeSource): number =>
  dropped.reduce((count, flag) => count + (flag ? 0 : 1), 0)

/** Reads the next stem of a source. `surfaceMap` says which joined surface each of its surfaces is. */
export function readSourceStem(source: MergeSource, surfaceMap: Uint32Array, chunks: ChunkReader): SourceStem {
  const { dictionary, segment, nextStem: stem } = source
  const range = (ends: Uint32Array): [number, number] => [stem === 0 ? 0 : (ends[stem - 1] ?? 0), ends[stem] ?? 0]
  const postings = chunks.read(segment, postingsStream, ...range(dictionary.postingsEnds))
  const positions = chunks.read(segment, positionsStream, ...range(dictionary.positionsEnds))
  const start = variantStart(dictionary, stem)
  const variants: number[] = []
  for (let place = 0; place < variantCount(dictionary, stem); place++) {
    variants.push(surfaceMap[dictionary.variants[start + place] ?? 0] ?? 0)
  }
  return { source, lists: readHead(postings, fields.length), postings, positions, variants }
}
