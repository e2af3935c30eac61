/** Types what is gathered about one event before it is written. */
import type { Conflict, MatrixRow } from '../../contract/claims.ts'
import type { Note } from '../../contract/notes.ts'
import type { ExportData } from './export-data.ts'

/** An event that is written, as far as links to it must know. */
export type EventHead = {
  eventId: string
  title: string
  date: string | null
  place: string | null
  articleIds: readonly string[]
  /** What it was called by before its articles were regrouped, as its notes remember: its file goes by one of them. */
  formerIds: readonly string[]
}

export type EventData = EventHead & {
  /** Oldest first. */
  notes: readonly Note[]
  /** Every party's figures; empty where the event is gone and only notes on it are left. */
  rows: readonly MatrixRow[]
  conflicts: readonly Conflict[]
  sources: ExportData['sources']
}

/** Which events an export writes, and all about one. */
export type ExportedEvents = {
  /**
   * Events with a note or a contested point: of these articles, or of the whole library with null; and those of `also`
   * whatever they hold.
   */
  list: (articleIds: readonly string[] | null, also: readonly string[], signal?: AbortSignal) => Promise<EventHead[]>
  /** Null when it is gone by now. */
  gather: (head: EventHead) => EventData | null
}
