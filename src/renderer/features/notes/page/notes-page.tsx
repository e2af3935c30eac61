/** Every note and highlight of the library on one page: narrowed, walked by keyboard, each leading to its place. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { NoteEntry, NoteFilter } from '../../../../contract/notes.ts'
import { CommandText } from '../../../commands/command-text.tsx'
import { placeOfLink } from '../../../evidence/library-link.ts'
import type { OpenEvent, OpenPlace, Place } from '../../../evidence/place.ts'
import { Button } from '../../../ui/button.tsx'
import { focusWhenDrawn } from '../../../ui/focus-when-drawn.ts'
import { Icon } from '../../../ui/icon.tsx'
import { EmptyState, ErrorState, Loading } from '../../../ui/states.tsx'
import { plainStart } from '../plain-start.ts'
import { EntryRow } from './entry-row.tsx'
import { NoteFilterBar, wholeList } from './note-filter-bar.tsx'
import { pageStrings as strings } from './strings.ts'
import { type NoteSort, useNoteEntries } from './use-note-entries.ts'
import '../notes.css'
import './notes-page.css'

type NotesPageProps = {
  /** A tag to begin with; null keeps what the list was narrowed by last. */
  tag: string | null
  /** Come back to: the page is as it was left. */
  isReturn: boolean
  onOpen: OpenPlace
  onOpenEvent: OpenEvent
  onLink: (href: string) => void
  /** Leads to the articles, where there is no note yet. */
  onLibrary: () => void
  /** Asks where to export what is listed. */
  onExport: () => void
}

type Left = { filter: NoteFilter; sort: NoteSort; current: number; target: string; total: number }

/** What the reader left the page with, by the tag it began with: coming back finds it as it was. */
const leftPages = new Map<string | null, Left>()
const wholePage: Left = { filter: wholeList, sort: 'newest', current: 0, target: '', total: 0 }
let listed = wholePage

/** What the page lists now, or listed last, for who exports it. */
export const listedNotes = (): { filter: NoteFilter; total: number } => listed

