/** Ties the list, its selection, the open article and what can be done to articles together. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Place } from './evidence/place.ts'
import type { ArticleListHandle } from './features/library/article-list.tsx'
import { moveCursor, noSelection, type Selection, toggle } from './features/library/selection.ts'
import { useArticleActions } from './features/library/use-article-actions.ts'
import { useArticleList } from './features/library/use-article-list.ts'
import type { Navigation } from './use-navigation.ts'

export function useLibraryDesk({ desk, listed, show }: Navigation) {
  const { list, snapshot } = useArticleList(listed)
  const [selection, setSelection] = useState<Selection>(noSelection)
  /** What a command acts on when nothing is selected: the article under the list's cursor, or the open one. */
  const [atHand, setAtHand] = useState<'list' | 'desk'>('list')
  /** The article was opened by keyboard: its text takes the focus. */
  const [takeFocus, setTakeFocus] = useState(false)
  const listHandle = useRef<ArticleListHandle>(null)
  const actions = useArticleActions(articleId => openArticle(articleId))
  const openId = desk.kind === 'article' ? desk.articleId : null
  const cursorId = snapshot.at(selection.cursor)?.articleId ?? null
  const atHandId = atHand === 'list' ? (cursorId ?? openId) : (openId ?? cursorId)
  const chosen = selection.ids.size > 0 ? [...selection.ids] : atHandId === null ? [] : [atHandId]

  // A new list starts at its top with nothing chosen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `list` is what is new.
  useEffect(() => setSelection(noSelection), [list])
  // The cursor follows an article that was opened from elsewhere, where the list shows it.
  const openAt = openId === null ? -1 : snapshot.indexOf(openId)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only opening moves the cursor, not every change of the list.
  useEffect(() => {
    if (openAt < 0) return
    setSelection(now => moveCursor(now, openAt, snapshot.total ?? 0))
    listHandle.current?.scrollTo(openAt)
  }, [openId, openAt < 0])

  const { startReading } = actions
  const openFound = useCallback(
    (articleId: string, target: Place | null, query: string | null, byKeyboard: boolean) => {
      setTakeFocus(byKeyboard)
      show({ kind: 'article', articleId, target, query })
      setAtHand('desk')
      void startReading(articleId)
    },
    [show, startReading],
  )
  const openArticle = useCallback(
    (articleId: string, target: Place | null = null, byKeyboard = false) =>
      openFound(articleId, target, null, byKeyboard),
    [openFound],
  )
  const changeSelection = useCallback((next: Selection) => {
    setSelection(next)
    setAtHand('list')
  }, [])
  const clear = useCallback(() => setSelection(now => ({ ...now, ids: new Set() })), [])
  const moveBy = (step: number) => {
    changeSelection(moveCursor(selection, selection.cursor + step, snapshot.total ?? 0))
    listHandle.current?.scrollTo(selection.cursor + step)
    listHandle.current?.focus()
  }
  /** Takes articles out of the list. When the open one goes, its neighbour is opened in its place. */
  const takeOut = async (ids: string[], work: (articleIds: string[], reopen: string | null) => Promise<void>) => {
    const going = new Set(ids)
    const openGoes = openId !== null && going.has(openId) && openAt >= 0
    const stays = (at: number) => {
      const article = snapshot.at(at)
      return article && !going.has(article.articleId) ? article.articleId : null
    }
    let neighbour: string | null = null
    for (let step = 1; openGoes && neighbour === null && step <= going.size; step++) neighbour = stays(openAt + step)
    // At the end of the list the one above it.
    for (let step = 1; openGoes && neighbour === null && step <= going.size; step++) neighbour = stays(openAt - step)
    await work(ids, openGoes ? openId : null)
    clear()
    if (!openGoes) return
    if (neighbour) openArticle(neighbour)
    else show({ kind: 'nothing' })
  }
  const archive = (ids: string[], archived: boolean) =>
    void takeOut(ids, (going, reopen) => actions.archive(going, archived, reopen))
  const trash = (ids: string[], trashed: boolean) =>
    void takeOut(ids, (going, reopen) => actions.trash(going, trashed, reopen))
  const archived = listed.view === 'archive'
  const areRead = () => chosen.every(id => snapshot.at(snapshot.indexOf(id))?.readState === 'read')

  return {
    list,
    snapshot,
    selection,
    changeSelection,
    listHandle,
    openId,
    openArticle,
    openFound,
    takeFocus,
    chosen,
    actions,
    commands: {
      list: {
        length: snapshot.total ?? 0,
        next: () => moveBy(1),
        previous: () => moveBy(-1),
        open: () => {
          if (cursorId !== null) openArticle(cursorId, null, true)
        },
        toggleSelected: () => {
          if (cursorId !== null) changeSelection(toggle(selection, selection.cursor, cursorId))
        },
        focus: () => listHandle.current?.focus(),
      },
      archive: () => archive(chosen, !archived),
      trash: () => trash(chosen, true),
      restore: () => trash(chosen, false),
      markRead: (read: boolean) => void actions.markRead(chosen, read),
      toggleRead: () => void actions.markRead(chosen, !areRead()),
      deleteForever: (ids: string[]) => void takeOut(ids, () => actions.deleteForever(ids)),
      clear,
    },
    /** What the buttons beside one article's headline do, whatever is selected in the list. */
    onArticle: (articleId: string) => ({
      archive: (archived: boolean) => archive([articleId], archived),
      trash: (trashed: boolean) => trash([articleId], trashed),
      markRead: (read: boolean) => void actions.markRead([articleId], read),
    }),
  }
}

export type LibraryDesk = ReturnType<typeof useLibraryDesk>
