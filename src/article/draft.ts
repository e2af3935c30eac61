/** What an import format makes of one article before the library stores it. */
import type { ArticleDocument } from './document.ts'

/** A picture that came inside the imported file. */
export type DraftAsset = { assetId: string; mediaType: string; bytes: Uint8Array }

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
}
