/** All of a new segment: what is kept in rows of the database, and its two streams of bytes. */
import { type DocumentColumns, packDocuments } from '../columns/document-columns.ts'
import { type LabelColumns, packLabels } from '../columns/label-columns.ts'
import { type Dictionary, packDictionary } from '../dictionary/dictionary.ts'

export type SegmentParts = { dictionary: Dictionary; documents: DocumentColumns; labels: LabelColumns }
export type SegmentData = SegmentParts & { postings: Uint8Array; positions: Uint8Array }

/** A segment's row as it is stored, without its number. */
export type SegmentRow = {
  documentCount: number
  firstSequence: number
  lastSequence: number
  dictionary: Uint8Array
  documents: Uint8Array
  labels: Uint8Array
}

/** Packs a segment's row, with chances to stop: a large dictionary takes some milliseconds. */
export function* packSegment({ dictionary, documents, labels }: SegmentParts): Generator<void, SegmentRow> {
  const { sequences } = documents
  const packedDictionary = packDictionary(dictionary)
  yield
  const packedDocuments = packDocuments(documents)
  yield
  return {
    documentCount: sequences.length,
    firstSequence: sequences[0] ?? 0,
    lastSequence: sequences.at(-1) ?? 0,
    dictionary: packedDictionary,
    documents: packedDocuments,
    labels: packLabels(labels),
  }
}

/** The same in one go. */
export function packWhole(parts: SegmentParts): SegmentRow {
  const steps = packSegment(parts)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
