/** Remembers an import, so that what it brought can be taken back to the trash, and out of it again. */
import type { ImportReport } from '../../../contract/import.ts'
import { app } from '../../bridge.ts'
import { articlesLeft, inBatches } from '../../reviews/articles-left.ts'
import type { Changes } from '../../reviews/changes.ts'
import { importStrings as strings } from './strings.ts'

/** What it took out of the trash goes back as well; what was deleted for good since holds nothing back. */
export function rememberImport({ articles, duplicates }: ImportReport, changes: Pick<Changes, 'did'>): void {
  const restored = duplicates.filter(duplicate => duplicate.restored).map(({ articleId }) => articleId)
  const articleIds = [...new Set([...articles.map(({ id }) => id), ...restored])]
  if (articleIds.length === 0) return
  const move = async (trashed: boolean) => {
    const left = await articlesLeft(articleIds)
    for (const ids of inBatches(left.map(({ articleId }) => articleId))) {
      await app['library.update']({ articleIds: ids, change: { trashed } })
    }
  }
  const said = strings.imported(articleIds.length)
  changes.did({ said, undo: () => move(true), redo: () => move(false), articleIds })
}
