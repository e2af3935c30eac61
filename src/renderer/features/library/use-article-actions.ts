/** What can be done to articles from anywhere: each says what it did and can be undone until the program ends. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { AppError } from '../../../contract/bridge.ts'
import type { ArticleChange, BulkChange, BulkReport, WholeList } from '../../../contract/library.ts'
import { app } from '../../bridge.ts'
import { articlesLeft, inBatches, summariesOf } from '../../reviews/articles-left.ts'
import type { Changes } from '../../reviews/changes.ts'
import { strings as reviewStrings } from '../../reviews/strings.ts'
import { useChanges } from '../../reviews/use-changes.tsx'
import { type ShowToast, useToast } from '../../ui/toast.tsx'
import { type ArticleUpdate, inverseChanges, tagChanges } from './inverse-changes.ts'
import { libraryStrings as strings } from './strings.ts'

/** What is said of a change, before and after. */
export type ChangeKind = 'archived' | 'unarchived' | 'trashed' | 'restored' | 'read' | 'unread' | 'tagged'

/** A change of many articles that is under way. */
export type BulkRun = {
  label: string
  done: number
  total: number
  /** Null where it can't be stopped. */
  stop: (() => void) | null
}

export type ArticleActions = {
  /** `reopen`, here and below: the article that leaves the desk with the change and comes back with its undoing. */
  archive: (articleIds: string[], archived: boolean, reopen?: string | null) => Promise<void>
  trash: (articleIds: string[], trashed: boolean, reopen?: string | null) => Promise<void>
  markRead: (articleIds: string[], read: boolean) => Promise<void>
  /** Marks an opened article as being read; says nothing and is not undone. */
  startReading: (articleId: string) => Promise<void>
  /** Marks an article as read that was read to its end; says nothing and is not undone. */
  finishReading: (articleId: string) => Promise<void>
  changeTags: (articleIds: string[], added: string[], removed: string[]) => Promise<void>
  deleteForever: (articleIds: string[]) => Promise<void>
  /** The same to every article of a list, however many, with progress. */
  changeAll: (list: WholeList, change: Partial<BulkChange>, kind: ChangeKind) => Promise<void>
  deleteAllForever: (list: WholeList) => Promise<void>
  /** Makes one of several articles that are the same. */
  merge: (keepId: string, articleIds: string[]) => Promise<void>
  /** Says that articles only look like the same one. */
  tellApart: (articleIds: string[]) => Promise<void>
}

async function apply(updates: readonly ArticleUpdate[]): Promise<void> {
  for (const { articleIds, change } of updates) {
    for (const ids of inBatches(articleIds)) await app['library.update']({ articleIds: ids, change })
  }
}

/** Changes those articles that are still there, and returns the way back from that. */
async function turnBack(updates: readonly ArticleUpdate[]): Promise<ArticleUpdate[]> {
  const left = new Map((await articlesLeft(updates.flatMap(update => update.articleIds))).map(a => [a.articleId, a]))
  const wanted = updates.map(({ articleIds, change }) => ({
    articleIds: articleIds.filter(articleId => left.has(articleId)),
    change,
  }))
  await apply(wanted)
  return wanted.flatMap(({ articleIds, change }) =>
    inverseChanges(
      articleIds.flatMap(articleId => left.get(articleId) ?? []),
      change,
    ),
  )
}

/** What was done, and where it ended before the rest. */
const ended = (done: string, { cancelled, failed }: Pick<BulkReport, 'cancelled' | 'failed'>): string => {
  if (failed !== undefined) return strings.failedThen(done, failed)
  return cancelled ? strings.stopped(done) : done
}

type RunTask<Answer> = (options: {
  signal: AbortSignal
  onProgress: (progress: { done: number; total: number }) => void
}) => Promise<Answer>

