/** Types what the extraction pipeline makes of one text, before it belongs to an article of the library. */

import type { z } from 'zod'
import type { Anchor } from '../../article/anchor.ts'
import type { Range } from '../../article/plain-text.ts'
import type { Claim, DateMention, EventType, PlaceMention, TraceEntry } from '../../contract/claims.ts'

/** A text block's role, where the document's structure is known; raw text has none. */
export type TextSection = {
  start: number
  end: number
  kind: 'title' | 'standfirst' | 'heading' | 'quote' | 'caption' | 'body'
}

export type ExtractionInput = {
  /** The plain text all offsets count in (UTF-16 code units, half-open). */
  text: string
  /** ISO date the relative dates are counted from; null: it is looked for in the text. */
  publishedAt: string | null
  /** Who published it, as its metadata says: importing takes that line out of the text. Left out: looked for in the text. */
  site?: string | null
  /** Null for raw text: sections are then recognised from the text itself. */
  sections: TextSection[] | null
  /** Where marks of notes stand raised, in the order of the text: they belong to no word or number. */
  raised?: readonly Range[]
}

/** A happening as one article tells it; `eventKey` is unique within the article. */
export type LocalEvent = {
  eventKey: string
  title: string
  type: z.infer<typeof EventType> | null
  actors: string[]
  place: string | null
  /** ISO date, month or year. */
  date: string | null
  /** The sentences that tell of it. */
  spans: Anchor[]
}

/** A claim without what only the library knows. `claimKey` is derived from cue and content and unique within the text. */
export type ExtractedClaim = Omit<Claim, 'claimId' | 'articleId' | 'publishedAt' | 'review' | 'reviewed' | 'event'> & {
  claimKey: string
  eventKey: string | null
  /** Where and when, where a reader said it; what is left out stands as it is read. */
  own?: { place?: string | null; date?: string | null } | undefined
}

export type Extraction = {
  publishedAt: string | null
  claims: ExtractedClaim[]
  dates: DateMention[]
  places: PlaceMention[]
  events: LocalEvent[]
  /** Empty unless asked for. */
  trace: TraceEntry[]
}

/** One article's extraction as the grouping of events across articles needs it. */
export type ArticleExtraction = { articleId: string; title: string; publishedAt: string | null; extraction: Extraction }

/** Raised whenever the same text would give another extraction; stored extractions are then made anew. */
export const extractionVersion = 55
