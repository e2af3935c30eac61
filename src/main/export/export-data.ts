/** Types what is gathered about one article before it is written; everything after it is pure. */
import type { ArticleClaims } from '../../contract/claims.ts'
import type { Article, ArticleSummary } from '../../contract/library.ts'
import type { Highlight, Note } from '../../contract/notes.ts'
import type { Settings } from '../../contract/settings.ts'

/** `text` is `plainText(article.document)`: what the offsets of claims, notes and highlights count in. */
export type ExportData = {
  article: Article
  text: string
  claims: ArticleClaims
  notes: Note[]
  highlights: Highlight[]
  /** What the reader calls the colours. */
  colourNames: Settings['colourNames']
  /** Where the sides of its conflicts were published, by article id; one that is gone has none. */
  sources: ReadonlyMap<string, Pick<ArticleSummary, 'site' | 'title' | 'publishedAt'>>
}
