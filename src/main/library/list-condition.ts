/** Puts which articles are meant into SQL that narrow indexes alone can answer. */
import type { LibraryFilter, LibrarySort, LibraryView, ListChoice } from '../../contract/library.ts'
import { noValue } from '../../contract/library.ts'
import type { Relations } from './relations.ts'

export type Condition = { sql: string; parameters: Record<string, string> }

const shelvesOf: Record<LibraryView, string> = {
  library: "shelf = 'library'",
  unread: "shelf = 'library' AND readState = 'unread'",
  archive: "shelf = 'archive'",
  // As for tags below: the few links are looked up, not read.
  stubs: "shelf IN ('archive', 'library') AND +articleId IN (SELECT articleId FROM stub)",
  trash: "shelf = 'trash'",
  all: "shelf IN ('archive', 'library')",
}

export const orderBy: Record<LibrarySort, string> = {
  captured: 'capturedAt DESC, articleId',
  published: 'publishedAt DESC, articleId',
  title: 'title COLLATE NOCASE, articleId',
  site: '(site IS NULL), site COLLATE NOCASE, publishedAt DESC, articleId',
}

/** The index that has all a list of an order reads. */
export const indexOf: Record<LibrarySort, string> = {
  captured: 'article_by_capture',
  published: 'article_by_publication',
  title: 'article_by_title',
  site: 'article_by_site',
}

export function listCondition(choice: Omit<ListChoice, 'sort'>, relations: Relations): Condition {
  const parameters: Record<string, string> = {}
  const give = (name: string, value: string) => {
    parameters[name] = value
    return `:${name}`
  }
  const parts = [shelvesOf[choice.view], ...choice.filters.map((filter, at) => filterSql(filter, at, give, relations))]
  if (choice.readState !== undefined) parts.push(`readState = ${give('readState', choice.readState)}`)
  return { sql: parts.join(' AND '), parameters }
}

function filterSql(
  { field, value }: LibraryFilter,
  at: number,
  give: (name: string, value: string) => string,
  relations: Relations,
): string {
  const name = `filter${at}`
  if (field === 'site') return value === noValue ? 'site IS NULL' : `site = ${give(name, value)}`
  if (field === 'date') {
    if (value === noValue) return 'publishedAt IS NULL'
    // A date begins with its month, and a month with its year; nothing that follows sorts behind the letter.
    return `publishedAt >= ${give(name, value)} AND publishedAt < ${give(`${name}End`, `${value}~`)}`
  }
  // The plus keeps the list from driving the search: each of its articles would be read with its whole text.
  if (field === 'tag') return `+articleId IN (SELECT articleId FROM articleTag WHERE tag = ${give(name, value)})`
  const articleIds = relations.articlesOf(field, value)
  return `+articleId IN (SELECT value FROM json_each(${give(name, JSON.stringify(articleIds))}))`
}
