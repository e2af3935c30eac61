/** lunr's score, computed from postings at query time with statistics of the whole index. */
import { fieldBoosts, fields } from '../fields.ts'
import type { PostingBuffer } from './posting-list.ts'
import type { Section, TermPostings } from './query-terms.ts'
import type { Snapshot } from './snapshot.ts'

/** BM25's parameters, as `lunr.Builder` sets them. */
const saturation = 1.2
const lengthNormalisation = 0.75

/** What a term adds to a score, by how often it stands in how long a field: few pairs make up most of a long list. */
const tabledLengths = 1024
const tabledCounts = 4
const shares = new Float64Array(tabledLengths * tabledCounts)
/** Shorter lists are not worth clearing the table for. */
const leastTabled = 512

/**
 * A term with the sum of the boosts it has in the clauses that look for it in one field. `frequency` is the one it is weighed
 * by: lunr's, its own, unless it is what a word still being typed may become.
 */
export type VectorEntry = { postings: TermPostings; boost: number; frequency: number }
/** Per field: `lunr.Index#query`'s query vector. */
export type QueryVectors = readonly (readonly VectorEntry[])[]

/** `lunr.idf`: how much a term tells, from the number of documents and its frequency over all fields. */
export function inverseFrequency(documentCount: number, frequency: number): number {
  return Math.log(1 + Math.abs((documentCount - frequency + 0.5) / (frequency + 0.5)))
}

/**
 * The weight `lunr.Builder#createFieldVectors` stores for a term in a field of a document: BM25 by the field's boost,
 * rounded to a thousandth. lunr computes it when it builds an index; it needs nothing that is not known here.
 */
export function termWeight(idf: number, count: number, length: number, averageLength: number, boost: number): number {
  const normalised = saturation * (1 - lengthNormalisation + lengthNormalisation * (length / averageLength)) + count
  return Math.round(((idf * ((saturation + 1) * count)) / normalised) * boost * 1000) / 1000
}

/** `lunr.Vector#magnitude` of a query vector. */
export const magnitude = (vector: readonly VectorEntry[]): number =>
  Math.sqrt(vector.reduce((sum, { boost }) => sum + boost * boost, 0))

/** Which documents are scored. */
export type Scored = {
  /** What each document's score is added to. */
  scores: Float64Array
  /** Documents with fewer marks than `least` are passed over; null scores all. */
  met: Uint8Array | null
  least: number
  /** Set to 1 for each document that is scored; null where nobody asks. */
  mark: Uint8Array | null
  /** Where `mark` is asked for: every document that is scored, each once, in no order. */
  list: Uint32Array
}

/**
 * Adds to each document's score, per field, `lunr.Vector#similarity` of the query's vector and the field's: their dot
 * product over the length of the query's vector. lunr divides by nothing else, which is why no field vector is needed.
 * Returns how many documents it listed.
 */
export function scoreLikeLunr(snapshot: Snapshot, vectors: QueryVectors, buffer: PostingBuffer, into: Scored): number {
  let listed = 0
  for (let field = 0; field < fields.length; field++) {
    const vector = vectors[field] ?? []
    const queryLength = magnitude(vector)
    const average = snapshot.averageLengths[field] || 1
    const fieldBoost = fieldBoosts[field] ?? 1
    // What a word being typed may become all weighs alike: the table serves the next term too.
    let tabled = { idf: Number.NaN, part: Number.NaN }
    for (const { postings, boost, frequency } of vector) {
      const idf = inverseFrequency(snapshot.liveCount, frequency)
      // lunr too makes nothing of boosts of nothing.
      const part = queryLength === 0 ? 0 : boost / queryLength
      const weigh = (count: number, length: number) => part * termWeight(idf, count, length, average, fieldBoost)
      const sections = postings.sections.filter(section => section.field === field)
      const length = sections.reduce((sum, { start, end }) => sum + end - start, 0)
      if (length >= leastTabled && (idf !== tabled.idf || part !== tabled.part)) {
        shares.fill(0)
        tabled = { idf, part }
      }
      const isTabled = idf === tabled.idf && part === tabled.part
      for (const section of sections) listed = scoreSection(section, buffer, weigh, isTabled, into, listed)
    }
  }
  return listed
}

/** Scores one list, and returns how many documents are listed after it. It is the loop that a query of common words is made of, hence without any call on its usual way. */
function scoreSection(
  { field, segment, start, end }: Section,
  { documents, counts }: PostingBuffer,
  weigh: (count: number, length: number) => number,
  isTabled: boolean,
  { scores, met, least, mark, list }: Scored,
  listed: number,
): number {
  const lengths = segment.columns.lengths[field] ?? new Uint32Array()
  const { base } = segment
  for (let at = start; at < end; at++) {
    const document = documents[at] ?? 0
    if (met !== null && (met[document] ?? 0) < least) continue
    const count = counts[at] ?? 0
    const length = lengths[document - base] ?? 0
    let share = 0
    if (isTabled && length < tabledLengths && count <= tabledCounts) {
      const place = (count - 1) * tabledLengths + length
      share = shares[place] ?? 0
      if (share === 0) {
        share = weigh(count, length)
        shares[place] = share
      }
    } else share = weigh(count, length)
    scores[document] = (scores[document] ?? 0) + share
    if (mark === null || mark[document] === 1) continue
    mark[document] = 1
    list[listed++] = document
  }
  return listed
}
