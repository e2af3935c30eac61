/** Shows how far an import is, and afterwards what became of every file. */
import type { ImportReport } from '../../../contract/import.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Progress } from '../../ui/progress.tsx'
import { importStrings as strings } from './strings.ts'
import type { Import } from './use-import.ts'
import './import-dialog.css'

type ImportDialogProps = {
  running: Import
  /** Articles in which something is contested, as far as it is known. */
  contested: ReadonlySet<string>
  onContested: () => void
  onOpen: (articleId: string) => void
}

/** Lines of each kind that are shown; a report of thousands stays quick to open. */
const longest = 200

export function ImportDialog({ running, contested, onContested, onOpen }: ImportDialogProps) {
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
        <Report report={report} skipped={skipped} onOpen={open} />
      </Dialog>
    )
  }
  const label =
    state.phase === 'gathering' ? strings.gathering : state.phase === 'handing' ? strings.handing : strings.importing
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

type ReportProps = { report: ImportReport; skipped: number; onOpen: (articleId: string) => void }

function Report({ report, skipped, onOpen }: ReportProps) {
  return (
    <div className="import-report">
      {report.cancelled ? <p>{strings.stopped}</p> : null}
      {skipped > 0 ? <p>{strings.skipped(skipped)}</p> : null}
      {report.failed.length > 0 ? (
        <section>
          <h3>
            <Icon name="warning" /> {strings.failedFiles(report.failed.length)}
          </h3>
          <Cut total={report.failed.length} />
          <ul>
            {report.failed.slice(0, longest).map(({ source, reason }) => (
              <li key={`${source} ${reason}`} className="import-failure">
                <span className="import-name">{source}</span>
                <span>{reason}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {report.articles.length > 0 ? (
        <ul>
          {report.articles.slice(0, longest).map(article => (
            <li key={article.id}>
              <button type="button" className="import-article" onClick={() => onOpen(article.id)}>
                {article.title}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <Cut total={report.articles.length} />
      {report.duplicates.length > 0 ? (
        <section>
          <h3>{strings.duplicates(report.duplicates.length)}</h3>
          <ul>
            {report.duplicates.slice(0, longest).map(({ source, articleId }) => (
              <li key={`${source} ${articleId}`} className="import-duplicate">
                <span className="import-name">{source}</span>
                <Button kind="quiet" onClick={() => onOpen(articleId)}>
                  {strings.openExisting}
                </Button>
              </li>
            ))}
          </ul>
          <Cut total={report.duplicates.length} />
        </section>
      ) : null}
    </div>
  )
}

function Cut({ total }: { total: number }) {
  return total > longest ? <p className="field-hint">{strings.shown(longest, total)}</p> : null
}
