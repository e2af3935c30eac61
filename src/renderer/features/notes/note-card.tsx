/** One note: what it is about, its words, and whether they are saved. */
import { useSyncExternalStore } from 'react'
import type { HighlightColour, Note, NoteTarget } from '../../../contract/notes.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { formatInstant, formatMoment } from '../../ui/formats.ts'
import { Icon } from '../../ui/icon.tsx'
import { Menu, MenuDivider, MenuItem } from '../../ui/menu.tsx'
import { NotePreview } from './note-preview.tsx'
import { findSaver, saverOf } from './note-savers.ts'
import { NoteWriting } from './note-writing.tsx'
import { strings } from './strings.ts'

/** A note of the library, or one that was begun and has no word yet. */
export type CardNote = Pick<Note, 'noteId' | 'articleId' | 'target' | 'body' | 'revision' | 'siblingOf'> & {
  updatedAt: string | null
}

type NoteCardProps = {
  note: CardNote
  lost: boolean
  /** The colour of the highlight it is written on; null where there is none. */
  colour: HighlightColour | null
  editing: boolean
  lit: boolean
  onEdit: () => void
  onDone: () => void
  onShow: () => void
  onDelete: () => void
  onHistory: () => void
  onCopy: () => void
  /** Puts it on the words selected in the text. */
  onPlace: () => void
  onKeepAsNew: (body: string) => void
  onLink: (href: string) => void
}

const never = () => () => {}

export function NoteCard({ note, lost, colour, editing, lit, ...on }: NoteCardProps) {
  const saver = editing ? saverOf(note) : findSaver(note.noteId)
  const writing = useSyncExternalStore(saver?.subscribe ?? never, () => saver?.snapshot() ?? null)
  const body = writing?.body ?? note.body
  const isUnsaved = writing !== null && writing.state !== 'saved' && writing.state !== 'new'
  return (
    <li className={lit ? 'note note-lit' : 'note'} data-note-card={note.noteId}>
      <div className="note-head">
        <AnchorChip target={note.target} lost={lost} colour={colour} onShow={on.onShow} />
        {editing || isUnsaved ? (
          <span className={isUnsaved && writing.problem ? 'note-state note-state-bad' : 'note-state'} role="status">
            {writing ? strings.saveState[writing.state] : ''}
          </span>
        ) : note.updatedAt ? (
          <time className="note-state" dateTime={note.updatedAt} title={strings.changed(formatInstant(note.updatedAt))}>
            {formatMoment(note.updatedAt)}
          </time>
        ) : null}
        {editing ? (
          <Button kind="quiet" onClick={on.onDone}>
            {strings.done}
          </Button>
        ) : (
          <IconButton icon="edit" label={strings.edit} data-note-edit="" onClick={on.onEdit} />
        )}
        <Menu align="end" label={strings.more} trigger={<IconButton icon="more" label={strings.more} />}>
          <MenuItem icon="copy" onSelect={on.onCopy}>
            {strings.copy}
          </MenuItem>
          <MenuItem icon="history" disabled={(writing?.revision ?? note.revision) === 0} onSelect={on.onHistory}>
            {strings.history}
          </MenuItem>
          <MenuDivider />
          <MenuItem icon="trash" onSelect={on.onDelete}>
            {strings.delete}
          </MenuItem>
        </Menu>
      </div>
      {lost && 'anchor' in note.target ? (
        <div className="note-hint">
          <p>{strings.lostHint}</p>
          <blockquote>{note.target.anchor.exact}</blockquote>
          <Button kind="quiet" icon="quote" onClick={on.onPlace}>
            {strings.placeHere}
          </Button>
        </div>
      ) : null}
      {note.siblingOf ? <p className="note-hint">{strings.sibling}</p> : null}
      {writing?.problem ? (
        <p className="note-problem" role="alert">
          {writing.problem}
          {writing.state === 'stuck' ? (
            <Button kind="quiet" onClick={() => on.onKeepAsNew(body)}>
              {strings.keepAsNew}
            </Button>
          ) : null}
        </p>
      ) : null}
      {editing && saver ? (
        <NoteWriting body={body} onEdit={saver.edit} onLeave={saver.flush} onDone={on.onDone} />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a shortcut for the pointer; the Edit button does the same.
        <div
          onClick={() => {
            if (document.getSelection()?.isCollapsed !== false) on.onEdit()
          }}
        >
          {body.trim() === '' ? (
            <p className="note-hint">{strings.emptyNote}</p>
          ) : (
            <NotePreview body={body} onLink={on.onLink} />
          )}
        </div>
      )}
    </li>
  )
}

type AnchorChipProps = { target: NoteTarget; lost: boolean; colour: HighlightColour | null; onShow: () => void }

function AnchorChip({ target, lost, colour, onShow }: AnchorChipProps) {
  if (!('anchor' in target)) {
    const about = target.kind === 'event' ? strings.onEvent : strings.onArticle
    return <span className="note-anchor-chip note-anchor-plain">{about}</span>
  }
  return (
    <button type="button" className="note-anchor-chip" title={target.anchor.exact} disabled={lost} onClick={onShow}>
      <Icon name={lost ? 'warning' : 'quote'} size={0.875} />
      {lost ? null : <span className="for-screen-readers">{strings.goTo}: </span>}
      <span className="note-anchor-words">
        {lost ? (
          strings.lost
        ) : (
          <span className="highlight-ink" style={colour ? { background: `var(--highlight-${colour})` } : undefined}>
            {target.anchor.exact}
          </span>
        )}
      </span>
    </button>
  )
}
