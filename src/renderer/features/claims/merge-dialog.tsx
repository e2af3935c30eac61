/** Says that a claimant is the same party as another: everywhere in the library, or for a common noun in this article. */
import { type FormEvent, useId, useState } from 'react'
import type { Claim, ClaimantType } from '../../../contract/claims.ts'
import { isCommonNoun } from '../../../contract/common-noun.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ClaimantField } from './editor/claimant-field.tsx'
import { type RenamedRow, renamedRows } from './editor/renamed-rows.ts'
import { strings } from './strings.ts'
import type { Merge } from './use-review.ts'
import './claim-dialogs.css'

type MergeDialogProps = {
  name: string
  /** The article's claims: their claimants are offered first. */
  claims: readonly Claim[]
  onMerge: (merge: Merge) => Promise<void>
  /** Gives the rows of this article another claimant: for a name that elsewhere stands for somebody else. */
  onRename: (rows: readonly RenamedRow[]) => Promise<void>
  onClose: () => void
}

export function MergeDialog({ name, claims, onMerge, onRename, onClose }: MergeDialogProps) {
  const [into, setInto] = useState('')
  const [type, setType] = useState<ClaimantType | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useId()
  const wanted = into.trim()
  const isHereOnly = isCommonNoun(name) || isCommonNoun(wanted)

  const merge = async (event: FormEvent) => {
    event.preventDefault()
    if (wanted === '') return setProblem(strings.mergeNoName)
    if (wanted.toLowerCase() === name.toLowerCase()) return setProblem(strings.mergeSame)
    const rows = isHereOnly ? renamedRows(claims, name, wanted, type === 'unknown' ? null : type) : null
    if (rows?.length === 0) return setProblem(strings.nameHereNone)
    setBusy(true)
    try {
      await (rows ? onRename(rows) : onMerge({ from: name, into: wanted }))
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
            {isHereOnly ? strings.nameHere : strings.merge}
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
          onChange={(next, kind) => {
            setInto(next)
            setType(kind)
            setProblem(null)
          }}
        />
        {wanted === '' ? null : (
          <p className="field-hint">{(isHereOnly ? strings.nameHereSay : strings.mergeSay)(name, wanted)}</p>
        )}
      </form>
    </Dialog>
  )
}
