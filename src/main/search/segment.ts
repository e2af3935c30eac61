/** One immutable part of the index: some articles, their words, and where in each field every word stands. */
import { ByteReader, type ByteSource, DamagedIndexError } from './byte-stream.ts'
import { fields } from './fields.ts'

/** Everything of a segment that is kept in memory; postings and positions are read when a query needs them. */
export type SegmentDirectory = {
  articleIds: readonly string[]
  /** Per field of `fields`: how many words lunr would count in it, per document. */
  lengths: readonly Uint32Array[]
  /** Folded words in code unit order; their place in this list is their ordinal. */
  surfaces: readonly string[]
  /** Per surface: its stem. */
  terms: readonly string[]
  /** Per surface: where its bytes end in the postings and in the positions; they start where the previous ends. */
  postingsEnd: Uint32Array
  positionsEnd: Uint32Array
}

export type Segment = SegmentDirectory & {
  /** The file's name, or null while the segment is only in memory. */
  file: string | null
  postings: ByteSource
  positions: ByteSource
  /** Finds surfaces by stem; made when first needed, since many segments are merged before anybody asks. */
  byTerm: () => SurfacesByTerm
  /** 1 for documents that were changed or deleted since. */
  dead: Uint8Array
  deadCount: number
}

/** The first surface of each stem, and for each surface the next one with the same stem, or 0. */
type SurfacesByTerm = { first: ReadonlyMap<string, number>; next: Uint32Array }

/** One field's occurrences of one surface: documents in growing order with their counts. */
export type FieldPostings = { documents: number[]; counts: number[] }
/** Most words stand in one field only; the other fields share this. Never to be added to. */
const noPostings: Readonly<FieldPostings> = { documents: [], counts: [] }

export function createSegment(
  directory: SegmentDirectory,
  source: { file: string | null; postings: ByteSource; positions: ByteSource; dead?: Uint8Array },
): Segment {
  let surfacesByTerm: SurfacesByTerm | null = null
  const byTerm = () => {
    surfacesByTerm ??= groupByTerm(directory.terms)
    return surfacesByTerm
  }
  const dead = source.dead ?? new Uint8Array(directory.articleIds.length)
  let deadCount = 0
  for (const flag of dead) deadCount += flag
  return { ...directory, ...source, byTerm, dead, deadCount }
}

function groupByTerm(terms: readonly string[]): SurfacesByTerm {
  const first = new Map<string, number>()
  const next = new Uint32Array(terms.length)
  // Backwards, so that each list comes out in growing order.
  for (let ordinal = terms.length - 1; ordinal >= 0; ordinal--) {
    const term = terms[ordinal] ?? ''
    next[ordinal] = first.get(term) ?? 0
    first.set(term, ordinal)
  }
  return { first, next }
}

/** The place of the first entry that is not smaller than `wanted`. */
export function lowerBound(sorted: readonly string[], wanted: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? '') < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** The ordinal of a surface, or -1 when the segment does not have it. */
export function findSurface(segment: SegmentDirectory, surface: string): number {
  const place = lowerBound(segment.surfaces, surface)
  return segment.surfaces[place] === surface ? place : -1
}

/** The ordinals of all surfaces with a stem, in growing order. */
export function surfacesOfTerm(segment: Segment, term: string): number[] {
  const { first, next } = segment.byTerm()
  const ordinals: number[] = []
  for (let ordinal = first.get(term); ordinal !== undefined; ordinal = next[ordinal] || undefined)
    ordinals.push(ordinal)
  return ordinals
}

export const termOfSurface = (segment: SegmentDirectory, ordinal: number): string => segment.terms[ordinal] ?? ''

/** A reader on the postings of the surfaces from `first` up to and with `last`, which lie side by side. */
export function readPostings(segment: Segment, first: number, last: number): ByteReader {
  const start = first === 0 ? 0 : (segment.postingsEnd[first - 1] ?? 0)
  return new ByteReader(segment.postings.read(start, segment.postingsEnd[last] ?? start))
}

/** Readers on everything, surface after surface: for merging, which needs every byte once. */
export const readAllPostings = (segment: Segment): ByteReader =>
  new ByteReader(segment.postings.read(0, segment.postingsEnd.at(-1) ?? 0))
export const readAllPositions = (segment: Segment): ByteReader =>
  new ByteReader(segment.positions.read(0, segment.positionsEnd.at(-1) ?? 0))

/** A reader on the positions of one surface, in the order of its postings. */
export function readPositions(segment: Segment, ordinal: number): ByteReader {
  const start = ordinal === 0 ? 0 : (segment.positionsEnd[ordinal - 1] ?? 0)
  return new ByteReader(segment.positions.read(start, segment.positionsEnd[ordinal] ?? start))
}

/** Decodes the postings of one surface, one entry per field of `fields`, dead documents included. */
export function decodeSurface(reader: ByteReader, documentCount: number): FieldPostings[] {
  return fields.map(() => {
    const size = reader.varint()
    if (size === 0) return noPostings
    const documents: number[] = []
    const counts: number[] = []
    let document = -1
    for (let left = size; left > 0; left--) {
      document += reader.varint() + 1
      if (document >= documentCount) throw new DamagedIndexError('a list names an article that is not there.')
      documents.push(document)
      counts.push(reader.varint())
    }
    return { documents, counts }
  })
}
