/** Says that the claims of a text could not be read, and why; offers to try again. */
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { strings } from './strings.ts'
import './failure-note.css'

type FailureNoteProps = {
  reason: string
  /** Null while it is tried again. */
  onRetry: (() => void) | null
}

export function FailureNote({ reason, onRetry }: FailureNoteProps) {
  return (
    <div className="claims-failure" role="alert">
      <Icon name="warning" />
      <div>
        <p className="claims-failure-title">{strings.failed}</p>
        <p>{reason}</p>
        <p className="claims-failure-hint">{strings.failedHint}</p>
      </div>
      {/* Out of reach, but not gone while it works: the keyboard stays where it is. */}
      <Button aria-disabled={onRetry === null} onClick={() => onRetry?.()}>
        {onRetry === null ? strings.tryingAgain : strings.tryAgain}
      </Button>
    </div>
  )
}
