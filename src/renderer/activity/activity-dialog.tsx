/** What runs, with the way to stop it; what the reader did, with the way to take it back; and what was said. */
import { useSyncExternalStore } from 'react'
import { useKeyOf } from '../commands/use-commands.ts'
import type { Import } from '../features/import/use-import.ts'
import type { History } from '../reviews/history.ts'
import { afterColon } from '../reviews/history.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { formatTime } from '../ui/formats.ts'
import { Keys } from '../ui/keys.tsx'
import { Progress } from '../ui/progress.tsx'
import { useMessages } from '../ui/toast.tsx'
import { strings } from './strings.ts'
import { useWork, type Work } from './use-work.ts'
import './activity.css'

type ActivityDialogProps = { importing: Import; history: History; onClose: () => void }

export function ActivityDialog({ importing, history, onClose }: ActivityDialogProps) {
  return (
    <Dialog title={strings.activity} onClose={onClose}>
      <div className="activity">
        <Running importing={importing} />
        <Changes history={history} />
        <Messages />
      </div>
    </Dialog>
  )
}

function Running({ importing }: { importing: Import }) {
  const { claims, index } = useWork()
  const { state } = importing
  const imports = state.phase === 'gathering' || state.phase === 'handing' || state.phase === 'importing'
  const runs = imports || claims.pending > 0 || index.pending > 0
  return (
    <section aria-label={strings.running}>
      <h3>{strings.running}</h3>
      {runs ? null : <p className="field-hint">{strings.nothingRuns}</p>}
      {imports ? (
        <div className="activity-task">
          <span>{strings.import}</span>
          <Progress
            label={strings.import}
            done={state.phase === 'gathering' ? 0 : state.done}
            total={state.phase === 'gathering' ? 0 : state.total}
          />
          <Button kind="quiet" onClick={importing.stop}>
            {strings.stop}
          </Button>
        </div>
      ) : null}
      <ByItself label={strings.claims} work={claims} />
      <ByItself label={strings.index} work={index} />
      {claims.pending > 0 || index.pending > 0 ? <p className="field-hint">{strings.byItself}</p> : null}
    </section>
  )
}

function ByItself({ label, work }: { label: string; work: Work }) {
  if (work.pending === 0) return null
  return (
    <div className="activity-task">
      <span>{label}</span>
      <Progress label={label} done={work.total - work.pending} total={work.total} />
    </div>
  )
}

function Changes({ history }: { history: History }) {
  const { done, next } = useSyncExternalStore(history.subscribe, history.view)
  const keyOf = useKeyOf()
  const [last] = done
  return (
    <section aria-label={strings.changes}>
      <h3>{strings.changes}</h3>
      {last || next ? null : <p className="field-hint">{strings.noChanges}</p>}
      <div className="activity-ways">
        {last ? (
          <Button icon="undo" onClick={() => void history.undo()}>
            {strings.undo(afterColon(last.said))} <Keys keys={keyOf('library.undo')} />
          </Button>
        ) : null}
        {next ? (
          <Button kind="quiet" icon="forward" onClick={() => void history.redo()}>
            {strings.redo(afterColon(next.said))} <Keys keys={keyOf('library.redo')} />
          </Button>
        ) : null}
      </div>
      <ol className="activity-list">
        {done.map(({ said, at }) => (
          <li key={`${at} ${said}`}>
            <span>{said}</span>
            <time className="tabular">{formatTime(new Date(at).toISOString())}</time>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Messages() {
  const messages = useMessages()
  return (
    <section aria-label={strings.messages}>
      <h3>{strings.messages}</h3>
      {messages.length === 0 ? <p className="field-hint">{strings.noMessages}</p> : null}
      <ol className="activity-list">
        {messages.map(({ id, text, at }) => (
          <li key={id}>
            <span>{text}</span>
            <time className="tabular">{formatTime(new Date(at).toISOString())}</time>
          </li>
        ))}
      </ol>
    </section>
  )
}
