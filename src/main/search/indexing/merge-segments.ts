/** Makes one segment of several neighbours, leaving out dead documents, in steps small enough to index between. */
import type Database from 'better-sqlite3'
import { mergeDocuments } from '../columns/document-columns.ts'
import { mergeLabels } from '../columns/label-columns.ts'
import { type Dictionary, groupVariants } from '../dictionary/dictionary.ts'
import { ChunkReader, ChunkWriter, positionsStream, postingsStream } from '../storage/chunks.ts'
import { GrowingUint32 } from '../storage/growing-array.ts'
import { StringTableWriter } from '../storage/string-table.ts'
import type { ListedSegment } from './listed-segment.ts'
import { type JoinedWords, joinWords } from './merge-dictionaries.ts'
import { keptCount, type MergeSource, readMergeSource, readSourceStem, type SourceStem } from './merge-source.ts'
import { mergeStem } from './merge-terms.ts'
import { packSegment, type SegmentRow } from './segment-data.ts'
import { TermWriter } from './term-writer.ts'

/** Stems, and bytes of them, merged between two chances to stop. */
const stemsPerStep = 128
const bytesPerStep = 1 << 16
/** Bytes of the sources kept in memory: they are read once, from beginning to end. */
const keptBytes = 2 * 1024 * 1024
/** Surfaces copied between two chances to stop. */
const surfacesPerStep = 8192

/**
 * Each step must run in a transaction: it writes chunks of `segment`, which is not listed yet. What comes out at the
 * end is listed in its place; null when every document of the sources was dead by tombstone `lastDead`.
 */
export function* mergeSegments(
  database: Database.Database,
  listed: readonly ListedSegment[],
  segment: number,
  lastDead: number,
): Generator<void, SegmentRow | null> {
  const sources: MergeSource[] = []
  let documentCount = 0
  for (const one of listed) {
    const source = readMergeSource(database, one, documentCount, lastDead)
    documentCount += keptCount(source)
    sources.push(source)
    yield
  }
  if (documentCount === 0) return null
  const words = yield* joinWords(sources.map(({ dictionary }) => dictionary))
  const merged = yield* mergeAllStems(database, sources, words, segment)
  const dictionary = yield* compact(words, merged)
  const documents = mergeDocuments(sources, documentCount)
  yield
  const labels = yield* mergeLabels(sources)
  yield
  return yield* packSegment({ dictionary, documents, labels })
}

type MergedStems = {
  /** 1 for joined surfaces that a kept document has. */
  alive: Uint8Array
  /** The joined stems that are left, and per such stem what the dictionary says of it. */
  keptStems: GrowingUint32
  postingsEnds: GrowingUint32
  positionsEnds: GrowingUint32
  frequencies: GrowingUint32
}

function* mergeAllStems(
  database: Database.Database,
  sources: readonly MergeSource[],
  { stems, surfaces, stemOf, stemMaps, surfaceMaps }: JoinedWords,
  segment: number,
): Generator<void, MergedStems> {
  const { variants, variantEnds } = groupVariants(stemOf, stems.length)
  const chunks = new ChunkReader(database, keptBytes)
  const postings = new ChunkWriter(database, segment, postingsStream)
  const positions = new ChunkWriter(database, segment, positionsStream)
  const writer = new TermWriter()
  const merged: MergedStems = {
    alive: new Uint8Array(surfaces.length),
    keptStems: new GrowingUint32(1024),
    postingsEnds: new GrowingUint32(1024),
    positionsEnds: new GrowingUint32(1024),
    frequencies: new GrowingUint32(1024),
  }
  let [postingsStored, positionsStored] = [0, 0]
  for (let stem = 0, sinceStep = 0; stem < stems.length; stem++) {
    const having: SourceStem[] = []
    sources.forEach((source, place) => {
      if (stemMaps[place]?.[source.nextStem] !== stem || source.nextStem >= source.dictionary.stems.length) return
      having.push(readSourceStem(source, surfaceMaps[place] ?? new Uint32Array(), chunks))
      source.nextStem++
    })
    const joined = variants.subarray(stem === 0 ? 0 : variantEnds[stem - 1], variantEnds[stem])
    mergeStem(having, joined, merged.alive, writer)
    if (writer.frequency > 0) {
      merged.keptStems.push(stem)
      merged.postingsEnds.push(postingsStored + writer.postings.length)
      merged.positionsEnds.push(positionsStored + writer.positions.length)
      merged.frequencies.push(writer.frequency)
    }
    if (++sinceStep < stemsPerStep && writer.postings.length + writer.positions.length < bytesPerStep) continue
    sinceStep = 0
    postings.append(writer.postings.written())
    positions.append(writer.positions.written())
    postingsStored += writer.postings.length
    positionsStored += writer.positions.length
    writer.postings.clear()
    writer.positions.clear()
    yield
  }
  postings.append(writer.postings.written())
  positions.append(writer.positions.written())
  postings.finish()
  positions.finish()
  return merged
}

/** The dictionary of what is left. */
function* compact({ stems, surfaces, stemOf }: JoinedWords, merged: MergedStems): Generator<void, Dictionary> {
  const stemWriter = new StringTableWriter()
  const newStem = new Uint32Array(stems.length)
  for (const stem of merged.keptStems.written()) {
    newStem[stem] = stemWriter.length
    stemWriter.addFrom(stems, stem)
  }
  yield
  const surfaceWriter = new StringTableWriter()
  const newStemOf = new GrowingUint32(1024)
  for (let surface = 0; surface < surfaces.length; surface++) {
    if (merged.alive[surface] === 1) {
      surfaceWriter.addFrom(surfaces, surface)
      newStemOf.push(newStem[stemOf[surface] ?? 0] ?? 0)
    }
    if (surface % surfacesPerStep === 0) yield
  }
  const keptStemOf = newStemOf.finish()
  return {
    surfaces: surfaceWriter.finish(),
    stems: stemWriter.finish(),
    stemOf: keptStemOf,
    ...groupVariants(keptStemOf, stemWriter.length),
    postingsEnds: merged.postingsEnds.finish(),
    positionsEnds: merged.positionsEnds.finish(),
    frequencies: merged.frequencies.finish(),
  }
}
