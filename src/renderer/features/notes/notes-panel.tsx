/** The notes and highlights of one article in the order of its text, written where they stand. */

import { type Ref, useCallback, useEffect, useEffectEvent, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Anchor, createAnchor } from '../../../article/anchor.ts'
import type { Range } from '../../../article/plain-text.ts'
import type { Highlight, NoteTarget } from '../../../contract/notes.ts'
import { CommandText } from '../../commands/command-text.tsx'
import { Button } from '../../ui/button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { focusQuietly } from '../../ui/focus-quietly.ts'
import { newId } from '../../ui/new-id.ts'
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { Requested } from '../../ui/use-request.ts'
import { HighlightRow } from './highlight-row.tsx'
import { LinkedFrom } from './linked-from.tsx'
import { type CardNote, NoteCard } from './note-card.tsx'
import { discardSaver, findSaver, onSibling, saverOf } from './note-savers.ts'
import { RevisionsDialog } from './revisions-dialog.tsx'
import { strings } from './strings.ts'
import { inTextOrder } from './text-order.ts'
import { useNoteChanges } from './use-note-changes.ts'
import type { ArticleNotes } from './use-notes.ts'
import './notes.css'

export type NotesPanelHandle = {
  /** Begins a note and puts the caret into it. */
  start: (target: NoteTarget) => void
  /** Brings a note into view and lights it up. */
  reveal: (noteId: string) => void
  focus: () => void
}

type NotesPanelProps = {
  /** Null for the notes on an event. */
  articleId: string | null
  /** The article's plain text, in which the anchors are found. */
  text: string
  requested: Requested<ArticleNotes>
  ref?: Ref<NotesPanelHandle>
  onShow: (range: Range) => void
  onShowClaim: (claimId: string, range: Range) => void
  onRemoveHighlight: (highlightId: string) => void
  /** Begins a note on the article or the event as a whole. */
  onStart: () => void
  /** The words selected in the text now. */
  selectedWords: () => Range | null
  onLink: (href: string) => void
  /** A note is done, and what the keyboard was on before is gone. */
  onLeave: () => void
}

const words = (error: unknown) => (error instanceof Error ? error.message : String(error))

