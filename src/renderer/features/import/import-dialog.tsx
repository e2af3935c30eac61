/** Shows how far an import is, and afterwards what became of every file. */
import type { ImportReport } from '../../../contract/import.ts'
import { Button } from '../../ui/button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Progress } from '../../ui/progress.tsx'
import { useToast } from '../../ui/toast.tsx'
import { ImportPreview } from './import-preview.tsx'
import { ImportReport as ReportOfImport } from './import-report.tsx'
import { reportText } from './report-words.ts'
import { importStrings as strings } from './strings.ts'
import type { Import } from './use-import.ts'
import './import-dialog.css'

type ImportDialogProps = {
  running: Import
  /** Articles in which something is contested, as far as it is known. */
  contested: ReadonlySet<string>
  onContested: () => void
  onOpen: (articleId: string) => void
  /** Shows what changed between two captures of a page. */
  onCompare: (articleId: string, otherId: string) => void
}

export function ImportDialog({ running, contested, onContested, onOpen, onCompare }: ImportDialogProps) {
  const toast = useToast()
  const { state, stop, dismiss, setBehind } = running
  if (state.phase === 'idle') return null
  if (state.phase === 'failed') {
    return (
      <Dialog
        key="failure"
        title={strings.failed}
        size="narrow"
        onClose={dismiss}
        actions={<Button onClick={dismiss}>{strings.close}</Button>}
      >
        <p role="alert">{state.message}</p>
      </Dialog>
    )
  }
  if (state.phase === 'done') {
    const { report, skipped, notice } = state
    const first = report.articles[0]
    const cameIn = [...report.articles.map(({ id }) => id), ...report.duplicates.map(({ articleId }) => articleId)]
    const open = (articleId: string) => {
      dismiss()
      onOpen(articleId)
    }
    return (
      <Dialog
        key="report"
        title={titleOf(report, notice)}
        onClose={dismiss}
        actions={
          <>
            <Button onClick={dismiss} data-autofocus={first ? undefined : true}>
              {strings.close}
            </Button>
            {report.files.length > 0 ? (
              <Button
                kind="quiet"
                icon="copy"
                onClick={() =>
                  void copyText(reportText(report)).then(
                    () => toast({ text: strings.report.copied }),
                    (error: unknown) => toast({ text: error instanceof Error ? error.message : String(error) }),
                  )
                }
              >
                {strings.report.copy}
              </Button>
            ) : null}
            {cameIn.some(id => contested.has(id)) ? (
              <Button
                onClick={() => {
                  dismiss()
                  onContested()
                }}
              >
                {strings.seeContested}
              </Button>
            ) : null}
            {first ? (
              <Button kind="primary" data-autofocus onClick={() => open(first.id)}>
                {strings.openFirst}
              </Button>
            ) : null}
          </>
        }
      >
        <ReportOfImport
          report={report}
          skipped={skipped}
          onOpen={open}
          onCompare={(one, other) => {
            dismiss()
            onCompare(one, other)
          }}
        />
      </Dialog>
    )
  }
  if (state.phase === 'preview') {
    const { preview, decide } = state
    const count = preview.kinds.reduce((sum, { items }) => sum + items, 0)
    return (
      <Dialog
        key="preview"
        title={strings.preview.title}
        onClose={() => decide(false)}
        actions={
          <>
            <Button onClick={() => decide(false)}>{strings.preview.cancel}</Button>
            <Button kind="primary" data-autofocus disabled={count === 0} onClick={() => decide(true)}>
              {strings.preview.import(count)}
            </Button>
          </>
        }
      >
        <ImportPreview preview={preview} />
      </Dialog>
    )
  }
  const labels = {
    looking: strings.looking,
    gathering: strings.gathering,
    handing: strings.handing,
    importing: strings.importing,
  }
  const label = state.phase === 'fetching' ? state.label : labels[state.phase]
  return (
    <Dialog
      key="progress"
      title={strings.title}
      size="narrow"
      busy
      onClose={stop}
      actions={
        <>
          <Button onClick={() => setBehind(true)}>{strings.goOn}</Button>
          <Button data-autofocus onClick={stop}>
            {strings.stop}
          </Button>
        </>
      }
    >
      <p className="import-phase">{label}</p>
      <Progress
        label={label}
        done={state.phase === 'gathering' ? 0 : state.done}
        total={state.phase === 'gathering' ? 0 : state.total}
      />
      <p className="import-source">{state.phase === 'gathering' ? ' ' : state.source || ' '}</p>
    </Dialog>
  )
}

function titleOf(report: ImportReport, notice: string | null): string {
  // A stopped import may have brought in more than its cut-off report knows.
  if (report.cancelled) return strings.stoppedTitle
  return notice ?? (report.articles.length > 0 ? strings.imported(report.articles.length) : strings.importedNone)
}
