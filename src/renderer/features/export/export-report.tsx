/** Says what became of every file of an export, the ones that need the reader's eye first. */
import type { ExportReport } from '../../../contract/export.ts'
import { Icon } from '../../ui/icon.tsx'
import { exportStrings as strings } from './strings.ts'

/** Lines of each kind that are shown; a report of thousands stays quick to open. */
const longest = 200

function Cut({ total }: { total: number }) {
  return total > longest ? <p className="field-hint">{strings.shown(longest, total)}</p> : null
}

export function ExportReportView({ report }: { report: ExportReport }) {
  const { folder, written, unchanged, conflicts, failed, cancelled } = report
  return (
    <div className="export-report">
      <p className="export-title">{folder}</p>
      {cancelled ? <p>{strings.stopped}</p> : null}
      {failed.length > 0 ? (
        <section>
          <h3>
            <Icon name="warning" /> {strings.failedArticles(failed.length)}
          </h3>
          <ul>
            {failed.slice(0, longest).map(({ articleId, eventId, reason }) => (
              <li key={articleId ?? eventId}>{reason}</li>
            ))}
          </ul>
          <Cut total={failed.length} />
        </section>
      ) : null}
      {conflicts.length > 0 ? (
        <section>
          <h3>
            <Icon name="warning" /> {strings.conflicts(conflicts.length)}
          </h3>
          <p>{strings.conflictText}</p>
          <ul>
            {conflicts.slice(0, longest).map(({ file, copy }) => (
              <li key={file}>
                {file}
                <span className="field-hint">{strings.beside(copy)}</span>
              </li>
            ))}
          </ul>
          <Cut total={conflicts.length} />
        </section>
      ) : null}
      <section>
        {written.length > 0 || !cancelled ? <p>{strings.written(written.length)}</p> : null}
        {unchanged.length > 0 ? <p>{strings.unchanged(unchanged.length)}</p> : null}
        <ul>
          {written.slice(0, longest).map(({ file }) => (
            <li key={file}>{file}</li>
          ))}
        </ul>
        <Cut total={written.length} />
      </section>
    </div>
  )
}