export function NotesPanel({
  articleId,
  text,
  requested,
  ref,
  onShow,
  onShowClaim,
  onRemoveHighlight,
  onStart,
  selectedWords,
  onLink,
  onLeave,
}: NotesPanelProps) {
  const toast = useToast()
  const forget = useCallback((noteId: string) => {
    setDrafts(now => now.filter(draft => draft.noteId !== noteId))
    setEditing(now => (now === noteId ? null : now))
  }, [])
  const noteChanges = useNoteChanges(forget)
  const list = useRef<HTMLOListElement>(null)
  const [drafts, setDrafts] = useState<CardNote[]>([])
  const [editing, setEditing] = useState<string | null>(null)
  /** The new notes that the history tells of. */
  const told = useRef(new Set<string>())
  const [lit, setLit] = useState<string | null>(null)
  const [historyOf, setHistoryOf] = useState<CardNote | null>(null)

  /** What had the keyboard before the editor took it. */
  const cameFrom = useRef<Element | null>(null)
  const edit = useCallback((noteId: string) => {
    cameFrom.current = document.activeElement
    setEditing(noteId)
  }, [])
  const finished = useRef<string | null>(null)
  /** The editor is gone with the keyboard in it: the reader goes on where the note was begun, else at the note. */
  const goBack = useEffectEvent((noteId: string) => {
    const places = [
      cameFrom.current,
      list.current?.querySelector(`[data-note-card="${CSS.escape(noteId)}"] [data-note-edit]`),
    ]
    for (const place of places) {
      if (document.activeElement !== document.body) return
      if (place instanceof HTMLElement) focusQuietly(place)
    }
    if (document.activeElement === document.body) onLeave()
  })
  useEffect(() => {
    const noteId = finished.current
    finished.current = null
    if (noteId !== null && editing === null) goBack(noteId)
  }, [editing])

  const stored = requested.value
  const entries = useMemo(() => {
    const begun = drafts.filter(draft => !stored?.notes.some(note => note.noteId === draft.noteId))
    const at = new Date().toISOString()
    const all = [...(stored?.notes ?? []), ...begun.map(draft => ({ ...draft, createdAt: at, updatedAt: at }))]
    return inTextOrder(text, all, stored?.highlights ?? [])
  }, [stored, drafts, text])

  // A note that another window saved first goes on as its sibling, with the caret in it.
  useEffect(() => onSibling((noteId, sibling) => setEditing(now => (now === noteId ? sibling.noteId : now))), [])

  const start = useCallback(
    (target: NoteTarget, body = '') => {
      const noteId = newId()
      const draft: CardNote = { noteId, articleId, target, body: '', revision: 0, siblingOf: null, updatedAt: null }
      if (body !== '') saverOf({ noteId, articleId, target, body: '', revision: 0 }).edit(body)
      // At once: the next letter typed is the note's first.
      flushSync(() => {
        setDrafts(now => [...now, draft])
        edit(noteId)
        setLit(null)
      })
    },
    [articleId, edit],
  )

  const reveal = useCallback((noteId: string) => {
    setLit(noteId)
    requestAnimationFrame(() => {
      list.current?.querySelector(`[data-note-card="${CSS.escape(noteId)}"]`)?.scrollIntoView({ block: 'nearest' })
    })
  }, [])

  useEffect(() => {
    if (editing) reveal(editing)
  }, [editing, reveal])

  useImperativeHandle(ref, () => ({ start, reveal, focus: () => list.current?.querySelector('button')?.focus() }), [
    start,
    reveal,
  ])

  const finish = (note: CardNote) => {
    finished.current = note.noteId
    setEditing(now => (now === note.noteId ? null : now))
    const saver = findSaver(note.noteId)
    saver?.flush()
    if (saver?.snapshot().state !== 'new') {
      // Written once; what is changed in it later is no new note.
      if (!told.current.has(note.noteId) && drafts.some(draft => draft.noteId === note.noteId)) {
        told.current.add(note.noteId)
        noteChanges.wrote(note.noteId)
      }
      return
    }
    discardSaver(note.noteId)
    setDrafts(now => now.filter(draft => draft.noteId !== note.noteId))
  }

  const place = (entryId: string, before: Anchor) => {
    const range = selectedWords()
    if (range === null) toast({ text: strings.selectFirst })
    else noteChanges.place(entryId, before, createAnchor(text, range))
  }

  const copy = (body: string) =>
    copyText(body).then(
      () => toast({ text: strings.copied }),
      error => toast({ text: words(error) }),
    )

  if (requested.state === 'loading' && drafts.length === 0) return <Loading />
  if (requested.state === 'failed') {
    return <ErrorState title={strings.failed} error={requested.error} onRetry={requested.refresh} />
  }
  const foot = articleId === null ? null : <LinkedFrom articleId={articleId} onLink={onLink} />
  if (entries.length === 0) {
    return (
      <>
        <EmptyState
          title={strings.empty}
          action={
            <Button onClick={onStart}>{articleId === null ? strings.writeOnEvent : strings.writeOnArticle}</Button>
          }
        >
          <CommandText text={articleId === null ? strings.emptyEventHint : strings.emptyHint} />
        </EmptyState>
        {foot}
      </>
    )
  }
  /** A note stands on a highlight where it is about exactly its words. */
  const colourOf = (target: NoteTarget) => {
    if (target.kind !== 'passage') return null
    const { start, end, exact } = target.anchor
    const isSame = ({ anchor }: Highlight) => anchor.start === start && anchor.end === end && anchor.exact === exact
    return stored?.highlights.find(isSame)?.colour ?? null
  }
  const firstLost = entries.find(entry => entry.lost)
  return (
    <>
      <ol className="notes" ref={list} aria-label={strings.title}>
        {entries.flatMap(entry => [
          entry === firstLost ? (
            <li key="lost" className="notes-lost">
              <h3>{strings.lostTitle}</h3>
              <p>{strings.lostExplained}</p>
            </li>
          ) : null,
          entry.kind === 'highlight' ? (
            <HighlightRow
              key={entry.highlight.highlightId}
              lit={lit === entry.highlight.highlightId}
              onPlace={() => place(entry.highlight.highlightId, entry.highlight.anchor)}
              highlight={entry.highlight}
              lost={entry.lost}
              onShow={() => {
                if (entry.range) onShow(entry.range)
              }}
              onNote={() => start({ kind: 'passage', anchor: entry.highlight.anchor })}
              onRemove={() => onRemoveHighlight(entry.highlight.highlightId)}
            />
          ) : (
            <NoteCard
              key={entry.note.noteId}
              note={entry.note}
              lost={entry.lost}
              colour={colourOf(entry.note.target)}
              onPlace={() => {
                if ('anchor' in entry.note.target) place(entry.note.noteId, entry.note.target.anchor)
              }}
              editing={editing === entry.note.noteId}
              lit={lit === entry.note.noteId}
              onEdit={() => edit(entry.note.noteId)}
              onDone={() => finish(entry.note)}
              onShow={() => {
                if (!entry.range) return
                if (entry.note.target.kind === 'claim') onShowClaim(entry.note.target.claimId, entry.range)
                else onShow(entry.range)
              }}
              onDelete={() => void noteChanges.remove(entry.note)}
              onHistory={() => setHistoryOf(entry.note)}
              onCopy={() => copy(findSaver(entry.note.noteId)?.snapshot().body ?? entry.note.body)}
              onKeepAsNew={body => {
                const { target, noteId } = entry.note
                discardSaver(noteId)
                start(target, body)
              }}
              onLink={onLink}
            />
          ),
        ])}
      </ol>
      {foot}
      {historyOf ? (
        <RevisionsDialog
          noteId={historyOf.noteId}
          onClose={() => setHistoryOf(null)}
          onLink={onLink}
          onRestore={body => {
            noteChanges.restore(historyOf, body)
            setHistoryOf(null)
          }}
        />
      ) : null}
    </>
  )
}
