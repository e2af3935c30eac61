/** Lists a note's earlier versions, shows each, and takes one up again as a new version. */
import { useState } from 'react'
import type { NoteRevision } from '../../../contract/notes.ts'
import { app } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Segments } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField } from '../../ui/field.tsx'
import { formatInstant } from '../../ui/formats.ts'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { ChangedWords } from './changed-words.tsx'
import { NotePreview } from './note-preview.tsx'
import { strings } from './strings.ts'

type RevisionsDialogProps = {
  noteId: string
  onClose: () => void
  onRestore: (body: string) => void
  onLink: (href: string) => void
}

export function RevisionsDialog({ noteId, onClose, onRestore, onLink }: RevisionsDialogProps) {
  const requested = useRequest(noteId, signal => app['notes.revisions']({ noteId }, { signal }))
  const [chosen, setChosen] = useState<number | null>(null)
  const [other, setOther] = useState<number | null>(null)
  const [look, setLook] = useState<'changes' | 'whole'>('changes')
  const revisions = [...(requested.value ?? [])].sort((a, b) => b.revision - a.revision)
  const newest = revisions[0]
  const shown = revisions.find(revision => revision.revision === chosen) ?? revisions[1] ?? newest
  // Beside a version stands what it became, unless another is asked for.
  const candidates = revisions.filter(revision => revision !== shown)
  const against =
    candidates.find(revision => revision.revision === other) ?? (shown === newest ? candidates[0] : newest)
  const name = (revision: NoteRevision) =>
    `${formatInstant(revision.savedAt)}${revision === newest ? ` (${strings.current})` : ''}`
  return (
    <Dialog
      title={strings.historyTitle}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button
            kind="primary"
            disabled={!shown || shown === newest}
            onClick={() => {
              if (shown) onRestore(shown.body)
            }}
          >
            {strings.restore}
          </Button>
        </>
      }
    >
      {requested.state === 'loading' ? <Loading /> : null}
      {requested.state === 'failed' ? (
        <ErrorState title={strings.historyFailed} error={requested.error} onRetry={requested.refresh} />
      ) : null}
      {shown ? (
        <div className="revisions">
          <ol className="revisions-list">
            {revisions.map(revision => (
              <li key={revision.revision}>
                <button
                  type="button"
                  className="revision"
                  aria-pressed={revision === shown}
                  onClick={() => setChosen(revision.revision)}
                >
                  <time dateTime={revision.savedAt}>{formatInstant(revision.savedAt)}</time>
                  {revision === newest ? <span>{strings.current}</span> : null}
                </button>
              </li>
            ))}
          </ol>
          <div className="revisions-body">
            {revisions.length > 1 ? (
              <div className="revisions-tools">
                <Segments
                  label={strings.look}
                  value={look}
                  choices={[
                    { value: 'changes', label: strings.changes },
                    { value: 'whole', label: strings.whole },
                  ]}
                  onChange={setLook}
                />
                {look === 'changes' ? (
                  <SelectField
                    label={strings.comparedWith}
                    value={String(against?.revision ?? '')}
                    choices={revisions
                      .filter(revision => revision !== shown)
                      .map(revision => ({ value: String(revision.revision), label: name(revision) }))}
                    onChange={value => setOther(Number(value))}
                  />
                ) : null}
              </div>
            ) : null}
            {look === 'changes' && against ? (
              <ChangedWords {...inTime(shown, against)} />
            ) : shown.body.trim() === '' ? (
              <p className="note-hint">{strings.emptyVersion}</p>
            ) : (
              <NotePreview body={shown.body} onLink={onLink} />
            )}
          </div>
        </div>
      ) : null}
    </Dialog>
  )
}

/** The earlier of two versions first: what stands in the later one only was added. */
function inTime(one: NoteRevision, other: NoteRevision): { before: string; after: string } {
  return one.revision < other.revision
    ? { before: one.body, after: other.body }
    : { before: other.body, after: one.body }
}
