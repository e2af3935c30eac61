/** Asks what of a contested point is no contradiction, and why. */
import { type FormEvent, useId, useState } from 'react'
import type { ContestedPoint, PointSide } from '../../../../contract/contested-points.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/field.tsx'
import { pointHeading, sideLabel } from '../conflict-words.ts'
import { strings } from '../strings.ts'
import { useDismissals } from './use-dismissals.ts'
import './dismissal.css'

type DismissDialogProps = { point: ContestedPoint; onClose: () => void }

export function DismissDialog({ point, onClose }: DismissDialogProps) {
  const { dismiss } = useDismissals()
  /** The one side that says something else; null for all of them. */
  const [odd, setOdd] = useState<PointSide | null>(null)
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useId()
  const { kind, sides, conflictIds } = point
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setFailure(null)
    try {
      const claimIds = odd === null ? null : odd.sources.map(place => place.claimId)
      await dismiss({ conflictIds, claimIds, reason: reason.trim() })
      onClose()
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={strings.dismissTitle(kind)}
      size="narrow"
      busy={busy}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button kind="primary" type="submit" form={form} disabled={busy}>
            {strings.dismiss(kind)}
          </Button>
        </>
      }
    >
      <form id={form} className="dismiss-form" onSubmit={event => void send(event)}>
        <p>
          <span className="dismiss-point">{pointHeading(point)}</span>{' '}
          {sides.length > 2 ? null : sides.map(sideLine).join(' / ')}
        </p>
        {sides.length > 2 ? (
          <fieldset className="dismiss-sides">
            <legend className="for-screen-readers">{strings.dismissWhich}</legend>
            <SideChoice name={form} label={strings.dismissAll} chosen={odd === null} onChoose={() => setOdd(null)} />
            <p className="dismiss-one">{strings.dismissOne}</p>
            {sides.map(side => (
              <SideChoice
                key={sideLine(side)}
                name={form}
                label={sideLine(side)}
                chosen={odd === side}
                onChoose={() => setOdd(side)}
              />
            ))}
          </fieldset>
        ) : null}
        <TextField
          data-autofocus
          label={strings.reason}
          hint={strings.reasonHint}
          error={failure}
          maxLength={500}
          value={reason}
          onChange={changed => setReason(changed.currentTarget.value)}
        />
        <p className="field-hint">{strings.dismissSay}</p>
      </form>
    </Dialog>
  )
}

/** “Tavarian Army 9”; what has no figure is named by who says it. */
const sideLine = (side: PointSide) => [side.claimant, sideLabel(side)].filter(Boolean).join(' ')

type SideChoiceProps = { name: string; label: string; chosen: boolean; onChoose: () => void }

function SideChoice({ name, label, chosen, onChoose }: SideChoiceProps) {
  return (
    <label className="dismiss-side">
      <input type="radio" name={name} checked={chosen} onChange={onChoose} />
      {label}
    </label>
  )
}
