/** All of a new segment: what is kept in rows of the database, and its two streams of bytes. */
import type { DocumentColumns } from '../columns/document-columns.ts'
import type { LabelColumns } from '../columns/label-columns.ts'
import type { Dictionary } from '../dictionary/dictionary.ts'

export type SegmentParts = { dictionary: Dictionary; documents: DocumentColumns; labels: LabelColumns }
export type SegmentData = SegmentParts & { postings: Uint8Array; positions: Uint8Array }
