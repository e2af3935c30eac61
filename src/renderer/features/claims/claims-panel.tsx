/** The claims of one article: the table, the editor that takes its place, and the questions asked about its rows. */
import { type Ref, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { dateTyped } from '../../../article/date-value.ts'
import type { Range } from '../../../article/plain-text.ts'
import type { Claim } from '../../../contract/claims.ts'
import { app } from '../../bridge.ts'
import { copyHtml, copyText } from '../../ui/copy-text.ts'
import { newId } from '../../ui/new-id.ts'
import { useToast } from '../../ui/toast.tsx'
import { AcceptDialog } from './accept-dialog.tsx'
import { ClaimTable, type ClaimTableHandle, type ClaimTableProps } from './claim-table.tsx'
import type { TableFormat } from './claim-tools.tsx'
import { ClaimEditor, type Editing } from './editor/claim-editor.tsx'
import { dropDraft, keepDraft, keptDraft } from './editor/kept-drafts.ts'
import { draftOfClaim, draftOfSelection } from './editor/row-draft.ts'
import { strings as editorStrings } from './editor/strings.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { wasWords } from './review-words.ts'
import type { RowAction } from './row-actions.ts'
import { strings } from './strings.ts'
import { useReview } from './use-review.ts'
import { WhyDialog } from './why-dialog.tsx'

export type ClaimsPanelHandle = ClaimTableHandle & {
  /** Opens the editor for a new row of these words; where it is open, they become the words of the row in it. */
  add: (range: Range) => void
}

type ClaimsPanelProps = Omit<ClaimTableProps, 'ref' | 'onAct' | 'onAdd' | 'onCopy' | 'onAcceptAll'> & {
  /** The article's plain text; null while it is loaded. */
  text: string | null
  /** The words selected in the text last. */
  selected: Range | null
  /** The words selected in the text now. */
  selectedWords: () => Range | null
  ref?: Ref<ClaimsPanelHandle>
  /** Begins a note on the words of a row. */
  onNote: (claim: Claim) => void
}

type Asked = { kind: 'merge' | 'why'; claim: Claim } | { kind: 'accept'; claims: Claim[] }

export function ClaimsPanel({ text, selected, selectedWords, ref, onNote, ...props }: ClaimsPanelProps) {
  const { articleId, extracted, onShow } = props
  const { claims, places, dates } = extracted
  const known = useMemo(
    () => ({
      places: [...new Set(places.map(place => place.name))],
      dates: [...new Set(dates.map(date => date.value))].sort().map(dateTyped),
    }),
    [places, dates],
  )
  const toast = useToast()
  const review = useReview(articleId)
  const [editing, setEditing] = useState(() => keptDraft(articleId))
  /** Whoever comes back to an article has not asked for the editor that was left open there. */
  const [leftOpen] = useState(editing?.key)
  const [asked, setAsked] = useState<Asked | null>(null)
  const table = useRef<ClaimTableHandle>(null)

  // The rows are drawn again only where they change: what they are given keeps its identity.
  const startNote = useRef(onNote)
  useEffect(() => {
    startNote.current = onNote
  })

  const open = useCallback(
    (next: Editing) => {
      dropDraft(articleId)
      flushSync(() => setEditing({ ...next, key: newId(), left: null }))
    },
    [articleId],
  )
  /** Back to the table, with the keyboard on the row it was about. */
  const closeEditor = (claimId: string | null) => {
    dropDraft(articleId)
    setEditing(null)
    requestAnimationFrame(() => (claimId === null ? table.current?.focus() : table.current?.reveal(claimId, true)))
  }
  const act = useCallback(
    (action: RowAction, claim: Claim) => {
      const { claimId } = claim
      const toggled = (verdict: 'accepted' | 'rejected') => (claim.review === verdict ? 'machine' : verdict)
      // A corrected row is the reader's own already: there is nothing to accept.
      if (action === 'accept' && claim.review === 'edited') toast({ text: strings.standsCorrected })
      else if (action === 'accept') review.judge(claimId, toggled('accepted'))
      else if (action === 'reject') review.judge(claimId, toggled('rejected'))
      else if (action === 'note' && claim.reviewed?.found === false) toast({ text: strings.noteNeedsWords })
      else if (action === 'note') startNote.current(claim)
      else if (action === 'giveBack') review.judge(claimId, 'machine')
      else if (action === 'edit') open({ claim, rows: [draftOfClaim(claim)] })
      else setAsked({ kind: action === 'why' ? 'why' : 'merge', claim })
    },
    [review, open, toast],
  )
  const copy = async (format: TableFormat, claimIds: string[]) => {
    try {
      const table = await app['export.claimTable']({ articleIds: [articleId], claimIds, format })
      await (format === 'html' ? copyHtml(table.text) : copyText(table.text))
      toast({ text: strings.copied(claimIds.length) })
    } catch (error) {
      toast({ text: error instanceof Error ? error.message : String(error) })
    }
  }

  useImperativeHandle(ref, () => ({
    reveal: (claimId, focus) => table.current?.reveal(claimId, focus),
    focus: () => table.current?.focus(),
    add: range => {
      if (text !== null && !editing) open({ claim: null, rows: [draftOfSelection(text, range, claims)] })
    },
  }))

  return (
    <>
      {editing && text !== null ? (
        <ClaimEditor
          key={editing.key}
          editing={editing}
          left={editing.left}
          takesFocus={editing.key !== leftOpen}
          onLeft={left => (left ? keepDraft(articleId, { ...editing, left }) : dropDraft(articleId))}
          text={text}
          claims={claims}
          known={known}
          selected={selected}
          was={editing.claim ? wasWords(editing.claim) : null}
          onSave={async (rows, merge) => {
            const [first] = rows
            const change = editing.claim
              ? await review.edit(editing.claim.claimId, rows, merge)
              : first && (await review.add(first))
            closeEditor(change?.claimIds[0] ?? null)
          }}
          onCancel={changed => {
            closeEditor(editing.claim?.claimId ?? null)
            if (!changed) return
            const again = () => setEditing({ ...editing, left: changed, key: newId() })
            toast({
              text: editorStrings.discarded,
              action: { label: editorStrings.bringBack, run: again },
            })
          }}
          onShow={range => onShow(editing.claim?.claimId ?? '', range, false)}
        />
      ) : null}
      <div hidden={editing !== null}>
        <ClaimTable
          {...props}
          toolsIn={editing === null ? props.toolsIn : null}
          ref={table}
          onAct={act}
          onAdd={() => {
            const range = selectedWords()
            if (range === null || text === null) toast({ text: strings.selectFirst })
            else open({ claim: null, rows: [draftOfSelection(text, range, claims)] })
          }}
          onCopy={(format, claimIds) => void copy(format, claimIds)}
          onAcceptAll={chosen => setAsked({ kind: 'accept', claims: chosen })}
        />
      </div>
      {asked?.kind === 'accept' ? (
        <AcceptDialog
          count={asked.claims.length}
          onAccept={() => review.acceptAll(asked.claims)}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {asked?.kind === 'merge' ? (
        <MergeDialog
          name={asked.claim.claimant.canonicalName}
          claims={claims}
          onMerge={review.merge}
          onRename={review.rename}
          onClose={() => setAsked(null)}
        />
      ) : null}
      {asked?.kind === 'why' ? (
        <WhyDialog
          claim={asked.claim}
          onShow={range => onShow(asked.claim.claimId, range, false)}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </>
  )
}
