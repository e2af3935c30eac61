/** Says that the article opened where its reader stopped, or offers that place where it was opened at another. */
import { Button, IconButton } from '../../ui/button.tsx'
import { strings } from './strings.ts'

type ResumeNoticeProps = {
  /** Whether the reader is at the place they stopped at. */
  isHere: boolean
  onGo: () => void
  onDismiss: () => void
}

export function ResumeNotice({ isHere, onGo, onDismiss }: ResumeNoticeProps) {
  return (
    <div className="resume-notice" role="status">
      <span>{isHere ? strings.stoppedHere : strings.stoppedElsewhere}</span>
      <Button kind="quiet" icon={isHere ? 'up' : 'bookmark'} onClick={onGo}>
        {isHere ? strings.goToTop : strings.goToStop}
      </Button>
      <IconButton icon="close" label={strings.dismiss} side="top" onClick={onDismiss} />
    </div>
  )
}
