/** Notes and highlights as they stand on paper, in the order of the text: the words they stand at, then the reader's own. */
import { colourName } from '../../theme/colour-names.ts'
import { useSettings } from '../../theme/use-settings.tsx'
import { formatInstant } from '../../ui/formats.ts'
import { NotePreview } from './note-preview.tsx'
import { findSaver } from './note-savers.ts'
import { strings } from './strings.ts'
import { inTextOrder } from './text-order.ts'
import type { ArticleNotes } from './use-notes.ts'

export function PrintedNotes({ text, written }: { text: string; written: ArticleNotes }) {
  const { settings } = useSettings()
  const entries = inTextOrder(text, written.notes, written.highlights)
  return (
    <ol className="printed-notes">
      {entries.map(entry => {
        if (entry.kind === 'highlight') {
          const { highlightId, anchor, colour } = entry.highlight
          return (
            <li key={highlightId}>
              <blockquote>{anchor.exact}</blockquote>
              <p className="printed-aside">
                {[strings.highlight, colourName(settings, colour), entry.lost ? strings.lost : '']
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          )
        }
        const { noteId, target, body, updatedAt } = entry.note
        return (
          <li key={noteId}>
            {'anchor' in target ? <blockquote>{target.anchor.exact}</blockquote> : null}
            <NotePreview body={findSaver(noteId)?.snapshot().body ?? body} onLink={() => undefined} />
            <p className="printed-aside">
              {['anchor' in target ? '' : strings.onArticle, formatInstant(updatedAt), entry.lost ? strings.lost : '']
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        )
      })}
    </ol>
  )
}
