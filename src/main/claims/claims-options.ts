/** Types what the claims service is given: articles to follow, and the two jobs that run off the main thread. */

import type { Database } from 'better-sqlite3'
import type { Emit } from '../../contract/index.ts'
import type { Extraction, ExtractionInput, TextSection } from './extraction.ts'
import type { GroupingEngine } from './grouping/grouping-engine.ts'

/** What extraction reads of one article. */
export type ClaimsArticle = {
  title: string
  publishedAt: string | null
  site?: string | null
  text: string
  sections: TextSection[]
  raised?: ExtractionInput['raised']
}

/** The grouping engine in a thread of its own, which forgets everything when it has to be killed. */
export type GroupingThread = {
  [Ask in keyof GroupingEngine]: (
    input: Parameters<GroupingEngine[Ask]>[0],
    signal: AbortSignal,
  ) => Promise<ReturnType<GroupingEngine[Ask]>>
}

export type ClaimsOptions = {
  /** The library's folder; `claims.db` is kept there. */
  folder: string
  /** The library's own database: what a reader says of claims is kept there. */
  database: Database
  articles: {
    /** Changes after a revision, oldest first, each article once at its newest. */
    changes: (
      afterRevision: number,
      limit: number,
    ) => { articleId: string; revision: number; documentRevision: number; deleted: boolean }[]
    /** How many articles there are whose text changed after a revision: one quick look, however many those are. */
    textsChangedAfter: (revision: number) => number
    /** Null when the article takes no part: it is gone, or in the trash. */
    read: (articleId: string) => ClaimsArticle | null
    isTrashed: (articleId: string) => boolean
  }
  /** Runs the extraction, off the main thread. Rejects when the text can't be worked on. */
  extract: (input: ExtractionInput, options: { signal?: AbortSignal; trace?: boolean }) => Promise<Extraction>
  /** Groups events and finds conflicts, off the main thread. Rejects as `unreadable` what takes too long or too much memory. */
  grouping: GroupingThread
  emit: Emit
}
