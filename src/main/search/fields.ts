/** Names what of an article is searched, in the order the index keeps, and how much each field weighs. */

/** What is searched of one article. Lists hold one entry per note, claimant and so on. */
export type SearchableArticle = {
  articleId: string
  title: string
  text: string
  notes: readonly string[]
  claimants: readonly string[]
  /** What the claimants are filtered and counted by: one name each. Their `claimants` are all names they are found by. */
  claimantNames?: readonly string[]
  /** The site's name, or nothing. */
  source?: readonly string[]
  tags?: readonly string[]
  places?: readonly string[]
  /** The words the reader highlighted. */
  highlights?: readonly string[]
  /** Of the text, as BCP 47 says it (“de”); null where nobody knows. */
  language?: string | null
  /** Days since 1970-01-01; null where the article has no date. */
  publishedDay?: number | null
  /** A sum of `documentFlags`. */
  flags?: number
}

type FieldRule = {
  name: string
  /** lunr's field boost: a word in the headline says more than one in the last paragraph. */
  boost: number
  /** The field's passages; a phrase never reaches from one into the next. */
  passages: (article: SearchableArticle) => readonly string[]
}

/** The order is part of the file format: another one, or another field, needs another `formatVersion`. */
const fieldRules = [
  { name: 'title', boost: 4, passages: ({ title }) => [title] },
  { name: 'text', boost: 1, passages: ({ text }) => [text] },
  { name: 'notes', boost: 2, passages: ({ notes }) => notes },
  { name: 'claimants', boost: 2, passages: ({ claimants }) => claimants },
  { name: 'source', boost: 0.5, passages: ({ source }) => source ?? [] },
  { name: 'tags', boost: 2, passages: ({ tags }) => tags ?? [] },
  { name: 'places', boost: 2, passages: ({ places }) => places ?? [] },
  { name: 'highlights', boost: 2, passages: ({ highlights }) => highlights ?? [] },
] as const satisfies readonly FieldRule[]

export type FieldName = (typeof fieldRules)[number]['name']

export const fields: readonly FieldName[] = fieldRules.map(({ name }) => name)
export const fieldBoosts: readonly number[] = fieldRules.map(({ boost }) => boost)

/** The place of a field in every list of fields. */
export const fieldNumber = (name: FieldName): number => fields.indexOf(name)

export function fieldPassages(article: SearchableArticle, field: FieldName): readonly string[] {
  return fieldRules.find(({ name }) => name === field)?.passages(article) ?? []
}

/** What can be asked of an article besides its words; one bit each. */
export const documentFlags = { unread: 1, read: 2, archived: 4, noted: 8, highlighted: 16 } as const
export type DocumentFlag = keyof typeof documentFlags

/** Columns whose whole values are filtered by and counted, besides being searched as words. */
export const labelFields = ['source', 'claimants', 'places', 'tags'] as const
export type LabelField = (typeof labelFields)[number]
