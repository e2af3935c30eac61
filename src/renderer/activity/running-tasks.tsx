/** What runs now: what the reader started with the way to stop it, and what goes on by itself with the way to pause it. */
import type { BackgroundWork } from '../../contract/settings.ts'
import type { Export } from '../features/export/use-export.ts'
import type { Import } from '../features/import/use-import.ts'
import type { BulkRun } from '../features/library/use-article-actions.ts'
import { useSettings } from '../theme/use-settings.tsx'
import { Button } from '../ui/button.tsx'
import { formatNumber } from '../ui/formats.ts'
import { Progress } from '../ui/progress.tsx'
import { strings } from './strings.ts'
import { useWork, type Work } from './use-work.ts'

export type Running = { importing: Import; exporting: Export; bulk: BulkRun | null }

export function RunningTasks({ importing, exporting, bulk }: Running) {
  const { settings } = useSettings()
  const work = useWork()
  const { state } = importing
  const imports = state.phase === 'gathering' ? { done: 0, total: 0 } : 'total' in state ? state : null
  const exports = exporting.state.phase === 'running' ? exporting.state : null
  const { pausedWork } = settings
  const goesOn = work.claims.pending > 0 || work.index.pending > 0
  const runs = imports !== null || exports !== null || bulk !== null || goesOn || pausedWork.length > 0
  return (
    <section aria-label={strings.running}>
      <h3>{strings.running}</h3>
      {runs ? null : <p className="field-hint">{strings.nothingRuns}</p>}
      {imports ? (
        <Task label={strings.import} done={imports.done} total={imports.total} onStop={importing.stop} />
      ) : null}
      {exports ? (
        <Task label={strings.export} done={exports.done} total={exports.total} onStop={exporting.stop} />
      ) : null}
      {bulk ? <Task label={bulk.label} done={bulk.done} total={bulk.total} onStop={bulk.stop} /> : null}
      {imports || exports || bulk?.stop ? <p className="field-hint">{strings.stopText}</p> : null}
      <ByItself kind="claims" work={work.claims} />
      <ByItself kind="index" work={work.index} />
      {goesOn ? <p className="field-hint">{strings.byItself}</p> : null}
    </section>
  )
}

/** `onStop` is null where it can't be stopped. */
type TaskProps = { label: string; done: number; total: number; onStop: (() => void) | null }

function Task({ label, done, total, onStop }: TaskProps) {
  return (
    <div className="activity-task">
      <span>{label}</span>
      <Progress label={label} done={done} total={total} />
      {onStop ? (
        <Button kind="quiet" aria-label={strings.stopThis(label)} onClick={onStop}>
          {strings.stop}
        </Button>
      ) : null}
    </div>
  )
}

function ByItself({ kind, work }: { kind: BackgroundWork; work: Work }) {
  const { settings, change } = useSettings()
  const { pausedWork } = settings
  const label = strings.work[kind]
  const others = pausedWork.filter(other => other !== kind)
  if (pausedWork.includes(kind)) {
    return (
      <>
        <div className="activity-task">
          <span>{strings.isPaused[kind]}</span>
          <span className="tabular activity-waiting">{strings.waiting(formatNumber(work.paused))}</span>
          <Button kind="quiet" aria-label={strings.goOnWith(label)} onClick={() => change({ pausedWork: others })}>
            {strings.goOn}
          </Button>
        </div>
        <p className="field-hint">{strings.whilePaused[kind]}</p>
      </>
    )
  }
  if (work.pending === 0) return null
  return (
    <div className="activity-task">
      <span>{label}</span>
      <Progress label={label} done={work.total - work.pending} total={work.total} />
      <Button
        kind="quiet"
        aria-label={strings.pauseThis(label)}
        onClick={() => change({ pausedWork: [...others, kind] })}
      >
        {strings.pause}
      </Button>
    </div>
  )
}
