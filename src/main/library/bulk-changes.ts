/**
 * Changes every article of a list in small transactions, so that the program answers meanwhile and a reader can stop it, and
 * remembers what each was before, until the program ends.
 */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { AppError } from '../../contract/bridge.ts'
import {
  type ArticleChange,
  type BulkChange,
  type BulkReport,
  ReadState,
  type WholeList,
} from '../../contract/library.ts'
import { createId } from '../database/create-id.ts'
import { type ArticleLists, idLength, splitIds } from './article-lists.ts'

type Run = { signal: AbortSignal; progress: (progress: { done: number; total: number }) => void }

export type BulkChanges = {
  /** The ids that a list stands for. */
  idsOf: (list: WholeList) => string[]
  updateAll: (list: WholeList, change: BulkChange, run: Run) => Promise<BulkReport>
  undoAll: (undoId: string, run: Run) => Promise<BulkReport>
  deleteAllForever: (list: WholeList, run: Run) => Promise<{ deleted: number; cancelled: boolean }>
}

type BulkOptions = {
  database: Database
  lists: Pick<ArticleLists, 'allIds' | 'changed'>
  update: (articleIds: string[], change: ArticleChange) => void
  /** Returns those that were deleted. */
  deleteForever: (articleIds: string[]) => string[]
  /** Tells everybody that too many articles changed to name them. */
  tellChanged: () => void
}

/** Articles of one transaction. */
const batchSize = 500
/** Changes that can be undone, each with some megabytes of ids at most. */
const undosKept = 20

/** Which articles go back by which change: their ids one after the other in one string. */
type Undo = Map<string, string>

const StateRow = z.object({
  articleId: z.string(),
  readState: ReadState,
  archived: z.number().transform(value => value === 1),
  trashed: z.number().transform(value => value === 1),
  tags: z.string().transform(text => z.array(z.string()).parse(JSON.parse(text))),
})
type State = z.infer<typeof StateRow>

export function createBulkChanges({ database, lists, update, deleteForever, tellChanged }: BulkOptions): BulkChanges {
  const undos = new Map<string, Undo>()
  const selectState = database.prepare(
    `SELECT articleId, readState, archivedAt IS NOT NULL AS archived, trashedAt IS NOT NULL AS trashed,
       (SELECT json_group_array(tag) FROM (SELECT tag FROM articleTag WHERE articleTag.articleId = article.articleId ORDER BY tag)) AS tags
     FROM article WHERE articleId = ?`,
  )
  const stateOf = (articleId: string): State | null => {
    const row = selectState.get(articleId)
    return row === undefined ? null : StateRow.parse(row)
  }
  /** Changes what is not like that yet, and notes the way back. */
  const apply = (articleId: string, wanted: (state: State) => ArticleChange, back: Undo): boolean => {
    const state = stateOf(articleId)
    if (state === null) return false
    const { change, inverse } = difference(state, wanted(state))
    if (Object.keys(change).length === 0) return false
    update([articleId], change)
    const key = JSON.stringify(inverse)
    back.set(key, (back.get(key) ?? '') + articleId)
    return true
  }
  const inBatches = async (ids: string, work: (articleIds: string[]) => void, { signal, progress }: Run) => {
    const total = ids.length / idLength
    for (let done = 0; done < total; done += batchSize) {
      progress({ done, total })
      // Whoever asks meanwhile is answered, and a wish to stop is heard.
      await new Promise(resolve => setImmediate(resolve))
      if (signal.aborted) return true
      database.transaction(() => work(splitIds(ids.slice(done * idLength, (done + batchSize) * idLength))))()
      lists.changed()
    }
    return false
  }
  const report = (changed: number, back: Undo, cancelled: boolean): BulkReport => {
    if (changed === 0) return { changed, undoId: null, cancelled }
    const undoId = createId()
    undos.set(undoId, back)
    for (const oldest of undos.keys()) {
      if (undos.size <= undosKept) break
      undos.delete(oldest)
    }
    tellChanged()
    return { changed, undoId, cancelled }
  }
  const joinedIds = ({ choice, except }: WholeList): string => {
    const ids = lists.allIds(choice)
    if (except.length === 0) return ids
    const left = new Set(except)
    return splitIds(ids)
      .filter(id => !left.has(id))
      .join('')
  }

  return {
    idsOf: list => splitIds(joinedIds(list)),
    updateAll: async (list, { addTags, removeTags, ...rest }, run) => {
      const back: Undo = new Map()
      let changed = 0
      const wanted = ({ tags }: State): ArticleChange => {
        const kept = tags.filter(tag => !removeTags.includes(tag))
        return { ...rest, tags: [...kept, ...addTags.filter(tag => !kept.includes(tag))] }
      }
      const work = (articleIds: string[]) => {
        for (const articleId of articleIds) if (apply(articleId, wanted, back)) changed++
      }
      const cancelled = await inBatches(joinedIds(list), work, run)
      return report(changed, back, cancelled)
    },
    undoAll: async (undoId, run) => {
      const undo = undos.get(undoId)
      if (!undo) throw new AppError('not-found', 'This can’t be undone any more: too much was changed since.')
      undos.delete(undoId)
      const back: Undo = new Map()
      let changed = 0
      const total = [...undo.values()].reduce((sum, ids) => sum + ids.length / idLength, 0)
      let before = 0
      // Half an undoing is worth nothing: it is not to be stopped.
      const signal = new AbortController().signal
      for (const [key, ids] of undo) {
        const change: ArticleChange = JSON.parse(key)
        const work = (articleIds: string[]) => {
          for (const articleId of articleIds) if (apply(articleId, () => change, back)) changed++
        }
        const progress = ({ done }: { done: number }) => run.progress({ done: before + done, total })
        await inBatches(ids, work, { signal, progress })
        before += ids.length / idLength
      }
      return report(changed, back, false)
    },
    deleteAllForever: async (list, run) => {
      let deleted = 0
      const work = (articleIds: string[]) => {
        deleted += deleteForever(articleIds).length
      }
      const cancelled = await inBatches(joinedIds(list), work, run)
      if (deleted > 0) tellChanged()
      return { deleted, cancelled }
    },
  }
}

/** What of a wish an article is not like yet, and what it is instead. */
function difference(state: State, wanted: ArticleChange): { change: ArticleChange; inverse: ArticleChange } {
  const change: ArticleChange = {}
  const inverse: ArticleChange = {}
  if (wanted.readState !== undefined && wanted.readState !== state.readState) {
    change.readState = wanted.readState
    inverse.readState = state.readState
  }
  if (wanted.archived !== undefined && wanted.archived !== state.archived) {
    change.archived = wanted.archived
    inverse.archived = state.archived
  }
  if (wanted.trashed !== undefined && wanted.trashed !== state.trashed) {
    change.trashed = wanted.trashed
    inverse.trashed = state.trashed
  }
  const { tags } = wanted
  if (tags !== undefined && (tags.length !== state.tags.length || tags.some(tag => !state.tags.includes(tag)))) {
    change.tags = tags
    inverse.tags = state.tags
  }
  return { change, inverse }
}
