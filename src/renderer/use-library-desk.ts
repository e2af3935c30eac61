/** Ties the list, its selection, the open article and what can be done to articles together. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { WholeList } from '../contract/library.ts'
import type { Place } from './evidence/place.ts'
import type { ArticleListHandle } from './features/library/article-list.tsx'
import {
  chooseAll,
  chooseNone,
  countChosen,
  moveCursor,
  noSelection,
  type Selection,
  toggle,
} from './features/library/selection.ts'
import { useArticleActions } from './features/library/use-article-actions.ts'
import { listChoice, useArticleList } from './features/library/use-article-list.ts'
import type { Navigation } from './use-navigation.ts'

/** Lists up to this long are chosen article by article; a longer one as a whole, which then stands for its articles. */
const chosenOneByOne = 1000

/** A list that is chosen as a whole, and how many articles that are. */
export type ChosenList = { list: WholeList; count: number }

export function useLibraryDesk({ desk, listed, show }: Navigation) {
  const { list, snapshot } = useArticleList(listed)
  const [selection, setSelection] = useState<Selection>(noSelection)
  /** What a command acts on when nothing is selected: the article under the list's cursor, or the open one. */
  const [atHand, setAtHand] = useState<'list' | 'desk'>('list')
  /** The article was opened by keyboard: its text takes the focus. */
  const [takeFocus, setTakeFocus] = useState(false)
  const listHandle = useRef<ArticleListHandle>(null)
  const { actions, bulk } = useArticleActions(articleId => openArticle(articleId))
  const openId = desk.kind === 'article' ? desk.articleId : null
  /** What is shown when something that was waited for is done. */
  const now = useRef({ openId, list })
  useEffect(() => {
    now.current = { openId, list }
  })
  const cursorId = snapshot.at(selection.cursor)?.articleId ?? null
  const atHandId = atHand === 'list' ? (cursorId ?? openId) : (openId ?? cursorId)
  const chosenCount = countChosen(selection, snapshot.total ?? 0)
  const whole: ChosenList | null = selection.whole
    ? { list: { choice: listChoice(listed), except: [...selection.ids] }, count: chosenCount }
    : null
  const chosen = chosenCount > 0 && !selection.whole ? [...selection.ids] : atHandId === null ? [] : [atHandId]

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
  const clear = useCallback(() => setSelection(chooseNone), [])
  const selectAll = async () => {
    const total = snapshot.total ?? 0
    if (total > chosenOneByOne) return changeSelection(chooseAll(selection))
    const ids = await list?.idsBetween(0, total - 1)
    // Another list may be shown by now, in which they are not.
    if (ids && now.current.list === list) changeSelection({ ...selection, ids: new Set(ids), whole: false })
  }
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
    // Whoever opened something else meanwhile stays there.
    if (!openGoes || now.current.openId !== openId) return
    if (neighbour) openArticle(neighbour)
    else show({ kind: 'nothing' })
  }
  const archive = (ids: string[], archived: boolean) =>
    void takeOut(ids, (going, reopen) => actions.archive(going, archived, reopen))
  const trash = (ids: string[], trashed: boolean) =>
    void takeOut(ids, (going, reopen) => actions.trash(going, trashed, reopen))
  const archived = listed.view === 'archive'
  /** What is done to a list chosen as a whole; nothing is chosen any more behind it, and nothing open that left. */
  const onWhole = async (leaves: boolean, work: (list: WholeList) => Promise<void>) => {
    if (!whole) return
    const openGoes = leaves && openId !== null && openAt >= 0 && !whole.list.except.includes(openId)
    clear()
    await work(whole.list)
    if (openGoes && now.current.openId === openId) show({ kind: 'nothing' })
  }
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
    chosenCount,
    whole,
    /** A change of many articles under way; null for none. */
    bulk,
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
      archive: () => {
        if (!whole) return archive(chosen, !archived)
        const kind = archived ? 'unarchived' : 'archived'
        void onWhole(true, list => actions.changeAll(list, { archived: !archived }, kind))
      },
      trash: () => {
        if (!whole) return trash(chosen, true)
        void onWhole(true, list => actions.changeAll(list, { trashed: true }, 'trashed'))
      },
      restore: () => {
        if (!whole) return trash(chosen, false)
        void onWhole(true, list => actions.changeAll(list, { trashed: false }, 'restored'))
      },
      markRead: (read: boolean) => {
        if (!whole) return void actions.markRead(chosen, read)
        const readState = read ? 'read' : 'unread'
        void onWhole(false, list => actions.changeAll(list, { readState }, readState))
      },
      toggleRead: () => {
        if (!whole) return void actions.markRead(chosen, !areRead())
        void onWhole(false, list => actions.changeAll(list, { readState: 'read' }, 'read'))
      },
      /** `of` is the list whose articles are meant instead of `ids`. */
      changeTags: (ids: string[], of: ChosenList | null, added: string[], removed: string[]) => {
        if (!of) return void actions.changeTags(ids, added, removed)
        clear()
        void actions.changeAll(of.list, { addTags: added, removeTags: removed }, 'tagged')
      },
      deleteWhole: (list: WholeList) => {
        const openGoes = openId !== null && openAt >= 0
        clear()
        void actions.deleteAllForever(list)
        if (openGoes) show({ kind: 'nothing' })
      },
      deleteForever: (ids: string[]) => void takeOut(ids, () => actions.deleteForever(ids)),
      clear,
      selectAll: () => void selectAll(),
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
