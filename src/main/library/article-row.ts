/** Reads article rows of the database into the contract's shapes. Column names equal property names. */
import { z } from 'zod'
import { ArticleDocument } from '../../article/document.ts'
import { Article, ArticleSummary, IsoDate } from '../../contract/library.ts'

const jsonStrings = z.string().transform(text => {
  try {
    return z.array(z.string()).parse(JSON.parse(text))
  } catch {
    // One damaged column must not take the whole list from the reader; the library's check names the article.
    return []
  }
})

/** Columns of a summary, for a SELECT from `article`. */
export const summaryColumns = `
  articleId, title, standfirst, authors, site, originalUrl, publishedAt, capturedAt, language, imageCredit, sourceName,
  contentHash, wordCount, readState, archivedAt, trashedAt, revision,
  (SELECT json_group_array(tag) FROM (SELECT tag FROM articleTag WHERE articleTag.articleId = article.articleId ORDER BY tag)) AS tags,
  (SELECT count(*) FROM note WHERE note.articleId = article.articleId AND note.deletedAt IS NULL) AS noteCount,
  EXISTS (SELECT 1 FROM stub WHERE stub.articleId = article.articleId) AS needsContent`

/** The same for a whole article. */
export const articleColumns = `${summaryColumns}, document,
  (SELECT provenance FROM articleProvenance WHERE articleProvenance.articleId = article.articleId) AS provenance`

const SummaryRow = ArticleSummary.extend({
  authors: jsonStrings,
  tags: jsonStrings,
  publishedAt: IsoDate.nullable().catch(null),
  needsContent: z.number().transform(value => value === 1),
})

/**
 * Turns a row selected with `summaryColumns` into a summary. Authors and a date that are damaged on disk are left out;
 * throws where the database holds something else.
 */
export function toSummary(row: unknown): ArticleSummary {
  return SummaryRow.parse(row)
}

const DocumentColumn = z.object({
  document: z.string().transform(text => ArticleDocument.parse(JSON.parse(text))),
})
const ProvenanceColumn = z.object({
  provenance: z
    .string()
    .transform(text => Article.shape.provenance.parse(JSON.parse(text)))
    .catch({}),
})

/** Turns a row selected with `articleColumns` into an article; the document is validated again. */
export function toArticle(row: unknown): Article {
  return { ...toSummary(row), ...DocumentColumn.parse(row), ...ProvenanceColumn.parse(row) }
}
