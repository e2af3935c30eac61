/** Computes the changes that bring articles back to what they were, so that anything done to many can be undone. */
import type { ArticleChange, ArticleSummary } from '../../../contract/library.ts'

export type ArticleUpdate = { articleIds: string[]; change: ArticleChange }

/** What `change` is about to overwrite in one article. */
function inverse(article: ArticleSummary, change: ArticleChange): ArticleChange {
  const back: ArticleChange = {}
  if (change.readState !== undefined) back.readState = article.readState
  if (change.archived !== undefined) back.archived = article.archivedAt !== null
  if (change.trashed !== undefined) back.trashed = article.trashedAt !== null
  if (change.tags !== undefined) back.tags = article.tags
  if (change.title !== undefined) back.title = article.title
  return back
}

/** Articles that need the same way back share one update. `articles` are the summaries from before the change. */
export function inverseChanges(articles: readonly ArticleSummary[], change: ArticleChange): ArticleUpdate[] {
  const groups = new Map<string, ArticleUpdate>()
  for (const article of articles) {
    const back = inverse(article, change)
    const key = JSON.stringify(back)
    const group = groups.get(key)
    if (group) group.articleIds.push(article.articleId)
    else groups.set(key, { articleIds: [article.articleId], change: back })
  }
  return [...groups.values()]
}

/** The updates that add and remove tags, one for each different outcome. Articles that stay as they are have none. */
export function tagChanges(
  articles: readonly ArticleSummary[],
  added: readonly string[],
  removed: readonly string[],
): ArticleUpdate[] {
  const groups = new Map<string, ArticleUpdate>()
  for (const article of articles) {
    const kept = article.tags.filter(tag => !removed.includes(tag))
    const tags = [...kept, ...added.filter(tag => !kept.includes(tag))]
    if (tags.length === article.tags.length && tags.every(tag => article.tags.includes(tag))) continue
    const key = JSON.stringify(tags)
    const group = groups.get(key)
    if (group) group.articleIds.push(article.articleId)
    else groups.set(key, { articleIds: [article.articleId], change: { tags } })
  }
  return [...groups.values()]
}
