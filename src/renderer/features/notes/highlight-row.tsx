/** A highlight among the notes: its words on its colour. */
import type { Highlight } from '../../../contract/notes.ts'
import { IconButton } from '../../ui/button.tsx'
import { strings } from './strings.ts'

type HighlightRowProps = {
  highlight: Highlight
  lost: boolean
  lit: boolean
  onShow: () => void
  onNote: () => void
  onRemove: () => void
  /** Puts it on the words selected in the text. */
  onPlace: () => void
}

export function HighlightRow({ highlight, lost, lit, onShow, onNote, onRemove, onPlace }: HighlightRowProps) {
  return (
    <li
      className={lit ? 'highlight-row note-lit' : 'highlight-row'}
      data-note-card={highlight.highlightId}
      data-highlight-row={highlight.highlightId}
    >
      <button type="button" className="highlight-words" title={strings.goTo} disabled={lost} onClick={onShow}>
        <span className="for-screen-readers">{strings.highlight}: </span>
        <span className="highlight-clip">
          <span className="highlight-ink" style={{ background: `var(--highlight-${highlight.colour})` }}>
            {highlight.anchor.exact}
          </span>
        </span>
      </button>
      {lost ? (
        <IconButton icon="quote" label={strings.placeHere} onClick={onPlace} />
      ) : (
        <IconButton icon="note" label={strings.noteOnHighlight} onClick={onNote} />
      )}
      <IconButton icon="trash" label={strings.removeHighlight} onClick={onRemove} />
    </li>
  )
}
