/** What can be done to articles from anywhere: each says what it did and can be undone until the program ends. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ArticleChange, ArticleSummary, BulkChange, BulkReport, WholeList } from '../../../contract/library.ts'
import { app } from '../../bridge.ts'
import type { Trail } from '../../reviews/history.ts'
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

export type ArticleActions = Trail & {
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

/** The contract's limit of one summaries request. */
const batch = 1000

const batches = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / batch) }, (_, at) => ids.slice(at * batch, (at + 1) * batch))

async function summariesOf(articleIds: readonly string[]): Promise<ArticleSummary[]> {
  const answers = await Promise.all(batches(articleIds).map(ids => app['library.summaries']({ articleIds: ids })))
  return answers.flat()
}

async function apply(updates: readonly ArticleUpdate[]): Promise<void> {
  for (const { articleIds, change } of updates) {
    for (const ids of batches(articleIds)) await app['library.update']({ articleIds: ids, change })
  }
}

/** The way back from one change, and forward again from its undoing. */
type Undo = {
  updates: ArticleUpdate[]
  /** Asks the application to bring back what a whole list was, instead of `updates`. */
  undoId: string | null
  /** Another way back, and forward again; null where `updates` or `undoId` say it. */
  way: { back: () => Promise<void>; forward: () => Promise<void> } | null
  /** What was said of the change. */
  said: string
  reopen: string | null
  at: number
  undoneAt: number
}
type Stacks = { undo: Undo[]; redo: Undo[]; listeners: Set<() => void> }

const hasArticles = ({ updates, undoId, way }: Undo) =>
  undoId !== null || way !== null || updates.some(({ articleIds }) => articleIds.length > 0)

/** The newest change that still concerns any article. */
function takeLast(stack: Undo[]): Undo | null {
  for (;;) {
    const last = stack.pop()
    if (!last) return null
    if (last.undoId !== null || last.way !== null) return last
    const left = last.updates.filter(update => update.articleIds.length > 0)
    if (left.length > 0) return { ...last, updates: left }
  }
}

type RunTask<Answer> = (options: {
  signal: AbortSignal
  onProgress: (progress: { done: number; total: number }) => void
}) => Promise<Answer>

