/** One note or highlight of the library: where it is, its words on their colour, and what was written. */
import type { NoteEntry } from '../../../../contract/notes.ts'
import { colourName } from '../../../theme/colour-names.ts'
import { useSettings } from '../../../theme/use-settings.tsx'
import { formatInstant, formatMoment, formatShortDay } from '../../../ui/formats.ts'
import { Icon } from '../../../ui/icon.tsx'
import { NotePreview } from '../note-preview.tsx'
import { pageStrings as strings } from './strings.ts'

type EntryRowProps = {
  entry: NoteEntry
  tabIndex: 0 | -1
  onFocus: () => void
  onOpen: (byKeyboard: boolean) => void
  onLink: (href: string) => void
  /** Shows the notes that lead to it. */
  onLinkedFrom: () => void
}

export function EntryRow({ entry, tabIndex, onFocus, onOpen, onLink, onLinkedFrom }: EntryRowProps) {
  const { settings } = useSettings()
  const { kind, colour, title, site, publishedAt, words, body, at, lost, linkedFrom } = entry
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: more room for the pointer; the button does the same.
    <div
      className="entry"
      onClick={event => {
        if (document.getSelection()?.isCollapsed !== false && !event.defaultPrevented) onOpen(false)
      }}
    >
      <p className="entry-head">
        <button
          type="button"
          className="entry-open"
          tabIndex={tabIndex}
          onFocus={onFocus}
          onClick={event => {
            event.stopPropagation()
            onOpen(event.detail === 0)
          }}
        >
          <span className="entry-title">{title}</span>
          <span className="entry-about">
            {' '}
            · {strings.about[kind]}
            {colour === null ? null : <span> {strings.inColour(colourName(settings, colour))}</span>}
          </span>
        </button>
        <span className="entry-facts">
          {[site, publishedAt === null ? null : formatShortDay(publishedAt)].filter(Boolean).join(', ')}
        </span>
        <time className="entry-time" dateTime={at} title={formatInstant(at)}>
          {formatMoment(at)}
        </time>
      </p>
      {words === '' ? null : (
        <blockquote className={kind === 'highlight' ? 'entry-words' : 'entry-words entry-words-quiet'}>
          <span className="highlight-ink" style={colour ? { background: `var(--highlight-${colour})` } : undefined}>
            {words}
          </span>
        </blockquote>
      )}
      {lost ? (
        <p className="entry-lost">
          <Icon name="warning" size={0.875} /> {strings.lost}
        </p>
      ) : null}
      {kind === 'highlight' ? null : body.trim() === '' ? (
        <p className="note-hint">{strings.emptyNote}</p>
      ) : (
        <div className="entry-body">
          <NotePreview body={body} onLink={onLink} />
        </div>
      )}
      {linkedFrom > 0 ? (
        <p className="entry-linked">
          <button
            type="button"
            onClick={event => {
              event.stopPropagation()
              onLinkedFrom()
            }}
          >
            <Icon name="link" size={0.875} /> {strings.linkedFrom(linkedFrom)}
          </button>
        </p>
      ) : null}
    </div>
  )
}
