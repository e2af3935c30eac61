/** Names what of an article is searched, in the order every index file keeps, and how much each field weighs. */
import type { SearchField } from '../../contract/search.ts'

/** The order is part of the file format: postings and lengths are stored field by field in it. */
export const fields = [
  'title',
  'text',
  'notes',
  'claimants',
  'source',
  'tags',
  'places',
  'highlights',
] as const satisfies readonly SearchField[]

/** lunr field boosts, in the order of `fields`: a word in the headline says more than one in the last paragraph. */
export const fieldBoosts: readonly number[] = [4, 1, 2, 2, 2, 2, 2, 1]

/** What is searched of one article: of every field but the first two, one entry per note, claimant, tag and so on. */
export type SearchableArticle = {
  articleId: string
  title: string
  text: string
  notes: string[]
  claimants: string[]
  source: string[]
  tags: string[]
  places: string[]
  highlights: string[]
  /** ISO 639-1 code of the language it is written in; null when nobody knows. */
  language: string | null
}

/** The passages of one field; a phrase never reaches from one passage into the next. */
export function fieldPassages(article: SearchableArticle, field: SearchField): readonly string[] {
  if (field === 'title') return [article.title]
  if (field === 'text') return [article.text]
  return article[field]
}
