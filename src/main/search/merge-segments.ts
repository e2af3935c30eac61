/** Makes one segment of several neighbours, leaving out dead documents, in steps small enough to answer queries between. */
import { type ByteReader, ByteWriter, DamagedIndexError } from './byte-stream.ts'
import { fields } from './fields.ts'
import { readAllPositions, readAllPostings, type Segment, termOfSurface } from './segment.ts'
import { type SegmentBytes, SegmentWriter } from './write-segment.ts'

/** Surfaces merged between two chances to stop. */
const surfacesPerStep = 500

/** One segment on its way into the new one. Its bytes are read from beginning to end, in step with `ordinal`. */
type Source = {
  segment: Segment
  /** The documents that were dead when the merge began; later ones die in the new segment too (see `carryOver`). */
  dead: Uint8Array
  /** Each document's number in the new segment. */
  newNumber: Uint32Array
  ordinal: number
  postings: ByteReader
  positions: ByteReader
}

/** A merge: iterate it to the end, then take the bytes. */
export type Merge = {
  steps: Generator<void, SegmentBytes>
  /** Marks in the new segment what died in the old ones while they were merged. */
  carryOver: (dead: Uint8Array) => void
}

/** Documents keep their order, so that equal scores stay in the same order before and after. */
export function mergeSegments(segments: readonly Segment[]): Merge {
  let count = 0
  const sources: Source[] = segments.map(segment => {
    const dead = segment.dead.slice()
    const newNumber = new Uint32Array(dead.length)
    dead.forEach((flag, document) => {
      if (!flag) newNumber[document] = count++
    })
    const [postings, positions] = [readAllPostings(segment), readAllPositions(segment)]
    return { segment, dead, newNumber, ordinal: 0, postings, positions }
  })
  return { steps: mergeSteps(sources, count), carryOver: dead => carryOver(sources, dead) }
}

function carryOver(sources: readonly Source[], dead: Uint8Array): void {
  for (const { segment, dead: deadThen, newNumber } of sources) {
    segment.dead.forEach((flag, document) => {
      if (flag && !deadThen[document]) dead[newNumber[document] ?? 0] = 1
    })
  }
}

function* mergeSteps(sources: readonly Source[], count: number): Generator<void, SegmentBytes> {
  const writer = new SegmentWriter(liveArticleIds(sources), liveLengths(sources, count))
  const scratch = new ByteWriter()
  const having: Source[] = []
  for (let step = 1; ; step++) {
    const surface = takeSmallest(sources, having)
    if (surface === null) return writer.finish()
    mergeSurface(writer, surface, having, scratch)
    if (step % surfacesPerStep === 0) yield
  }
}

/** Finds the next surface in order, and fills `having` with the sources that hold it. */
function takeSmallest(sources: readonly Source[], having: Source[]): string | null {
  let smallest: string | null = null
  for (const source of sources) {
    const surface = source.segment.surfaces[source.ordinal]
    if (surface === undefined || (smallest !== null && surface > smallest)) continue
    if (surface !== smallest) having.length = 0
    smallest = surface
    having.push(source)
  }
  return smallest
}

function mergeSurface(writer: SegmentWriter, surface: string, having: readonly Source[], scratch: ByteWriter): void {
  const [first] = having
  const term = first ? termOfSurface(first.segment, first.ordinal) : surface
  let live = 0
  for (const _ of fields) {
    scratch.length = 0
    let count = 0
    let previous = -1
    for (const { postings, positions, dead, newNumber } of having) {
      let document = -1
      let copyFrom = positions.at
      for (let left = postings.varint(); left > 0; left--) {
        document += postings.varint() + 1
        const occurrences = postings.varint()
        const number = newNumber[document]
        if (number === undefined) throw new DamagedIndexError('a list names an article that is not there.')
        if (dead[document]) {
          writer.positions.append(positions.bytes.subarray(copyFrom, positions.at))
          positions.skipVarints(occurrences)
          copyFrom = positions.at
          continue
        }
        positions.skipVarints(occurrences)
        scratch.varint(number - previous - 1)
        scratch.varint(occurrences)
        previous = number
        count++
      }
      // Positions count from each document's start, so they move to the new segment unread.
      writer.positions.append(positions.bytes.subarray(copyFrom, positions.at))
    }
    writer.postings.varint(count)
    writer.postings.append(scratch.written())
    live += count
  }
  for (const source of having) source.ordinal++
  if (live > 0) writer.endSurface(surface, term)
  else writer.dropSurface()
}

function liveArticleIds(sources: readonly Source[]): string[] {
  return sources.flatMap(({ segment, dead }) => segment.articleIds.filter((_, document) => !dead[document]))
}

function liveLengths(sources: readonly Source[], count: number): Uint32Array[] {
  return fields.map((_, field) => {
    const lengths = new Uint32Array(count)
    for (const { segment, dead, newNumber } of sources) {
      segment.lengths[field]?.forEach((length, document) => {
        if (!dead[document]) lengths[newNumber[document] ?? 0] = length
      })
    }
    return lengths
  })
}
