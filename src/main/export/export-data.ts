/** Types what is gathered about one article before it is written; everything after it is pure. */
import type { ArticleClaims } from '../../contract/claims.ts'
import type { Article } from '../../contract/library.ts'
import type { Highlight, Note } from '../../contract/notes.ts'

/** `text` is `plainText(article.document)`: what the offsets of claims, notes and highlights count in. */
export type ExportData = {
  article: Article
  text: string
  claims: ArticleClaims
  notes: Note[]
  highlights: Highlight[]
}
