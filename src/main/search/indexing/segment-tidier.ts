/** Keeps segments few: merges them step by step, removes what was merged away, and gives free space back. */
import type Database from 'better-sqlite3'
import { z } from 'zod'
import { firstChunkOf, segmentOfChunk } from '../storage/chunks.ts'
import { nextSegmentNumber, readMeta, writeMeta } from '../storage/search-database.ts'
import { insertSegment, type ListedSegment } from './listed-segment.ts'
import { chooseMerge } from './merge-policy.ts'
import { mergeSegments } from './merge-segments.ts'
import type { SegmentRow } from './segment-data.ts'

/** Chunks removed, and free pages given back, in one step. */
const chunksPerStep = 128
const pagesPerStep = 64
/** Free pages are given back when there are more than this many and more than a part of all pages. */
const manyFreePages = 1024
const freePart = 0.1

type Merge = {
  sources: readonly ListedSegment[]
  segment: number
  /** The newest tombstone there was when the merge began: what those before it name is left out. */
  lastDead: number
  steps: Generator<void, SegmentRow | null>
}

/** Everything here runs in a transaction of the caller's. */
export class SegmentTidier {
  readonly #database: Database.Database
  #merge: Merge | null = null
  /** Segments that are not listed and may still have chunks. */
  #removed: number[]

  constructor(database: Database.Database) {
    this.#database = database
    this.#removed = unlistedSegments(database)
  }

  /** Works until the deadline. Changes the list of segments when a merge is done. Returns whether there is more to do. */
  work(segments: ListedSegment[], deadline: number, stepAside: () => void): boolean {
    do {
      stepAside()
      if (!this.#step(segments)) return false
    } while (performance.now() < deadline)
    return true
  }

  #step(segments: ListedSegment[]): boolean {
    this.#merge ??= this.#begin(segments)
    if (this.#merge) {
      const step = this.#merge.steps.next()
      if (step.done) this.#finish(this.#merge, step.value, segments)
      return true
    }
    const [removed] = this.#removed
    if (removed === undefined) return this.#giveBack()
    const { changes } = this.#database
      .prepare('DELETE FROM chunks WHERE chunk IN (SELECT chunk FROM chunks WHERE chunk >= ? AND chunk < ? LIMIT ?)')
      .run(firstChunkOf(removed), firstChunkOf(removed + 1), chunksPerStep)
    if (changes < chunksPerStep) this.#removed.shift()
    return true
  }

  #begin(segments: readonly ListedSegment[]): Merge | null {
    const sources = chooseMerge(segments) ?? this.#chooseErasing(segments)
    if (!sources) return null
    const segment = nextSegmentNumber(this.#database)
    const lastDead = z.number().parse(this.#database.prepare('SELECT coalesce(max(number), 0) FROM dead').pluck().get())
    return { sources, segment, lastDead, steps: mergeSegments(this.#database, sources, segment, lastDead) }
  }

  /** A segment that still holds what was deleted for good. */
  #chooseErasing(segments: readonly ListedSegment[]): readonly ListedSegment[] | null {
    const mark = eraseMark(this.#database)
    if (mark === 0) return null
    const holds = this.#database
      .prepare('SELECT count(*) FROM dead WHERE sequence BETWEEN ? AND ? AND number <= ?')
      .pluck()
    const segment = segments.find(
      one => one.deadCount > 0 && holds.get(one.firstSequence, one.lastSequence, mark) !== 0,
    )
    return segment ? [segment] : null
  }

  /** Lists the merged segment in place of its sources. */
  #finish({ sources, segment, lastDead }: Merge, row: SegmentRow | null, segments: ListedSegment[]): void {
    this.#merge = null
    const [first, last] = [sources[0]?.firstSequence ?? 0, sources.at(-1)?.lastSequence ?? 0]
    for (const source of sources) this.#unlist(source)
    this.#database.prepare('DELETE FROM dead WHERE sequence BETWEEN ? AND ? AND number <= ?').run(first, last, lastDead)
    const merged = row && insertSegment(this.#database, segment, row)
    if (merged) {
      merged.deadCount = z
        .number()
        .parse(
          this.#database.prepare('SELECT count(*) FROM dead WHERE sequence BETWEEN ? AND ?').pluck().get(first, last),
        )
    }
    segments.splice(
      segments.findIndex(one => one.segment === sources[0]?.segment),
      sources.length,
      ...(merged ? [merged] : []),
    )
  }

  #unlist({ segment }: ListedSegment): void {
    this.#database.prepare('DELETE FROM segments WHERE segment = ?').run(segment)
    this.#removed.push(segment)
  }

  /** Drops segments without a live document, except those a merge is reading. */
  dropEmpty(segments: ListedSegment[]): void {
    for (let place = segments.length - 1; place >= 0; place--) {
      const segment = segments[place]
      if (!segment || segment.deadCount < segment.documentCount || this.#merge?.sources.includes(segment)) continue
      this.#unlist(segment)
      this.#database
        .prepare('DELETE FROM dead WHERE sequence BETWEEN ? AND ?')
        .run(segment.firstSequence, segment.lastSequence)
      segments.splice(place, 1)
    }
  }

  /** Gives up what is in progress: a transaction failed, so that its steps may not have been written. */
  abandon(): void {
    this.#merge = null
    this.#removed = []
    try {
      this.#removed = unlistedSegments(this.#database)
    } catch {
      // A damaged file is removed as a whole.
    }
  }

  #giveBack(): boolean {
    const count = (name: string) => Number(this.#database.pragma(name, { simple: true }))
    const free = count('freelist_count')
    if (free < manyFreePages || free < count('page_count') * freePart) return false
    this.#database.pragma(`incremental_vacuum(${pagesPerStep})`)
    return true
  }
}

/** Tombstones up to this one name documents whose words are to be overwritten; 0 for none. */
export const eraseMark = (database: Database.Database): number => Number(readMeta(database, 'erase') ?? '0')

/** Asks for everything that is dead by now to be overwritten. */
export function markForErasing(database: Database.Database): void {
  const last: unknown = database.prepare('SELECT max(number) FROM dead').pluck().get()
  // With none left there still is the log to overwrite.
  writeMeta(database, 'erase', String(typeof last === 'number' ? last : 1))
}

/** Segments that have chunks and are not listed: left by a merge that a crash interrupted. */
function unlistedSegments(database: Database.Database): number[] {
  const listed = new Set(z.array(z.number()).parse(database.prepare('SELECT segment FROM segments').pluck().all()))
  const next = database.prepare('SELECT chunk FROM chunks WHERE chunk >= ? ORDER BY chunk LIMIT 1').pluck()
  const unlisted: number[] = []
  for (let segment = 0; ; segment++) {
    const chunk: unknown = next.get(firstChunkOf(segment))
    if (typeof chunk !== 'number') return unlisted
    segment = segmentOfChunk(chunk)
    if (!listed.has(segment)) unlisted.push(segment)
  }
}
