/** Remembers an import, so that what it brought and changed can be taken back, and done anew. */
import type { ImportReport } from '../../../contract/import.ts'
import { app } from '../../bridge.ts'
import type { Changes } from '../../reviews/changes.ts'
import type { ShowToast } from '../../ui/toast.tsx'
import { importStrings as strings } from './strings.ts'

/** Articles that the reader annotated since stay in the library when it is taken back: `tell` names them. */
export function rememberImport(
  { importId, articles, duplicates }: ImportReport,
  changes: Pick<Changes, 'did'>,
  tell: ShowToast,
): void {
  const restored = duplicates.filter(duplicate => duplicate.restored).map(({ articleId }) => articleId)
  const changed = duplicates.filter(duplicate => duplicate.changed).map(({ articleId }) => articleId)
  const brought = new Set([...articles.map(({ id }) => id), ...restored])
  const articleIds = [...new Set([...brought, ...changed])]
  if (importId === null || articleIds.length === 0) return
  changes.did({
    said: brought.size > 0 ? strings.imported(brought.size) : strings.broughtTo(articleIds.length),
    undo: async () => {
      const { kept } = await app['import.undo']({ importId })
      if (kept.length > 0) tell({ text: strings.keptOnUndo(kept.map(({ title }) => title)) })
    },
    redo: () => app['import.redo']({ importId }),
    articleIds,
    series: seriesOf(importId),
  })
}

/** What the history knows an import by. */
export const seriesOf = (importId: string) => `import ${importId}`
