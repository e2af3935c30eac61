/**
 * Changes every article of a list in small transactions, so that the program answers meanwhile and a reader can stop it, and
 * remembers what each was before, until the program ends.
 */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { AppError, toErrorValue } from '../../contract/bridge.ts'
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

/** How it ended: at the end, stopped by the reader, or by what went wrong. */
type Ending = Pick<BulkReport, 'cancelled' | 'failed'>

export type BulkChanges = {
  /** The ids that a list stands for. */
  idsOf: (list: WholeList) => string[]
  updateAll: (list: WholeList, change: BulkChange, run: Run) => Promise<BulkReport>
  undoAll: (undoId: string, run: Run) => Promise<BulkReport>
  deleteAllForever: (list: WholeList, run: Run) => Promise<Ending & { deleted: number }>
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
/** A way back, and forward again from as much of it as was gone already when it failed. */
type Kept = { undo: Undo; forward: Undo }

const StateRow = z.object({
  articleId: z.string(),
  readState: ReadState,
  archived: z.number().transform(value => value === 1),
  trashed: z.number().transform(value => value === 1),
  tags: z.string().transform(text => z.array(z.string()).parse(JSON.parse(text))),
})
type State = z.infer<typeof StateRow>

export function createBulkChanges({ database, lists, update, deleteForever, tellChanged }: BulkOptions): BulkChanges {
  const undos = new Map<string, Kept>()
  const selectState = database.prepare(
    `SELECT articleId, readState, archivedAt IS NOT NULL AS archived, trashedAt IS NOT NULL AS trashed,
       (SELECT json_group_array(tag) FROM (SELECT tag FROM articleTag WHERE articleTag.articleId = article.articleId ORDER BY tag)) AS tags
     FROM article WHERE articleId = ?`,
  )
  const stateOf = (articleId: string): State | null => {
    const row = selectState.get(articleId)
    return row === undefined ? null : StateRow.parse(row)
  }
  /** Changes what is not like that yet, and notes the way back once it is stored. */
  const applying = (wanted: (state: State) => ArticleChange, back: Undo) => (articleIds: string[]) => {
    const ways = new Map<string, string>()
    for (const articleId of articleIds) {
      const state = stateOf(articleId)
      if (state === null) continue
      const { change, inverse } = difference(state, wanted(state))
      if (Object.keys(change).length === 0) continue
      update([articleId], change)
      const key = JSON.stringify(inverse)
      ways.set(key, (ways.get(key) ?? '') + articleId)
    }
    return () => {
      for (const [key, more] of ways) back.set(key, (back.get(key) ?? '') + more)
    }
  }
  /** `work` returns what is to be done once its part is stored. */
  const inBatches = async (ids: string, work: (articleIds: string[]) => () => void, { signal, progress }: Run) => {
    const total = ids.length / idLength
    for (let done = 0; done < total; done += batchSize) {
      progress({ done, total })
      // Whoever asks meanwhile is answered, and a wish to stop is heard.
      await new Promise(resolve => setImmediate(resolve))
      if (signal.aborted) return true
      const part = splitIds(ids.slice(done * idLength, (done + batchSize) * idLength))
      database.transaction(() => work(part))()()
      lists.changed()
    }
    return false
  }
  /** The same, where what failed after something was changed is an ending to tell of. */
  const ending = async (changed: () => boolean, work: () => Promise<boolean>): Promise<Ending> => {
    try {
      return { cancelled: await work() }
    } catch (error) {
      if (!changed()) throw error
      return { cancelled: false, failed: toErrorValue(error).message }
    }
  }
  const report = (back: Undo, ended: Ending): BulkReport => {
    const changed = countIds(back)
    if (changed === 0) return { changed, undoId: null, ...ended }
    const undoId = createId()
    undos.set(undoId, { undo: back, forward: new Map() })
    for (const oldest of undos.keys()) {
      if (undos.size <= undosKept) break
      undos.delete(oldest)
    }
    tellChanged()
    return { changed, undoId, ...ended }
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
      const wanted = ({ tags }: State): ArticleChange => {
        const kept = tags.filter(tag => !removeTags.includes(tag))
        return { ...rest, tags: [...kept, ...addTags.filter(tag => !kept.includes(tag))] }
      }
      const work = () => inBatches(joinedIds(list), applying(wanted, back), run)
      return report(back, await ending(() => back.size > 0, work))
    },
    undoAll: async (undoId, run) => {
      const kept = undos.get(undoId)
      if (!kept) throw new AppError('not-found', 'This can’t be undone any more: too much was changed since.')
      const { undo, forward } = kept
      const total = countIds(undo)
      let before = 0
      // Half an undoing is worth nothing: it is not to be stopped.
      const signal = new AbortController().signal
      for (const [key, ids] of undo) {
        const change: ArticleChange = JSON.parse(key)
        const progress = ({ done }: { done: number }) => run.progress({ done: before + done, total })
        try {
          await inBatches(
            ids,
            applying(() => change, forward),
            { signal, progress },
          )
        } catch (error) {
          // Asked for again, it goes on with the rest.
          if (forward.size > 0) tellChanged()
          throw error
        }
        before += ids.length / idLength
      }
      undos.delete(undoId)
      return report(forward, { cancelled: false })
    },
    deleteAllForever: async (list, run) => {
      let deleted = 0
      const work = (articleIds: string[]) => {
        const gone = deleteForever(articleIds).length
        return () => {
          deleted += gone
        }
      }
      const ended = await ending(
        () => deleted > 0,
        () => inBatches(joinedIds(list), work, run),
      )
      if (deleted > 0) tellChanged()
      return { deleted, ...ended }
    },
  }
}

const countIds = (ways: Undo): number => [...ways.values()].reduce((sum, ids) => sum + ids.length / idLength, 0)

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
