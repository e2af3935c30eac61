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
  /** The stems, in the order in which the surfaces name them first. */
  terms: readonly string[]
  /** Per surface: the place of its stem in `terms`. */
  termOf: Uint32Array
  /** Per surface: where its bytes end in the postings and in the positions; they start where the previous ends. */
  postingsEnd: Uint32Array
  positionsEnd: Uint32Array
}

export type Segment = SegmentDirectory & {
  /** The file's name, or null while the segment is only in memory. */
  file: string | null
  postings: ByteSource
  positions: ByteSource
  /** The place of each stem in `terms`. */
  termPlace: ReadonlyMap<string, number>
  /** Surfaces grouped by stem: those of stem `t` are `surfacesByTerm[termStart[t] … termStart[t + 1]]`. */
  termStart: Uint32Array
  surfacesByTerm: Uint32Array
  /** 1 for documents that were changed or deleted since. */
  dead: Uint8Array
  deadCount: number
}

/** One field's occurrences of one surface: documents in growing order with their counts. */
export type FieldPostings = { documents: number[]; counts: number[] }
/** Most words stand in one field only; the other fields share this. Never to be added to. */
const noPostings: Readonly<FieldPostings> = { documents: [], counts: [] }

export function createSegment(
  directory: SegmentDirectory,
  source: { file: string | null; postings: ByteSource; positions: ByteSource; dead?: Uint8Array },
): Segment {
  const { terms, termOf, articleIds } = directory
  const termPlace = new Map(terms.map((term, place) => [term, place]))
  const termStart = new Uint32Array(terms.length + 1)
  for (const term of termOf) {
    if (term >= terms.length) throw new DamagedIndexError('a word has no stem.')
    termStart[term + 1] = (termStart[term + 1] ?? 0) + 1
  }
  for (let term = 0; term < terms.length; term++)
    termStart[term + 1] = (termStart[term + 1] ?? 0) + (termStart[term] ?? 0)
  const next = termStart.slice()
  const surfacesByTerm = new Uint32Array(termOf.length)
  termOf.forEach((term, surface) => {
    const place = next[term] ?? 0
    surfacesByTerm[place] = surface
    next[term] = place + 1
  })
  const dead = source.dead ?? new Uint8Array(articleIds.length)
  let deadCount = 0
  for (const flag of dead) deadCount += flag
  return { ...directory, ...source, termPlace, termStart, surfacesByTerm, dead, deadCount }
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
  const place = segment.termPlace.get(term)
  if (place === undefined) return []
  return [...segment.surfacesByTerm.subarray(segment.termStart[place], segment.termStart[place + 1])]
}

export const termOfSurface = (segment: SegmentDirectory, ordinal: number): string =>
  segment.terms[segment.termOf[ordinal] ?? 0] ?? ''

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
