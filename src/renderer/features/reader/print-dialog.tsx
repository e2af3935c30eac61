/** Asks what goes onto paper with an article, and hands it to the system's own print dialog. */
import type { Printable } from '../../../contract/settings.ts'
import { useSettings } from '../../theme/use-settings.tsx'
import { Button } from '../../ui/button.tsx'
import { Switch } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { strings } from './strings.ts'
import './print-dialog.css'

const parts = ['claims', 'notes'] as const satisfies readonly Printable[]

export function PrintDialog({ onClose }: { onClose: () => void }) {
  const { settings, change } = useSettings()
  const { printWith } = settings
  const put = (part: Printable, isWanted: boolean) =>
    change({ printWith: parts.filter(other => (other === part ? isWanted : printWith.includes(other))) })
  return (
    <Dialog
      title={strings.print.title}
      size="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{strings.print.cancel}</Button>
          <Button
            kind="primary"
            data-autofocus
            onClick={() => {
              onClose()
              // Once the dialog is gone from the page.
              requestAnimationFrame(() => window.print())
            }}
          >
            {strings.print.print}
          </Button>
        </>
      }
    >
      <div className="print-parts">
        <p className="field-hint">{strings.print.hint}</p>
        {parts.map(part => (
          <Switch
            key={part}
            label={strings.print.parts[part]}
            checked={printWith.includes(part)}
            onChange={isWanted => put(part, isWanted)}
          />
        ))}
      </div>
    </Dialog>
  )
}
