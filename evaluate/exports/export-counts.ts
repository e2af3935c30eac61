/** What is counted of an export: the same figures of the raw file and of what was read of it. */
import type { ArticleDraft } from '../../src/article/draft.ts'

export const figures = [
  'items',
  'articles',
  'stubs',
  'tags',
  'starred',
  'read',
  'unread',
  'archived',
  'saved',
  'published',
  'authors',
  'highlights',
  'notes',
] as const
export type ExportFigure = (typeof figures)[number]
export type ExportCounts = Record<ExportFigure, number>

export const noCounts = (): ExportCounts => ({
  items: 0,
  articles: 0,
  stubs: 0,
  tags: 0,
  starred: 0,
  read: 0,
  unread: 0,
  archived: 0,
  saved: 0,
  published: 0,
  authors: 0,
  highlights: 0,
  notes: 0,
})

/** The figures of what was read; `source` is what values of the export say they are from. A star is counted apart from the tags, although it becomes one. */
export function countDrafts(drafts: readonly ArticleDraft[], source: string): ExportCounts {
  const counts = noCounts()
  for (const { tags, reading, needsContent, publishedAt, provenance, authors } of drafts) {
    counts.items++
    if (needsContent) counts.stubs++
    else counts.articles++
    counts.tags += tags.filter(tag => tag !== 'starred').length
    if (tags.includes('starred')) counts.starred++
    if (reading?.readState === 'read') counts.read++
    if (reading?.readState === 'unread') counts.unread++
    if (reading?.archived) counts.archived++
    if (reading?.savedAt) counts.saved++
    // A date or a name found in the text is no figure of the export.
    if (publishedAt !== null && provenance?.publishedAt === source) counts.published++
    if (provenance?.authors === source) counts.authors += authors.length
    counts.highlights += reading?.highlights?.length ?? 0
    counts.notes += reading?.notes?.length ?? 0
  }
  return counts
}
