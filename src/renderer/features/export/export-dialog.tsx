/** Asks what to export and where to, then shows the progress and what became of every file. */
import { useState } from 'react'
import { AppError } from '../../../contract/bridge.ts'
import type { Folder } from '../../../contract/export.ts'
import type { WholeList } from '../../../contract/library.ts'
import type { NoteFilter } from '../../../contract/notes.ts'
import { app } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Segments } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Progress } from '../../ui/progress.tsx'
import { ExportReportView } from './export-report.tsx'
import { FolderBrowser } from './folder-browser.tsx'
import { MarkdownPreview } from './markdown-preview.tsx'
import { exportStrings as strings } from './strings.ts'
import type { Export, ExportedThings } from './use-export.ts'
import './export-dialog.css'

export type ExportScope = 'article' | 'event' | 'notes' | 'selection' | 'all'

type ExportDialogProps = {
  exporting: Export
  /** The article that is open, or null. */
  articleId: string | null
  /** The event whose page is open, or null. */
  eventId: string | null
  /** What the page of notes lists, where it is open. */
  notes: { filter: NoteFilter; total: number } | null
  selectedIds: string[]
  /** The list that is chosen as a whole instead; null for none. */
  selectedList: { list: WholeList; count: number } | null
  scope: ExportScope
  /** The folder of the last export, offered again. */
  folder: Folder | null
  onFolder: (folder: Folder) => void
  onClose: () => void
}

export function ExportDialog({
  exporting,
  articleId,
  eventId,
  notes,
  selectedIds,
  selectedList,
  scope: firstScope,
  folder,
  onFolder,
  onClose,
}: ExportDialogProps) {
  const [scope, setScope] = useState(firstScope)
  const [browsing, setBrowsing] = useState(false)
  const [folderError, setFolderError] = useState<string | null>(null)
  const { state } = exporting

  const chooseFolder = async () => {
    setFolderError(null)
    try {
      const chosen = await app['app.chooseFolder']({})
      if (chosen) onFolder(chosen)
    } catch (error) {
      if (error instanceof AppError && error.code === 'unavailable') setBrowsing(true)
      else setFolderError(error instanceof Error ? error.message : String(error))
    }
  }
  const selectedCount = selectedList?.count ?? selectedIds.length
  const list = scope === 'selection' ? selectedList?.list : undefined
  const what: ExportedThings =
    scope === 'all'
      ? { articleIds: null }
      : scope === 'selection'
        ? { articleIds: selectedIds, ...(list ? { list } : {}) }
        : scope === 'event'
          ? { articleIds: [], eventIds: eventId ? [eventId] : [] }
          : scope === 'notes'
            ? { articleIds: [], ...(notes ? { notes: notes.filter } : {}) }
            : { articleIds: articleId ? [articleId] : [] }
  const isNothing = what.articleIds?.length === 0 && !what.list && !what.eventIds?.length && !what.notes

  if (browsing) {
    return (
      <Dialog key="folders" title={strings.browser.title} onClose={() => setBrowsing(false)}>
        <FolderBrowser
          start={folder}
          onCancel={() => setBrowsing(false)}
          onChoose={chosen => {
            onFolder(chosen)
            setBrowsing(false)
          }}
        />
      </Dialog>
    )
  }
  if (state.phase === 'running') {
    return (
      <Dialog
        key="progress"
        title={strings.title}
        size="narrow"
        busy
        onClose={exporting.stop}
        actions={
          <>
            <Button
              onClick={() => {
                exporting.setBehind(true)
                onClose()
              }}
            >
              {strings.goOn}
            </Button>
            <Button data-autofocus onClick={exporting.stop}>
              {strings.stop}
            </Button>
          </>
        }
      >
        <div className="export-running">
          <p>{strings.running}</p>
          <Progress label={strings.running} done={state.done} total={state.total} />
          <p className="export-title">{state.title || ' '}</p>
        </div>
      </Dialog>
    )
  }
  if (state.phase === 'failed' || state.phase === 'done') {
    const leave = () => {
      exporting.restart()
      onClose()
    }
    return (
      <Dialog
        key="report"
        title={
          state.phase === 'failed'
            ? strings.failed
            : state.report.cancelled
              ? strings.stoppedTitle
              : strings.done(folder?.name ?? state.report.folder)
        }
        onClose={leave}
        actions={
          <>
            <Button onClick={exporting.restart}>{strings.again}</Button>
            <Button kind="primary" data-autofocus onClick={leave}>
              {strings.close}
            </Button>
          </>
        }
      >
        {state.phase === 'failed' ? <p role="alert">{state.message}</p> : <ExportReportView report={state.report} />}
      </Dialog>
    )
  }

  const choices: { value: ExportScope; label: string }[] = [
    ...(articleId ? [{ value: 'article' as const, label: strings.scopes.article }] : []),
    ...(eventId ? [{ value: 'event' as const, label: strings.scopes.event }] : []),
    ...(notes ? [{ value: 'notes' as const, label: strings.scopes.notes(notes.total) }] : []),
    ...(selectedCount > 0 ? [{ value: 'selection' as const, label: strings.scopes.selection(selectedCount) }] : []),
    { value: 'all', label: strings.scopes.all },
  ]
  return (
    <Dialog
      key="choice"
      title={strings.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button
            kind="primary"
            disabled={folder === null || isNothing}
            onClick={() => {
              if (folder) exporting.run(what, folder)
            }}
          >
            {strings.export}
          </Button>
        </>
      }
    >
      <div className="export-form">
        <p className="export-explanation">{strings.explanation}</p>
        {choices.length > 1 ? (
          <Segments label={strings.what} value={scope} choices={choices} onChange={setScope} />
        ) : null}
        <div className="export-folder">
          <Icon name="folder" />
          <span className="export-folder-name" title={folder?.label}>
            {folder ? folder.label : <span className="field-hint">{strings.noFolder}</span>}
          </span>
          <Button {...(folder ? {} : { 'data-autofocus': true })} onClick={chooseFolder}>
            {folder ? strings.changeFolder : strings.chooseFolder}
          </Button>
        </div>
        {folderError ? (
          <p className="field-error" role="alert">
            {folderError}
          </p>
        ) : null}
        {scope === 'article' && articleId ? <MarkdownPreview of={{ articleId }} /> : null}
        {scope === 'event' && eventId ? (
          <>
            <p className="field-hint">{strings.event}</p>
            <MarkdownPreview of={{ eventId }} />
          </>
        ) : null}
        {scope === 'notes' ? <p className="field-hint">{strings.notes}</p> : null}
        {scope === 'all' ? <p className="field-hint">{strings.all}</p> : null}
      </div>
    </Dialog>
  )
}