function createActions(
  showToast: ShowToast,
  changes: Changes,
  onReopen: (articleId: string) => void,
  onBulk: (run: BulkRun | null) => void,
): ArticleActions {
  /** Runs a task over many articles, shown with its progress. */
  const runBulk = async <Answer>(label: string, canStop: boolean, task: RunTask<Answer>): Promise<Answer> => {
    const abort = new AbortController()
    const stop = canStop ? () => abort.abort() : null
    onBulk({ label, done: 0, total: 0, stop })
    try {
      return await task({ signal: abort.signal, onProgress: progress => onBulk({ label, ...progress, stop }) })
    } finally {
      onBulk(null)
    }
  }
  const say = (text: string) => showToast({ text })
  /** Whatever was deleted for good from here. */
  const gone = new Set<string>()
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      say(strings.actionFailed(error instanceof Error ? error.message : String(error)))
    }
  }
  const remember = (updates: ArticleUpdate[], reopen: string | null, said: string) => {
    let way = updates
    const turn = async () => {
      way = await turnBack(way)
    }
    const articleIds = updates.flatMap(update => update.articleIds)
    const undo = async () => {
      await turn()
      if (reopen !== null && way.some(update => update.articleIds.includes(reopen))) onReopen(reopen)
    }
    changes.did({ said, undo, redo: turn, articleIds }, 'loud')
  }
  /** What the application remembers of a change of many articles. */
  const rememberAll = (first: string, said: string) => {
    let undoId = first
    const turn = async (label: string) => {
      const report = await runBulk(label, false, options => app['library.undoAll']({ undoId }, options))
      if (report.undoId === null) throw new AppError('not-found', reviewStrings.articlesGone)
      undoId = report.undoId
    }
    const undo = () => turn(strings.doing.undone)
    changes.did({ said, undo, redo: () => turn(strings.doing.redone), articleIds: 'many' }, 'loud')
  }
  const forgetGone = () =>
    changes.forget(({ articleIds }) => articleIds !== 'many' && articleIds?.every(id => gone.has(id)) === true)
  const change = (
    articleIds: string[],
    wanted: ArticleChange,
    done: (count: number) => string,
    reopen: string | null = null,
  ) =>
    attempt(async () => {
      if (articleIds.length === 0) return say(strings.done.nothingChosen)
      const before = await summariesOf(articleIds)
      await apply([{ articleIds, change: wanted }])
      remember(inverseChanges(before, wanted), reopen, done(articleIds.length))
    })

  return {
    archive: (ids, archived, reopen) =>
      change(ids, { archived }, archived ? strings.done.archived : strings.done.unarchived, reopen),
    trash: (ids, trashed, reopen) =>
      change(ids, { trashed }, trashed ? strings.done.trashed : strings.done.restored, reopen),
    markRead: (ids, read) =>
      change(ids, { readState: read ? 'read' : 'unread' }, read ? strings.done.read : strings.done.unread),
    startReading: articleId =>
      attempt(async () => {
        const [article] = await summariesOf([articleId])
        if (article?.readState === 'unread')
          await apply([{ articleIds: [articleId], change: { readState: 'reading' } }])
      }),
    finishReading: articleId =>
      attempt(async () => {
        const [article] = await summariesOf([articleId])
        if (article && article.readState !== 'read' && article.trashedAt === null)
          await apply([{ articleIds: [articleId], change: { readState: 'read' } }])
      }),
    changeTags: (articleIds, added, removed) =>
      attempt(async () => {
        const before = await summariesOf(articleIds)
        const updates = tagChanges(before, added, removed)
        if (updates.length === 0) return
        await apply(updates)
        const touched = new Set(updates.flatMap(update => update.articleIds))
        const changedBefore = before.filter(article => touched.has(article.articleId))
        remember(inverseChanges(changedBefore, { tags: [] }), null, strings.done.tagged(touched.size))
      }),
    deleteForever: articleIds =>
      attempt(async () => {
        let deleted = 0
        try {
          for (const ids of inBatches(articleIds)) {
            deleted += (await app['library.deleteForever']({ articleIds: ids })).deleted
            for (const articleId of ids) gone.add(articleId)
          }
        } finally {
          // What is gone can't be brought back to where it was.
          forgetGone()
        }
        say(strings.done.deleted(deleted))
      }),
    changeAll: (list, change, kind) =>
      attempt(async () => {
        const report = await runBulk<BulkReport>(strings.doing[kind], true, options =>
          app['library.updateAll']({ list, change }, options),
        )
        if (report.undoId === null) return
        const done = strings.done[kind](report.changed)
        rememberAll(report.undoId, ended(done, report))
      }),
    deleteAllForever: list =>
      attempt(async () => {
        const report = await runBulk(strings.doing.deleted, true, options =>
          app['library.deleteAllForever']({ list }, options),
        )
        // Which of the articles of earlier changes are gone is asked; of those of many it is not known.
        const known = [...changes.done(), ...changes.undone()].flatMap(({ articleIds }) =>
          articleIds === undefined || articleIds === 'many' ? [] : articleIds,
        )
        const left = new Set((await summariesOf(known)).map(({ articleId }) => articleId))
        for (const articleId of known) if (!left.has(articleId)) gone.add(articleId)
        changes.forget(({ articleIds }) => articleIds === 'many')
        forgetGone()
        const done = strings.done.deleted(report.deleted)
        say(ended(done, report))
      }),
    merge: (keepId, articleIds) =>
      attempt(async () => {
        const others = articleIds.filter(articleId => articleId !== keepId)
        let { mergeId } = await app['library.merge']({ keepId, articleIds: others })
        const undo = () => app['library.unmerge']({ mergeId })
        const redo = async () => {
          mergeId = (await app['library.merge']({ keepId, articleIds: others })).mergeId
        }
        changes.did({ said: strings.done.merged(others.length + 1), undo, redo, articleIds }, 'loud')
      }),
    tellApart: articleIds =>
      attempt(async () => {
        const tell = (apart: boolean) => app['library.tellApart']({ articleIds, apart })
        await tell(true)
        const [undo, redo] = [() => tell(false), () => tell(true)]
        changes.did({ said: strings.done.toldApart, undo, redo, articleIds }, 'loud')
      }),
  }
}

/** `onReopen` is asked to open what an undone change had taken off the desk. */
export function useArticleActions(onReopen: (articleId: string) => void): {
  actions: ArticleActions
  /** The change of many articles under way; null for none. */
  bulk: BulkRun | null
} {
  const showToast = useToast()
  const changes = useChanges()
  const reopen = useRef(onReopen)
  useEffect(() => {
    reopen.current = onReopen
  })
  const [bulk, setBulk] = useState<BulkRun | null>(null)
  const actions = useMemo(
    () => createActions(showToast, changes, articleId => reopen.current(articleId), setBulk),
    [showToast, changes],
  )
  return { actions, bulk }
}
