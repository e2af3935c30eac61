/** Edits one claim, or adds one: who says what, in which words, with which figures; as one row or as several. */
import { type FormEvent, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { createAnchor } from '../../../../article/anchor.ts'
import type { Range } from '../../../../article/plain-text.ts'
import type { Claim } from '../../../../contract/claims.ts'
import type { ClaimEdit } from '../../../../contract/review.ts'
import { Button } from '../../../ui/button.tsx'
import { Segments } from '../../../ui/choice.tsx'
import { scrollToStart } from '../../../ui/scroll-to-start.ts'
import { isNamed } from '../claim-rows.ts'
import type { Merge } from '../use-review.ts'
import { checkRow, type Problem } from './check-draft.ts'
import { type FigureDraft, isChanged, type RowDraft, splitDraft } from './row-draft.ts'
import { RowForm } from './row-form.tsx'
import { strings } from './strings.ts'
import type { Named } from './where-when-fields.tsx'
import './editor.css'

/** What is edited: a row there is, or null for a new one; and how its fields stand at first. */
export type Editing = { claim: Claim | null; rows: readonly RowDraft[] }

type ClaimEditorProps = {
  editing: Editing
  /** The rows as they were left, where the reader went away from them or gave them up; null where the editor was just opened. */
  left: readonly RowDraft[] | null
  /** The keyboard is moved into it, and it into view. */
  takesFocus: boolean
  /** With the rows as they stand while they are changed, null once they are not. */
  onLeft: (rows: readonly RowDraft[] | null) => void
  /** The article's plain text. */
  text: string
  claims: readonly Claim[]
  /** The places and dates that the article names. */
  known: Named
  /** The words selected in the text, null where none are. */
  selected: Range | null
  /** What the program had read, where a reader edited the row before. */
  was: string | null
  /** Rejects with words for the reader; the editor then stays as it is. */
  onSave: (rows: ClaimEdit[], merge: Merge | null) => Promise<void>
  /** With the rows as they stand when something in them was changed. */
  onCancel: (changed: readonly RowDraft[] | null) => void
  onShow: (range: Range) => void
}

export function ClaimEditor({
  editing,
  left,
  takesFocus,
  onLeft,
  text,
  claims,
  known,
  selected,
  was,
  onSave,
  onCancel,
  onShow,
}: ClaimEditorProps) {
  const { claim } = editing
  const [rows, setRows] = useState<readonly RowDraft[]>(left ?? editing.rows)
  const [at, setAt] = useState(0)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [failure, setFailure] = useState<string | null>(null)
  const [everywhere, setEverywhere] = useState(false)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  // The table may have been scrolled far down.
  useEffect(() => {
    if (form.current && takesFocus) scrollToStart(form.current)
  }, [takesFocus])
  const keepLeft = useEffectEvent(() => onLeft(isChanged(editing.rows, rows) ? rows : null))
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the rows is kept.
  useEffect(() => keepLeft(), [rows])
  const anchor = useMemo(() => (selected ? createAnchor(text, selected) : null), [text, selected])
  const row = rows[Math.min(at, rows.length - 1)]
  if (!row) return null

  const change = (key: string, next: Partial<RowDraft>) => {
    setRows(now => now.map(each => (each.key === key ? { ...each, ...next } : each)))
    setProblems([])
    setFailure(null)
  }
  const moveFigure = (figure: FigureDraft, rowKey: string) =>
    setRows(now =>
      now.map(each => {
        if (each.key === rowKey) return { ...each, figures: [...each.figures, figure] }
        return { ...each, figures: each.figures.filter(other => other.key !== figure.key) }
      }),
    )
  const split = () => {
    const [first, second] = splitDraft(row, text, selected)
    setRows(rows.flatMap(each => (each.key === row.key ? [first, second] : [each])))
    setAt(rows.indexOf(row) + 1)
  }
  // Of several rows the first stays the row it was: its new name is the one that can count everywhere.
  const named = claim && isNamed(claim) ? claim.claimant.canonicalName : null
  const name = rows[0]?.attributed ? rows[0].name.trim() : ''
  const canMerge = named !== null && name !== '' && name.toLowerCase() !== named.toLowerCase()

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const checked = rows.map(each => checkRow(each, text))
    const edits = checked.flatMap(({ row: edit }) => edit ?? [])
    const found = checked.flatMap(each => [...each.problems])
    setProblems(found)
    if (edits.length < rows.length) {
      const first = rows.findIndex(each => found.some(problem => problem.row === each.key))
      if (!found.some(problem => problem.row === row.key)) setAt(Math.max(0, first))
      // The fields with a sentence are there after the next drawing.
      requestAnimationFrame(() => {
        const field = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
        field?.focus()
        // Where it has the keyboard already, the focus alone moves nothing.
        field?.scrollIntoView({ block: 'nearest' })
      })
      return
    }
    setBusy(true)
    try {
      await onSave(edits, canMerge && everywhere && named ? { from: named, into: name } : null)
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
      setBusy(false)
    }
  }
  const cancel = () => onCancel(isChanged(editing.rows, rows) ? rows : null)

  const labels = rows.map((each, index) => ({ value: each.key, label: strings.row(index + 1) }))
  return (
    <form
      ref={form}
      className="claim-editor"
      // The letters of the window's shortcuts mean nothing here, on buttons neither.
      data-typing
      aria-label={claim ? strings.edit : strings.add}
      onSubmit={event => void save(event)}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        event.stopPropagation()
        if (!busy) cancel()
      }}
    >
      <header className="editor-head">
        <h3>{claim ? strings.edit : strings.add}</h3>
        {was ? (
          <p className="field-hint">
            {strings.machineRead} {was}
          </p>
        ) : null}
        {rows.length > 1 ? (
          <div className="editor-rows">
            <Segments
              label={strings.rows}
              value={row.key}
              choices={labels}
              onChange={key => setAt(rows.findIndex(each => each.key === key))}
            />
            <Button
              kind="quiet"
              onClick={() => {
                setRows(rows.filter(each => each !== row))
                setAt(0)
              }}
            >
              {strings.removeRow}
            </Button>
          </div>
        ) : null}
      </header>
      <div className="editor-body">
        <RowForm
          key={row.key}
          row={row}
          claims={claims}
          known={known}
          selected={anchor}
          problems={problems.filter(problem => problem.row === row.key)}
          rows={rows.length > 1 ? labels : []}
          takesFocus={takesFocus && row === (left ?? editing.rows)[0]}
          everywhere={canMerge && row === rows[0] ? { from: named, chosen: everywhere } : null}
          onEverywhere={setEverywhere}
          onChange={next => change(row.key, next)}
          onMoveFigure={moveFigure}
          onShow={onShow}
        />
      </div>
      <footer className="editor-foot">
        {problems.length > 0 || failure ? (
          <p className="field-error" role="alert">
            {failure ?? strings.problems}
          </p>
        ) : null}
        {claim ? (
          <Button kind="quiet" icon="split" title={strings.splitHint} onClick={split}>
            {strings.split}
          </Button>
        ) : null}
        <span className="editor-foot-main">
          <Button onClick={cancel} disabled={busy}>
            {strings.cancel}
          </Button>
          <Button kind="primary" type="submit" disabled={busy}>
            {busy ? strings.saving : strings.save}
          </Button>
        </span>
      </footer>
    </form>
  )
}
