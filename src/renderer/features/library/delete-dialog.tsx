/** Asks before articles in the trash are deleted for good. */
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { libraryStrings } from './strings.ts'

const strings = libraryStrings.deleteDialog

type DeleteDialogProps = { count: number; onConfirm: () => void; onClose: () => void }

export function DeleteDialog({ count, onConfirm, onClose }: DeleteDialogProps) {
  return (
    <Dialog
      title={strings.title(count)}
      size="narrow"
      onClose={onClose}
      actions={
        <>
          <Button data-autofocus onClick={onClose}>
            {strings.cancel}
          </Button>
          <Button
            kind="danger"
            onClick={() => {
              onConfirm()
              onClose()
            }}
          >
            {strings.confirm}
          </Button>
        </>
      }
    >
      <p>{strings.text}</p>
    </Dialog>
  )
}
