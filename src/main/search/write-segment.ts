/** Collects surfaces in order into the bytes of a new segment; building and merging both end here. */
import { ByteWriter, bytesInMemory } from './byte-stream.ts'
import { createSegment, type Segment, type SegmentDirectory } from './segment.ts'

/** A segment's three parts, as they are written into a file one after the other. */
export type SegmentBytes = { directory: SegmentDirectory; postings: Uint8Array; positions: Uint8Array }

/**
 * Per surface, in code unit order, write its postings and its positions, then end it. Postings hold for each field a
 * count and then, per document in growing order, the gap to the one before and how often the surface stands in it;
 * positions hold, in the same order, the gaps between word positions.
 */
export class SegmentWriter {
  readonly postings = new ByteWriter()
  readonly positions = new ByteWriter()
  readonly #articleIds: readonly string[]
  readonly #lengths: readonly Uint32Array[]
  readonly #surfaces: string[] = []
  readonly #terms: string[] = []
  readonly #postingsEnd: number[] = []
  readonly #positionsEnd: number[] = []

  constructor(articleIds: readonly string[], lengths: readonly Uint32Array[]) {
    this.#articleIds = articleIds
    this.#lengths = lengths
  }

  endSurface(surface: string, term: string): void {
    this.#surfaces.push(surface)
    this.#terms.push(term)
    this.#postingsEnd.push(this.postings.length)
    this.#positionsEnd.push(this.positions.length)
  }

  /** Takes back what was written since the last surface ended: it stands in no document any more. */
  dropSurface(): void {
    this.postings.length = this.#postingsEnd.at(-1) ?? 0
    this.positions.length = this.#positionsEnd.at(-1) ?? 0
  }

  finish(): SegmentBytes {
    return {
      directory: {
        articleIds: this.#articleIds,
        lengths: this.#lengths,
        surfaces: this.#surfaces,
        terms: this.#terms,
        postingsEnd: Uint32Array.from(this.#postingsEnd),
        positionsEnd: Uint32Array.from(this.#positionsEnd),
      },
      postings: this.postings.written(),
      positions: this.positions.written(),
    }
  }
}

/** A segment that lives in memory until the next time the index is written to disk. */
export function segmentInMemory(bytes: SegmentBytes): Segment {
  return createSegment(bytes.directory, {
    file: null,
    postings: bytesInMemory(bytes.postings),
    positions: bytesInMemory(bytes.positions),
  })
}
