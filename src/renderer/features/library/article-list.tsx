/** The library's list of articles: drawn only where it is in view, walked and chosen from by keyboard or pointer. */

import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import type { LibraryView } from '../../../contract/library.ts'
import { CommandText } from '../../commands/command-text.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx'
import type { ArticleListStore, ListedView, ListSnapshot } from './article-list-store.ts'
import { ArticleRow } from './article-row.tsx'
import { nameOfList } from './name-of-list.ts'
import {
  chooseNone,
  chooseRange,
  countChosen,
  isChosen,
  moveCursor,
  type Selection,
  startOver,
  toggle,
} from './selection.ts'
import { libraryStrings as strings } from './strings.ts'
import './article-list.css'

export type ArticleListHandle = {
  focus: () => void
  scrollTo: (position: number) => void
}

type ArticleListProps = {
  view: ListedView
  list: ArticleListStore | null
  snapshot: ListSnapshot
  selection: Selection
  onSelection: (selection: Selection) => void
  onSelectAll: () => void
  openArticleId: string | null
  onOpen: (articleId: string, byKeyboard: boolean) => void
  /** What an empty list offers: another list, or files to fill it with. */
  onList: (change: { view?: LibraryView; filters?: []; readState?: null }) => void
  onImport: () => void
  /** Where commands put the focus and scroll to. */
  handle: Ref<ArticleListHandle>
}

/** Row height in root font sizes: two lines of title and one about it. */
const rowHeightInRem = 5.125

const optionId = (position: number) => `article-option-${position}`

export function ArticleList(props: ArticleListProps) {
  const { view, list, snapshot, selection, onSelection, onSelectAll, openArticleId, onOpen } = props
  const { onList, onImport, handle } = props
  const scroller = useRef<HTMLDivElement>(null)
  const total = snapshot.total ?? 0
  const rowHeight = rowHeightInRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  })
  const rows = virtualizer.getVirtualItems()
  const first = rows[0]?.index ?? 0
  const last = rows.at(-1)?.index ?? 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every answer the pages in view are asked for again.
  useEffect(() => list?.show(first, last), [list, snapshot, first, last])
  // Drawn again (after a search, say) the list shows its cursor; another list starts at its top.
  const drawnList = useRef(list)
  const ready = total > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: moving the cursor scrolls where it is moved.
  useEffect(() => {
    if (!ready) return
    virtualizer.scrollToIndex(drawnList.current === list ? selection.cursor : 0, { align: 'auto' })
    drawnList.current = list
  }, [list, ready])
  useImperativeHandle(
    handle,
    () => ({
      focus: () => scroller.current?.focus(),
      scrollTo: position => virtualizer.scrollToIndex(position, { align: 'auto' }),
    }),
    [virtualizer],
  )

  const go = (position: number) => {
    const next = moveCursor(selection, position, total)
    onSelection(next)
    virtualizer.scrollToIndex(next.cursor, { align: 'auto' })
  }
  const choose = async (position: number, keep: boolean) => {
    const cursor = Math.max(0, Math.min(position, total - 1))
    const range = await list?.idsBetween(selection.anchor, cursor)
    if (range) onSelection(chooseRange(selection, cursor, range, keep))
    virtualizer.scrollToIndex(cursor, { align: 'auto' })
  }
  const openAt = (position: number) => {
    const article = snapshot.at(position)
    if (article) onOpen(article.articleId, true)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1)
    const steps: Record<string, number> = {
      ArrowDown: selection.cursor + 1,
      ArrowUp: selection.cursor - 1,
      PageDown: selection.cursor + page,
      PageUp: selection.cursor - page,
      Home: 0,
      End: total - 1,
    }
    const to = steps[event.key]
    const mod = event.ctrlKey || event.metaKey
    if (event.altKey) return
    if (to !== undefined) {
      if (event.shiftKey) void choose(to, false)
      else go(to)
    } else if (event.key === 'Enter' && !mod) openAt(selection.cursor)
    else if (event.key === ' ') {
      const article = snapshot.at(selection.cursor)
      if (article) onSelection(toggle(selection, selection.cursor, article.articleId))
    } else if (mod && event.key === 'a') {
      onSelectAll()
    } else if (event.key === 'Escape' && countChosen(selection, total) > 0) onSelection(chooseNone(selection))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onClick = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-position]') : null
    const position = Number(row?.dataset.position ?? -1)
    const article = snapshot.at(position)
    if (!article) return
    if (event.shiftKey) void choose(position, event.ctrlKey || event.metaKey)
    else if (event.ctrlKey || event.metaKey) onSelection(toggle(selection, position, article.articleId))
    else {
      onSelection(startOver(position, total))
      onOpen(article.articleId, false)
    }
  }

  if (snapshot.error) {
    return <ErrorState title={strings.failed} error={snapshot.error} onRetry={() => void list?.refresh()} />
  }
  if (snapshot.total === null) return <Loading label={strings.loading} lines={8} />
  if (total === 0) {
    const narrowed = view.filters.length > 0 || view.readState !== null
    const empty = narrowed ? strings.empty.narrowed : strings.empty[view.view]
    return (
      <EmptyState
        title={empty.title}
        action={
          <Button
            onClick={() => {
              if (narrowed) onList({ filters: [], readState: null })
              else if (view.view === 'library' || view.view === 'all') onImport()
              else onList({ view: 'library' })
            }}
          >
            {empty.way}
          </Button>
        }
      >
        <CommandText text={empty.text} />
      </EmptyState>
    )
  }
  return (
    <div
      ref={scroller}
      className="article-list"
      role="listbox"
      tabIndex={0}
      aria-label={strings.list(nameOfList(view))}
      aria-multiselectable="true"
      aria-activedescendant={rows.some(row => row.index === selection.cursor) ? optionId(selection.cursor) : undefined}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div className="article-list-extent" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {rows.map(row => {
          const article = snapshot.at(row.index)
          return (
            <ArticleRow
              key={row.index}
              id={optionId(row.index)}
              article={article}
              position={row.index}
              total={total}
              top={row.start}
              height={row.size}
              selected={article !== undefined && isChosen(selection, article.articleId)}
              open={article !== undefined && article.articleId === openArticleId}
              cursor={row.index === selection.cursor}
            />
          )
        })}
      </div>
    </div>
  )
}
