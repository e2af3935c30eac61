/** The notes' part of the desk: how many there are, and the panel they are written in. */
import type { ComponentProps } from 'react'
import { NotesPanel } from '../features/notes/notes-panel.tsx'
import { IconButton } from '../ui/button.tsx'
import { formatNumber } from '../ui/formats.ts'
import { SideSection } from './side-section.tsx'
import { strings } from './strings.ts'
import type { Folds } from './use-folds.ts'

type NotesPartProps = ComponentProps<typeof NotesPanel> & { folds: Folds }

export function NotesPart({ folds, ...panel }: NotesPartProps) {
  const { notes, highlights } = panel.requested.value ?? { notes: [], highlights: [] }
  return (
    <SideSection
      title={strings.notes}
      count={notes.length}
      also={highlights.length > 0 ? `${strings.highlights} ${formatNumber(highlights.length)}` : undefined}
      folded={folds.folded.notes}
      onFold={folds.fold('notes')}
      aside={<IconButton icon="add" label={strings.addNote} side="left" onClick={panel.onStart} />}
    >
      <NotesPanel key={panel.articleId} {...panel} />
    </SideSection>
  )
}