function createActions(
  showToast: ShowToast,
  stacks: Stacks,
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
  const changed = () => {
    for (const listener of stacks.listeners) listener()
  }
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      say(strings.actionFailed(error instanceof Error ? error.message : String(error)))
    }
  }
  /** Applies what a stack has last, and puts the way back from that on the other. */
  const take = async (from: Undo[], onto: Undo[]): Promise<Undo | null> => {
    const last = takeLast(from)
    if (!last) return null
    const { undoId, way } = last
    if (way !== null) {
      await (from === stacks.undo ? way.back() : way.forward())
      onto.push({ ...last, undoneAt: Date.now() })
      changed()
      return last
    }
    if (undoId !== null) {
      const label = from === stacks.undo ? strings.doing.undone : strings.doing.redone
      const report = await runBulk(label, false, options => app['library.undoAll']({ undoId }, options))
      onto.push({ ...last, undoId: report.undoId, undoneAt: Date.now() })
      changed()
      return last
    }
    const back: ArticleUpdate[] = []
    for (const { articleIds, change } of last.updates) {
      back.push(...inverseChanges(await summariesOf(articleIds), change))
    }
    await apply(last.updates)
    onto.push({ ...last, updates: back, undoneAt: Date.now() })
    changed()
    return last
  }
  const remember = (
    updates: ArticleUpdate[],
    reopen: string | null,
    said: string,
    undoId: string | null = null,
    way: Undo['way'] = null,
  ) => {
    stacks.undo.push({ updates, undoId, way, said, reopen, at: Date.now(), undoneAt: 0 })
    stacks.redo.length = 0
    changed()
  }
  const undo = () =>
    attempt(async () => {
      const last = await take(stacks.undo, stacks.redo)
      if (!last) return say(strings.done.nothingToUndo)
      showToast({ text: strings.done.undone(last.said), action: { label: strings.redo, run: () => void redo() } })
      const { reopen, updates } = last
      if (reopen !== null && updates.some(update => update.articleIds.includes(reopen))) onReopen(reopen)
    })
  const redo = () =>
    attempt(async () => {
      const last = await take(stacks.redo, stacks.undo)
      if (!last) return say(strings.done.nothingToRedo)
      showToast({ text: strings.done.redone(last.said), action: { label: strings.undo, run: () => void undo() } })
    })
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
      const said = done(articleIds.length)
      remember(inverseChanges(before, wanted), reopen, said)
      showToast({ text: said, action: { label: strings.undo, run: () => void undo() } })
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
        const said = strings.done.tagged(touched.size)
        remember(inverseChanges(changedBefore, { tags: [] }), null, said)
        showToast({ text: said, action: { label: strings.undo, run: () => void undo() } })
      }),
    deleteForever: articleIds =>
      attempt(async () => {
        let deleted = 0
        for (const ids of batches(articleIds))
          deleted += (await app['library.deleteForever']({ articleIds: ids })).deleted
        // What is gone can't be brought back to where it was.
        const gone = new Set(articleIds)
        for (const { updates } of [...stacks.undo, ...stacks.redo]) {
          for (const update of updates) update.articleIds = update.articleIds.filter(id => !gone.has(id))
        }
        changed()
        say(strings.done.deleted(deleted))
      }),
    changeAll: (list, change, kind) =>
      attempt(async () => {
        const report = await runBulk<BulkReport>(strings.doing[kind], true, options =>
          app['library.updateAll']({ list, change }, options),
        )
        if (report.undoId === null) return
        const done = strings.done[kind](report.changed)
        remember([], null, done, report.undoId)
        showToast({
          text: report.cancelled ? strings.stopped(done) : done,
          action: { label: strings.undo, run: () => void undo() },
        })
      }),
    deleteAllForever: list =>
      attempt(async () => {
        const report = await runBulk(strings.doing.deleted, true, options =>
          app['library.deleteAllForever']({ list }, options),
        )
        // What is gone can't be brought back, and which of the earlier changes were about it is not known.
        stacks.undo.length = 0
        stacks.redo.length = 0
        changed()
        const done = strings.done.deleted(report.deleted)
        say(report.cancelled ? strings.stopped(done) : done)
      }),
    merge: (keepId, articleIds) =>
      attempt(async () => {
        const others = articleIds.filter(articleId => articleId !== keepId)
        let { mergeId } = await app['library.merge']({ keepId, articleIds: others })
        const said = strings.done.merged(others.length + 1)
        remember([], null, said, null, {
          back: async () => {
            await app['library.unmerge']({ mergeId })
          },
          forward: async () => {
            mergeId = (await app['library.merge']({ keepId, articleIds: others })).mergeId
          },
        })
        showToast({ text: said, action: { label: strings.undo, run: () => void undo() } })
      }),
    tellApart: articleIds =>
      attempt(async () => {
        const tell = async (apart: boolean) => {
          await app['library.tellApart']({ articleIds, apart })
        }
        await tell(true)
        const said = strings.done.toldApart
        remember([], null, said, null, { back: () => tell(false), forward: () => tell(true) })
        showToast({ text: said, action: { label: strings.undo, run: () => void undo() } })
      }),
    undo: () => void undo(),
    redo: () => void redo(),
    done: () => stacks.undo.filter(hasArticles),
    undone: () => stacks.redo.filter(hasArticles),
    subscribe: listener => {
      stacks.listeners.add(listener)
      return () => stacks.listeners.delete(listener)
    },
    lastStepAt: () => stacks.undo.at(-1)?.at ?? 0,
    lastUndoneAt: () => stacks.redo.at(-1)?.undoneAt ?? 0,
  }
}

/** `onReopen` is asked to open what an undone change had taken off the desk. */
export function useArticleActions(onReopen: (articleId: string) => void): {
  actions: ArticleActions
  /** The change of many articles under way; null for none. */
  bulk: BulkRun | null
} {
  const showToast = useToast()
  const stacks = useRef<Stacks>({ undo: [], redo: [], listeners: new Set() })
  const reopen = useRef(onReopen)
  useEffect(() => {
    reopen.current = onReopen
  })
  const [bulk, setBulk] = useState<BulkRun | null>(null)
  const actions = useMemo(
    () => createActions(showToast, stacks.current, articleId => reopen.current(articleId), setBulk),
    [showToast],
  )
  return { actions, bulk }
}
