/** A highlight among the notes: its words on its colour. */
import type { Highlight } from '../../../contract/notes.ts'
import { IconButton } from '../../ui/button.tsx'
import { strings } from './strings.ts'

type HighlightRowProps = {
  highlight: Highlight
  lost: boolean
  onShow: () => void
  onNote: () => void
  onRemove: () => void
}

export function HighlightRow({ highlight, lost, onShow, onNote, onRemove }: HighlightRowProps) {
  return (
    <li className="highlight-row">
      <button type="button" className="highlight-words" title={strings.goTo} disabled={lost} onClick={onShow}>
        <span className="for-screen-readers">{strings.highlight}: </span>
        <span className="highlight-clip">
          <span className="highlight-ink" style={{ background: `var(--highlight-${highlight.colour})` }}>
            {highlight.anchor.exact}
          </span>
        </span>
        {lost ? <em> {strings.lost}</em> : null}
      </button>
      {lost ? null : <IconButton icon="note" label={strings.noteOnHighlight} onClick={onNote} />}
      <IconButton icon="trash" label={strings.removeHighlight} onClick={onRemove} />
    </li>
  )
}
