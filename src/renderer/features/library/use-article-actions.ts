/** What can be done to articles from anywhere: each says what it did and can be undone until the program ends. */
import { useEffect, useMemo, useRef } from 'react'
import type { ArticleChange, ArticleSummary } from '../../../contract/library.ts'
import { app } from '../../bridge.ts'
import { type ShowToast, useToast } from '../../ui/toast.tsx'
import { type ArticleUpdate, inverseChanges, tagChanges } from './inverse-changes.ts'
import { libraryStrings as strings } from './strings.ts'

export type ArticleActions = {
  /** `reopen`, here and below: the article that leaves the desk with the change and comes back with its undoing. */
  archive: (articleIds: string[], archived: boolean, reopen?: string | null) => Promise<void>
  trash: (articleIds: string[], trashed: boolean, reopen?: string | null) => Promise<void>
  markRead: (articleIds: string[], read: boolean) => Promise<void>
  /** Marks an opened article as being read; says nothing and is not undone. */
  startReading: (articleId: string) => Promise<void>
  changeTags: (articleIds: string[], added: string[], removed: string[]) => Promise<void>
  deleteForever: (articleIds: string[]) => Promise<void>
  undo: () => Promise<void>
  /** When the last change that can be undone was made, in milliseconds since 1970; 0 for none. */
  lastChangeAt: () => number
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

/** The way back from one change. */
type Undo = { updates: ArticleUpdate[]; reopen: string | null; at: number }

/** The newest change that still concerns any article. */
function takeLast(undoStack: Undo[]): Undo | null {
  for (;;) {
    const last = undoStack.pop()
    if (!last) return null
    const left = last.updates.filter(update => update.articleIds.length > 0)
    if (left.length > 0) return { ...last, updates: left }
  }
}

function createActions(showToast: ShowToast, undoStack: Undo[], onReopen: (articleId: string) => void): ArticleActions {
  const say = (text: string) => showToast({ text })
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      say(strings.actionFailed(error instanceof Error ? error.message : String(error)))
    }
  }
  const undo = () =>
    attempt(async () => {
      const last = takeLast(undoStack)
      if (!last) return say(strings.done.nothingToUndo)
      await apply(last.updates)
      say(strings.done.undone)
      const { reopen, updates } = last
      if (reopen !== null && updates.some(update => update.articleIds.includes(reopen))) onReopen(reopen)
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
      undoStack.push({ updates: inverseChanges(before, wanted), reopen, at: Date.now() })
      showToast({ text: done(articleIds.length), action: { label: strings.undo, run: () => void undo() } })
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
    changeTags: (articleIds, added, removed) =>
      attempt(async () => {
        const before = await summariesOf(articleIds)
        const updates = tagChanges(before, added, removed)
        if (updates.length === 0) return
        await apply(updates)
        const changed = new Set(updates.flatMap(update => update.articleIds))
        const changedBefore = before.filter(article => changed.has(article.articleId))
        undoStack.push({ updates: inverseChanges(changedBefore, { tags: [] }), reopen: null, at: Date.now() })
        showToast({
          text: strings.done.tagged(changed.size),
          action: { label: strings.undo, run: () => void undo() },
        })
      }),
    deleteForever: articleIds =>
      attempt(async () => {
        let deleted = 0
        for (const ids of batches(articleIds))
          deleted += (await app['library.deleteForever']({ articleIds: ids })).deleted
        // What is gone can't be brought back to where it was.
        const gone = new Set(articleIds)
        for (const { updates } of undoStack) {
          for (const update of updates) update.articleIds = update.articleIds.filter(id => !gone.has(id))
        }
        say(strings.done.deleted(deleted))
      }),
    undo,
    lastChangeAt: () => undoStack.at(-1)?.at ?? 0,
  }
}

/** `onReopen` is asked to open what an undone change had taken off the desk. */
export function useArticleActions(onReopen: (articleId: string) => void): ArticleActions {
  const showToast = useToast()
  const undoStack = useRef<Undo[]>([])
  const reopen = useRef(onReopen)
  useEffect(() => {
    reopen.current = onReopen
  })
  return useMemo(() => createActions(showToast, undoStack.current, articleId => reopen.current(articleId)), [showToast])
}
