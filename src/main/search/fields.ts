/** Names what of an article is searched, in the order every index file keeps, and how much each field weighs. */
import type { z } from 'zod'
import type { SearchField } from '../../contract/search.ts'

type Field = z.infer<typeof SearchField>

/** The order is part of the file format: postings and lengths are stored field by field in it. */
export const fields = ['title', 'text', 'notes', 'claimants'] as const satisfies readonly Field[]

/** lunr field boosts, in the order of `fields`: a word in the headline says more than one in the last paragraph. */
export const fieldBoosts: readonly number[] = [4, 1, 2, 2]

/** What is searched of one article. `notes` and `claimants` hold one entry per note and per claimant. */
export type SearchableArticle = {
  articleId: string
  title: string
  text: string
  notes: string[]
  claimants: string[]
}

/** The passages of one field; a phrase never reaches from one passage into the next. */
export function fieldPassages(article: SearchableArticle, field: Field): readonly string[] {
  if (field === 'title') return [article.title]
  if (field === 'text') return [article.text]
  return field === 'notes' ? article.notes : article.claimants
}
