/** What an import format makes of one article before the library stores it. */
import type { ArticleDocument } from './document.ts'

/** A picture that came inside the imported file. */
export type DraftAsset = { assetId: string; mediaType: string; bytes: Uint8Array }

/** Words that a reader marked in another program; found again by `exact` and what stands around it. */
export type DraftHighlight = {
  exact: string
  prefix?: string
  suffix?: string
  /** The colour's name as the other program wrote it. */
  colour?: string
  /** Markdown. */
  note?: string
  tags?: string[]
  /** ISO 8601 instant. */
  createdAt?: string
}

/** A reader's note on the whole article, in Markdown. */
export type DraftNote = { text: string; createdAt?: string }

/** What a reader had done with an article in the program it comes from. */
export type DraftReading = {
  /** ISO 8601 instant when it was kept there. */
  savedAt?: string
  readState?: 'unread' | 'reading' | 'read'
  archived?: boolean
  highlights?: DraftHighlight[]
  notes?: DraftNote[]
}

/** What can be known of an article beside its text. */
export type DraftField = 'title' | 'authors' | 'site' | 'originalUrl' | 'publishedAt' | 'language'

/** A validated document with what could be learned about it; null where the file does not say. */
export type ArticleDraft = {
  document: ArticleDocument
  title: string
  standfirst: string | null
  authors: string[]
  site: string | null
  originalUrl: string | null
  /** ISO 8601 date or instant. */
  publishedAt: string | null
  /** ISO 639-1. */
  language: string | null
  imageCredit: string | null
  tags: string[]
  assets: DraftAsset[]
  /** Where a value was found, in words for the reader: “JSON-LD”, “byline”, “pocket.csv”. */
  provenance?: Partial<Record<DraftField, string>>
  reading?: DraftReading
  /** Only its address is known: the text is still to be brought. */
  needsContent?: boolean
}