export function NotesPage({ tag, isReturn, onOpen, onOpenEvent, onLink, onLibrary, onExport }: NotesPageProps) {
  const [left] = useState((): Left => {
    const anew = { ...wholePage, filter: { ...wholeList, tag } }
    const page = leftPages.get(tag) ?? anew
    return isReturn || tag === null ? page : { ...anew, sort: page.sort }
  })
  const [filter, setFilter] = useState(left.filter)
  const [sort, setSort] = useState<NoteSort>(left.sort)
  const list = useNoteEntries(filter, sort)
  const [current, setCurrent] = useState(left.current)
  /** The words of what the listed notes lead to, where they are listed by that. */
  const [target, setTarget] = useState(left.target)
  const scroller = useRef<HTMLDivElement>(null)
  const total = list.total ?? 0
  useEffect(() => {
    listed = { filter, sort, current, target, total }
    leftPages.set(tag, listed)
  }, [tag, filter, sort, current, target, total])
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => 120,
    getItemKey: index => list.at(index)?.entryId ?? index,
    overscan: 5,
  })
  const rows = virtualizer.getVirtualItems()
  const first = rows[0]?.index ?? 0
  const last = rows.at(-1)?.index ?? 0
  useEffect(() => list.show(first, last), [list, first, last])

  /** The row the keyboard goes to as soon as it is drawn. */
  const wanted = useRef<number | null>(null)
  useEffect(() => {
    // An entry of a list that is being replaced would take the focus with it.
    if (wanted.current === null || !list.isAnswer) return
    if (total === 0) wanted.current = null
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] .entry-open`)
    if (!row) return
    wanted.current = null
    row.focus({ preventScroll: true })
  })
  const go = useCallback(
    (index: number) => {
      const next = Math.max(0, Math.min(index, total - 1))
      wanted.current = next
      setCurrent(next)
      virtualizer.scrollToIndex(next, { align: 'auto' })
    },
    [total, virtualizer],
  )
  const ready = total > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: come back to once, where the reader left it.
  useEffect(() => {
    if (ready && current > 0) virtualizer.scrollToIndex(Math.min(current, total - 1), { align: 'center' })
  }, [ready])

  const narrow = useCallback((next: NoteFilter) => {
    setFilter(next)
    setCurrent(0)
    scroller.current?.scrollTo({ top: 0 })
  }, [])
  const enterList = (next: NoteFilter) => {
    if (next === filter) return go(current)
    narrow(next)
    wanted.current = 0
  }
  /** The keyboard goes on in the list: what it was on is listed no more. */
  const showLinking = (entry: NoteEntry) => {
    setTarget(gistOf(entry))
    enterList({ ...wholeList, linksTo: entry.entryId })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const steps: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      j: current + 1,
      k: current - 1,
      PageDown: current + 5,
      PageUp: current - 5,
      Home: 0,
      End: total - 1,
    }
    const to = steps[event.key]
    if (to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    go(to)
  }
  const open = (entry: NoteEntry, byKeyboard: boolean) => {
    if (entry.eventId !== null) onOpenEvent(entry.eventId, { noteId: entry.entryId })
    else if (entry.articleId !== null) onOpen(entry.articleId, placeOf(entry), byKeyboard)
  }

  return (
    <div className="notes-page">
      <header className="notes-page-head">
        <div className="notes-page-title">
          <h1 ref={focusWhenDrawn} tabIndex={-1}>
            {strings.title}
          </h1>
          <p role="status">{list.total === null ? '' : strings.count(list.total)}</p>
          {total > 0 ? (
            <Button kind="quiet" icon="export" className="notes-page-export" onClick={onExport}>
              {strings.export}
            </Button>
          ) : null}
        </div>
        <NoteFilterBar filter={filter} sort={sort} onFilter={narrow} onSort={setSort} onLeave={enterList} />
        {filter.linksTo === null ? null : (
          <p className="notes-page-about">
            <Icon name="link" size={0.875} /> {strings.linkingTo(target)}
            <Button kind="quiet" onClick={() => enterList({ ...filter, linksTo: null })}>
              {strings.allEntries}
            </Button>
          </p>
        )}
      </header>
      {list.error ? (
        <ErrorState title={strings.failed} error={list.error} onRetry={list.refresh} />
      ) : list.total === null ? (
        <Loading lines={8} />
      ) : total === 0 ? (
        list.isAnswer && JSON.stringify(filter) === JSON.stringify(wholeList) ? (
          <EmptyState
            icon="highlight"
            title={strings.none}
            action={<Button onClick={onLibrary}>{strings.toLibrary}</Button>}
          >
            <CommandText text={strings.noneHint} />
          </EmptyState>
        ) : (
          <EmptyState
            title={strings.nothing}
            action={<Button onClick={() => narrow(wholeList)}>{strings.everything}</Button>}
          />
        )
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keys walk between the buttons of its rows.
        <div ref={scroller} className="notes-page-list" aria-busy={!list.isAnswer} onKeyDown={onKeyDown}>
          <ol aria-label={strings.list} style={{ height: virtualizer.getTotalSize() }}>
            {rows.map(row => {
              const entry = list.at(row.index)
              return (
                <li
                  key={row.key}
                  ref={virtualizer.measureElement}
                  data-index={row.index}
                  aria-setsize={total}
                  aria-posinset={row.index + 1}
                  style={{ transform: `translateY(${row.start}px)` }}
                >
                  {entry ? (
                    <EntryRow
                      entry={entry}
                      tabIndex={row.index === current ? 0 : -1}
                      onFocus={() => setCurrent(row.index)}
                      onOpen={byKeyboard => {
                        setCurrent(row.index)
                        open(entry, byKeyboard)
                      }}
                      onLink={href => {
                        const link = placeOfLink(href)
                        if (link?.kind === 'tag') narrow({ ...wholeList, tag: link.tag })
                        else onLink(href)
                      }}
                      onLinkedFrom={() => showLinking(entry)}
                    />
                  ) : (
                    <div className="entry entry-waiting" />
                  )}
                </li>
              )
            })}
          </ol>
        </div>
      )}
    </div>
  )
}

/** What an entry is called in a sentence: its words, else the beginning of its note. */
function gistOf({ words, body, title }: NoteEntry): string {
  const gist = (words || plainStart(body) || title).replace(/\s+/g, ' ').trim()
  return gist.length > 80 ? `${gist.slice(0, 78).trimEnd()}…` : gist
}

function placeOf({ kind, entryId }: NoteEntry): Place {
  return kind === 'highlight' ? { kind: 'highlight', highlightId: entryId } : { kind: 'note', noteId: entryId }
}
