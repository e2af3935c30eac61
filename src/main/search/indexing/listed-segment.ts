/** What the indexer keeps in mind of each segment: enough to decide what to merge. */
import type Database from 'better-sqlite3'
import { z } from 'zod'
import { DamagedIndexError } from '../storage/byte-stream.ts'
import type { SegmentRow } from './segment-data.ts'

const Row = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()])

export type ListedSegment = {
  segment: number
  documentCount: number
  /** Sequence numbers of its documents lie in this range, and those of no other segment do. */
  firstSequence: number
  lastSequence: number
  deadCount: number
}

/** The segments from oldest to newest. */
export function readSegmentList(database: Database.Database): ListedSegment[] {
  const rows = z.array(Row).safeParse(
    database
      .prepare(
        `SELECT segment, documentCount, firstSequence, lastSequence,
           (SELECT count(*) FROM dead WHERE sequence BETWEEN firstSequence AND lastSequence)
         FROM segments ORDER BY firstSequence`,
      )
      .raw()
      .all(),
  )
  if (!rows.success) throw new DamagedIndexError('its list of segments cannot be read.')
  return rows.data.map(([segment, documentCount, firstSequence, lastSequence, deadCount]) => ({
    segment,
    documentCount,
    firstSequence,
    lastSequence,
    deadCount,
  }))
}

/** Lists a segment, whose chunks are written already or in the same transaction. */
export function insertSegment(database: Database.Database, segment: number, row: SegmentRow): ListedSegment {
  const { documentCount, firstSequence, lastSequence, dictionary, documents, labels } = row
  database
    .prepare('INSERT INTO segments VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(segment, documentCount, firstSequence, lastSequence, dictionary, documents, labels)
  return { segment, documentCount, firstSequence, lastSequence, deadCount: 0 }
}
