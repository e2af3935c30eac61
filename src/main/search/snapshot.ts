/** Numbers the documents of all segments through, and counts what scoring needs over the whole index. */
import { fields } from './fields.ts'
import type { Segment } from './segment.ts'

/** What queries read: one numbering for all documents, segment after segment, and what lunr's scoring counts. */
export type Snapshot = {
  parts: readonly { segment: Segment; base: number }[]
  documentCount: number
  liveCount: number
  /** 1 for documents that are changed or deleted since. */
  dead: Uint8Array
  /** Per field: words per document, and their mean over the live documents. */
  lengths: readonly Uint32Array[]
  averageLengths: readonly number[]
}

export function takeSnapshot(segments: readonly Segment[]): Snapshot {
  let documentCount = 0
  const parts = segments.map(segment => {
    const base = documentCount
    documentCount += segment.articleIds.length
    return { segment, base }
  })
  const dead = new Uint8Array(documentCount)
  const lengths = fields.map(() => new Uint32Array(documentCount))
  for (const { segment, base } of parts) {
    dead.set(segment.dead, base)
    segment.lengths.forEach((list, field) => {
      lengths[field]?.set(list, base)
    })
  }
  let liveCount = 0
  const sums = fields.map(() => 0)
  for (let document = 0; document < documentCount; document++) {
    if (dead[document]) continue
    liveCount++
    lengths.forEach((list, field) => {
      sums[field] = (sums[field] ?? 0) + (list[document] ?? 0)
    })
  }
  return { parts, documentCount, liveCount, dead, lengths, averageLengths: sums.map(sum => sum / liveCount || 0) }
}
