/** Answers what is asked about articles that look like the same, and merges them. */
import type { Database } from 'better-sqlite3'
import type { HandlersOf } from '../../contract/bridge.ts'
import type { AppContract, Emit } from '../../contract/index.ts'
import type { ArticleSummary } from '../../contract/library.ts'
import type { Duplicates } from './duplicates.ts'
import { createArticleMerges } from './merge-articles.ts'

type DuplicateHandlers = Pick<
  HandlersOf<AppContract, 'library'>,
  'library.duplicatesOf' | 'library.duplicates' | 'library.tellApart' | 'library.merge' | 'library.unmerge'
>

/** Articles of one group that are named. */
const mostOfGroup = 50

export function duplicateHandlers(parts: {
  database: Database
  duplicates: Duplicates
  summaries: (articleIds: readonly string[]) => ArticleSummary[]
  changed: (articleIds: string[]) => void
  emit: Emit
}): DuplicateHandlers {
  const { database, duplicates, summaries, changed, emit } = parts
  const merges = createArticleMerges(database)
  const tell = (articleIds: string[]) => {
    for (const articleId of articleIds) emit('notes.changed', { articleId })
    changed(articleIds)
  }
  return {
    'library.duplicatesOf': ({ articleId }) =>
      duplicates.of(articleId).flatMap(({ articleId: otherId, reason }) => {
        const [article] = summaries([otherId])
        return article ? [{ article, reason }] : []
      }),
    'library.duplicates': ({ offset, limit }) => {
      const pending = duplicates.catchUp()
      const all = duplicates.groups()
      const groups = all.slice(offset, offset + limit).map(({ articleIds, reasons }) => ({
        articles: summaries(articleIds.slice(0, mostOfGroup)),
        reasons,
      }))
      return { groups, total: all.length, pending }
    },
    'library.tellApart': ({ articleIds, apart }) => {
      duplicates.tellApart(articleIds, apart)
      changed(articleIds)
      return {}
    },
    'library.merge': ({ keepId, articleIds }) => {
      const { mergeId, changed: articles } = merges.merge(keepId, articleIds)
      tell(articles)
      return { mergeId }
    },
    'library.unmerge': ({ mergeId }) => {
      tell(merges.unmerge(mergeId))
      return {}
    },
  }
}
