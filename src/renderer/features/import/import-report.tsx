/** What became of every item of an import: the sums first, then what went wrong, then each kind, folded. */
import { type ReactNode, useState } from 'react'
import type { ImportReport as Report } from '../../../contract/import.ts'
import { sumCounts } from '../../../contract/import-report.ts'
import { Button } from '../../ui/button.tsx'
import { formatNumber } from '../../ui/formats.ts'
import { Icon } from '../../ui/icon.tsx'
import { carriedWords, kindsOfFiles, outcomeWords } from './report-words.ts'
import { importStrings } from './strings.ts'
import './import-report.css'

const strings = importStrings.report

type ReportProps = {
  report: Report
  /** Files of other kinds that were left out of folders. */
  skipped: number
  onOpen: (articleId: string) => void
  onCompare: (articleId: string, otherId: string) => void
}

export function ImportReport({ report, skipped, onOpen, onCompare }: ReportProps) {
  const { articles, duplicates, failed } = report
  const all = sumCounts(report.files.map(({ counts }) => counts))
  const carried = carriedWords(all)
  const kinds = kindsOfFiles(report)
  const isPlain = articles.length <= 1 && duplicates.length === 0 && carried.length === 0
  const of = (as: Report['articles'][number]['as']) => articles.filter(article => article.as === as)
  const openButton = (article: Report['articles'][number]) => (
    <button type="button" className="import-article" onClick={() => onOpen(article.id)}>
      {article.title}
    </button>
  )
  const fresh = of(undefined)
  return (
    <div className="import-report">
      {report.cancelled ? <p>{importStrings.stopped}</p> : null}
      {isPlain ? null : (
        <ul className="import-sums" aria-label={strings.sums}>
          {[...outcomeWords(all), ...carried].map(words => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {skipped > 0 ? <p className="field-hint">{importStrings.skipped(skipped)}</p> : null}
      <Part title={importStrings.failedFiles(failed.length)} lines={failed} icon="warning" open>
        {withReason}
      </Part>
      <Part title={strings.articles(fresh.length)} lines={fresh} open={fresh.length <= openUntil}>
        {openButton}
      </Part>
      <Part title={strings.captures(of('capture').length)} lines={of('capture')} open>
        {article => (
          <div className="import-line import-capture">
            {openButton(article)}
            {article.captureOf ? (
              <>
                <span className="tabular">{strings.changed(article.captureOf.added, article.captureOf.removed)}</span>
                <Button kind="quiet" onClick={() => onCompare(article.id, article.captureOf?.articleId ?? article.id)}>
                  {strings.compare}
                </Button>
              </>
            ) : null}
          </div>
        )}
      </Part>
      <Part title={strings.filled(of('filled').length)} lines={of('filled')}>
        {openButton}
      </Part>
      <Part title={strings.stubs(of('stub').length)} lines={of('stub')} hint={strings.stubsHint}>
        {openButton}
      </Part>
      <Part title={importStrings.duplicates(duplicates.length)} lines={duplicates} open={articles.length === 0}>
        {({ source, articleId, restored, changed }) => (
          <div className="import-line import-duplicate">
            <span className="import-name">{source}</span>
            {restored ? <span>{strings.restored}</span> : changed ? <span>{strings.added}</span> : null}
            <Button kind="quiet" onClick={() => onOpen(articleId)}>
              {importStrings.openExisting}
            </Button>
          </div>
        )}
      </Part>
      <Part title={strings.skipped(report.skipped.length)} lines={report.skipped}>
        {withReason}
      </Part>
      {isPlain ? null : (
        <Part title={strings.byKind} lines={kinds}>
          {({ format, files, counts }) => (
            <div className="import-line import-kind">
              <strong>{format}</strong>
              <span>{[strings.files(files), ...outcomeWords(counts), ...carriedWords(counts)].join(' · ')}</span>
            </div>
          )}
        </Part>
      )}
      {report.files.length > 1 && report.files.some(({ counts }) => counts.items > 1) ? (
        <Part title={strings.byFile} lines={report.files}>
          {({ source, format, counts }) => (
            <div className="import-line import-kind">
              <span className="import-name">{source}</span>
              <span>{[format ?? strings.notRead, ...outcomeWords(counts), ...carriedWords(counts)].join(' · ')}</span>
            </div>
          )}
        </Part>
      ) : null}
    </div>
  )
}

/** A list of this many unfolds by itself. */
const openUntil = 12
/** Lines that are drawn at a time: a report of thousands opens at once. */
const atOnce = 100

/** What did not come in, and why. */
const withReason = ({ source, reason }: Report['failed'][number]) => (
  <div className="import-line import-failure">
    <span className="import-name">{source}</span>
    <span>{reason}</span>
  </div>
)

type PartProps<Line> = {
  title: string
  lines: readonly Line[]
  children: (line: Line) => ReactNode
  icon?: 'warning'
  hint?: string
  open?: boolean
}

function Part<Line>({ title, lines, children, icon, hint, open = false }: PartProps<Line>) {
  const [shown, setShown] = useState(atOnce)
  const [isOpen, setOpen] = useState(open)
  if (lines.length === 0) return null
  return (
    <details className="import-part" open={open} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name={isOpen ? 'down' : 'right'} size={0.875} />
        {icon ? <Icon name={icon} /> : null}
        {title}
      </summary>
      {hint && isOpen ? <p className="field-hint">{hint}</p> : null}
      {isOpen ? (
        <ul>
          {lines.slice(0, shown).map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report’s lines never change their places.
            <li key={index}>{children(line)}</li>
          ))}
        </ul>
      ) : null}
      {isOpen && lines.length > shown ? (
        <Button kind="quiet" onClick={() => setShown(shown + 10 * atOnce)}>
          {strings.more(formatNumber(Math.min(lines.length - shown, 10 * atOnce)), formatNumber(lines.length))}
        </Button>
      ) : null}
    </details>
  )
}
