/** Says that a claimant is the same party as another, everywhere in the library. */
import { type FormEvent, useId, useState } from 'react'
import type { Claim } from '../../../contract/claims.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ClaimantField } from './editor/claimant-field.tsx'
import { strings } from './strings.ts'
import type { Merge } from './use-review.ts'

type MergeDialogProps = {
  name: string
  /** The article's claims: their claimants are offered first. */
  claims: readonly Claim[]
  onMerge: (merge: Merge) => Promise<void>
  onClose: () => void
}

export function MergeDialog({ name, claims, onMerge, onClose }: MergeDialogProps) {
  const [into, setInto] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useId()
  const wanted = into.trim()

  const merge = async (event: FormEvent) => {
    event.preventDefault()
    if (wanted === '') return setProblem(strings.mergeNoName)
    if (wanted.toLowerCase() === name.toLowerCase()) return setProblem(strings.mergeSame)
    setBusy(true)
    try {
      await onMerge({ from: name, into: wanted })
      onClose()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
      setBusy(false)
    }
  }

  return (
    <Dialog
      title={strings.mergeTitle}
      onClose={onClose}
      busy={busy}
      actions={
        <>
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button kind="primary" type="submit" form={form} disabled={busy}>
            {strings.merge}
          </Button>
        </>
      }
    >
      <form id={form} className="merge-form" onSubmit={event => void merge(event)}>
        <ClaimantField
          label={strings.mergeText(name)}
          value={into}
          claims={claims}
          except={name}
          error={problem}
          takesFocus
          onChange={next => {
            setInto(next)
            setProblem(null)
          }}
        />
        {wanted === '' ? null : <p className="field-hint">{strings.mergeSay(name, wanted)}</p>}
      </form>
    </Dialog>
  )
}
