/** What runs, with the way to stop it; what the reader did, with the way to take it back; and what was said. */
import { useSyncExternalStore } from 'react'
import { useKeyOf } from '../commands/use-commands.ts'
import { PastImports } from '../features/import/past-imports.tsx'
import type { History } from '../reviews/history.ts'
import { afterColon } from '../reviews/history.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { formatTime } from '../ui/formats.ts'
import { Keys } from '../ui/keys.tsx'
import { useMessages } from '../ui/toast.tsx'
import { type Running, RunningTasks } from './running-tasks.tsx'
import { strings } from './strings.ts'
import './activity.css'

type ActivityDialogProps = Running & { history: History; onClose: () => void }

export function ActivityDialog({ history, onClose, ...running }: ActivityDialogProps) {
  return (
    <Dialog title={strings.activity} onClose={onClose}>
      <div className="activity">
        <RunningTasks {...running} />
        <Changes history={history} />
        <PastImports onReport={running.importing.showReport} />
        <Messages />
      </div>
    </Dialog>
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
