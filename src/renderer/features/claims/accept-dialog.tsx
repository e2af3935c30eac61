/** Asks before every row in view is accepted. */
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { strings } from './strings.ts'

type AcceptDialogProps = { count: number; onAccept: () => void; onClose: () => void }

export function AcceptDialog({ count, onAccept, onClose }: AcceptDialogProps) {
  return (
    <Dialog
      title={strings.acceptTitle(count)}
      size="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button
            kind="primary"
            data-autofocus
            onClick={() => {
              onAccept()
              onClose()
            }}
          >
            {strings.acceptAll}
          </Button>
        </>
      }
    >
      <p>{strings.acceptText}</p>
    </Dialog>
  )
}
