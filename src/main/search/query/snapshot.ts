/** All segments as one index: one numbering of documents, and what lunr's scoring counts over all of them. */
import { fields } from '../fields.ts'
import type { LoadedSegment } from './loaded-segment.ts'

export class Snapshot {
  readonly segments: readonly LoadedSegment[]
  /** Documents are numbered segment after segment, oldest first, dead ones included. */
  readonly documentCount: number
  readonly liveCount: number
  /** Per field: words per live document, fields without words included, as `lunr.Builder` counts them. */
  readonly averageLengths: readonly number[]
  /** Another number for every other state of the index. */
  readonly state: number
  static #states = 0

  constructor(segments: readonly LoadedSegment[]) {
    this.segments = segments
    this.state = ++Snapshot.#states
    let documentCount = 0
    let liveCount = 0
    for (const segment of segments) {
      segment.base = documentCount
      documentCount += segment.documentCount
      liveCount += segment.liveCount
    }
    this.documentCount = documentCount
    this.liveCount = liveCount
    this.averageLengths = fields.map((_, field) => {
      const sum = segments.reduce((total, { lengthSums }) => total + (lengthSums[field] ?? 0), 0)
      return sum / liveCount || 0
    })
  }

  /** The segment a document is in. */
  segmentOf(document: number): LoadedSegment | undefined {
    let low = 0
    let high = this.segments.length
    while (low + 1 < high) {
      const middle = (low + high) >>> 1
      if ((this.segments[middle]?.base ?? 0) <= document) low = middle
      else high = middle
    }
    return this.segments[low]
  }

  articleId(document: number): string {
    const segment = this.segmentOf(document)
    return segment?.columns.articleIds.at(document - segment.base) ?? ''
  }
}
