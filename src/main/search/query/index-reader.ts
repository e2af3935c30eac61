/** Keeps the searching thread's view of `search.db` as new as the file, loading only what changed. */
import type Database from 'better-sqlite3'
import { z } from 'zod'
import { DamagedIndexError } from '../storage/byte-stream.ts'
import { ChunkReader } from '../storage/chunks.ts'
import { fileIdentity, indexPath, isDamage, openForReading, readMeta } from '../storage/search-database.ts'
import { LoadedSegment } from './loaded-segment.ts'
import { Snapshot } from './snapshot.ts'

/** Bytes of postings and positions kept in memory. */
const keptBytes = 12 * 1024 * 1024

const SegmentRows = z.array(z.tuple([z.number(), z.number(), z.number()]))
const DeadRows = z.array(z.tuple([z.number(), z.number()]))

/** One opened file and what was loaded of it. */
type Opened = {
  database: Database.Database
  identity: string | null
  begin: Database.Statement
  commit: Database.Statement
  selectDataVersion: Database.Statement
  chunks: ChunkReader
  generation: string
  dataVersion: unknown
  segments: Map<number, LoadedSegment>
  lastDead: number
  snapshot: Snapshot
}

export class IndexReader {
  readonly #folder: string
  #opened: Opened | null = null

  constructor(folder: string) {
    this.#folder = folder
  }

  /**
   * Runs `use` inside one read transaction: what the indexer merges away meanwhile stays readable. Gives the
   * generation that answered: null when there is no index yet. Throws `DamagedIndexError` when the file is damaged.
   */
  read<T>(use: (snapshot: Snapshot) => T): { result: T; generation: string | null } {
    const opened = this.#open()
    if (opened === null) return { result: use(new Snapshot([])), generation: null }
    const { database } = opened
    this.generation = opened.generation
    try {
      opened.begin.run()
      try {
        refresh(opened)
        return { result: use(opened.snapshot), generation: opened.generation }
      } finally {
        if (database.inTransaction) opened.commit.run()
      }
    } catch (error) {
      if (!isDamage(error)) throw error
      this.close()
      throw error instanceof DamagedIndexError ? error : new DamagedIndexError(String(error))
    }
  }

  /** The file may have been replaced or deleted; until there is another one, what was open goes on answering. */
  #open(): Opened | null {
    const identity = fileIdentity(indexPath(this.#folder))
    if (this.#opened && (identity === this.#opened.identity || identity === null)) return this.#opened
    let database: Database.Database | null
    try {
      database = openForReading(this.#folder)
    } catch (error) {
      if (!isDamage(error)) throw error
      this.close()
      throw error instanceof DamagedIndexError ? error : new DamagedIndexError(String(error))
    }
    if (database === null) return this.#opened
    this.close()
    this.#opened = {
      database,
      identity,
      begin: database.prepare('BEGIN'),
      commit: database.prepare('COMMIT'),
      selectDataVersion: database.prepare('PRAGMA data_version').pluck(),
      chunks: new ChunkReader(database, keptBytes),
      generation: readMeta(database, 'generation') ?? 'unnamed',
      dataVersion: null,
      segments: new Map(),
      lastDead: 0,
      snapshot: new Snapshot([]),
    }
    return this.#opened
  }

  /** The generation that was read last. */
  generation: string | null = null

  close(): void {
    this.#opened?.database.close()
    this.#opened = null
  }
}

/** Loads the segments and tombstones that came since the last look, when any connection wrote since. */
function refresh(opened: Opened): void {
  const { database, segments } = opened
  const dataVersion: unknown = opened.selectDataVersion.get()
  if (dataVersion === opened.dataVersion) return
  const rows = SegmentRows.safeParse(
    database.prepare('SELECT segment, firstSequence, lastSequence FROM segments ORDER BY firstSequence').raw().all(),
  )
  if (!rows.success) throw new DamagedIndexError('its list of segments cannot be read.')
  const listed: LoadedSegment[] = []
  for (const [number, first, last] of rows.data) {
    let segment = segments.get(number)
    if (!segment) {
      segment = new LoadedSegment(database, opened.chunks, number)
      const dead = database.prepare('SELECT sequence FROM dead WHERE sequence BETWEEN ? AND ?').pluck().all(first, last)
      for (const sequence of z.array(z.number()).parse(dead)) segment.kill(sequence)
    }
    listed.push(segment)
  }
  opened.segments = new Map(listed.map(segment => [segment.segment, segment]))
  const dead = DeadRows.safeParse(
    database.prepare('SELECT number, sequence FROM dead WHERE number > ? ORDER BY number').raw().all(opened.lastDead),
  )
  if (!dead.success) throw new DamagedIndexError('its list of dead documents cannot be read.')
  for (const [number, sequence] of dead.data) {
    opened.lastDead = number
    holderOf(listed, sequence)?.kill(sequence)
  }
  opened.snapshot = new Snapshot(listed)
  opened.dataVersion = dataVersion
}

/** The segment whose range holds a sequence number: the last that does not begin behind it. */
function holderOf(segments: readonly LoadedSegment[], sequence: number): LoadedSegment | undefined {
  return segments.findLast(({ columns }) => (columns.sequences[0] ?? 0) <= sequence)
}
