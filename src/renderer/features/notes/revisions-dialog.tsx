/** Lists a note's earlier versions, shows each, and takes one up again as a new version. */
import { useState } from 'react'
import { app } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { formatInstant } from '../../ui/formats.ts'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { useRequest } from '../../ui/use-request.ts'
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
  const revisions = [...(requested.value ?? [])].sort((a, b) => b.revision - a.revision)
  const newest = revisions[0]
  const shown = revisions.find(revision => revision.revision === chosen) ?? revisions[1] ?? newest
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
            {shown.body.trim() === '' ? (
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
