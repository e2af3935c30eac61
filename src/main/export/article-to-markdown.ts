/** Writes an article's notes, highlights and claims as one Markdown file. */
import { articleFile } from './article-file.ts'
import type { ExportData } from './export-data.ts'
import { composeFile } from './managed-file.ts'

export type { ExportData } from './export-data.ts'

/**
 * The Markdown of one article: flat front matter, then the reader's notes, contested figures, highlights and the claim
 * table, each between markers (see managed-file.ts). The article's own text is not copied. Pure, and free of the date
 * of writing: the same data gives the same bytes.
 */
export function articleToMarkdown(data: ExportData): string {
  return composeFile(articleFile(data))
}
