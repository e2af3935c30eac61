/** The fields of one row in the editor: who says it, how, in which words, with which figures. */
import { useState } from 'react'
import type { Anchor } from '../../../../article/anchor.ts'
import type { Range } from '../../../../article/plain-text.ts'
import { type Claim, ClaimantType } from '../../../../contract/claims.ts'
import { Button } from '../../../ui/button.tsx'
import { Segments } from '../../../ui/choice.tsx'
import { SelectField, TextField } from '../../../ui/field.tsx'
import type { Problem } from './check-draft.ts'
import { ClaimantField } from './claimant-field.tsx'
import { FigureFields } from './figure-fields.tsx'
import { type FigureDraft, newFigure, type RowDraft } from './row-draft.ts'
import { stanceChoices } from './stance-choices.ts'
import { strings } from './strings.ts'
import { type Named, WhereWhenFields } from './where-when-fields.tsx'
import { WordsField } from './words-field.tsx'

type RowFormProps = {
  row: RowDraft
  claims: readonly Claim[]
  known: Named
  selected: Anchor | null
  problems: readonly Problem[]
  /** The rows a figure can be moved to; empty while there is one. */
  rows: readonly { value: string; label: string }[]
  /** Whether the claimant takes the keyboard as it is drawn. */
  takesFocus: boolean
  /** Whether a new name is to count everywhere; null where that is no question. */
  everywhere: { from: string; chosen: boolean } | null
  onEverywhere: (chosen: boolean) => void
  onChange: (change: Partial<RowDraft>) => void
  onMoveFigure: (figure: FigureDraft, rowKey: string) => void
  onShow: (range: Range) => void
}

const types = ClaimantType.options.map(value => ({ value, label: strings.claimantTypes[value] }))
const voices = [
  { value: 'claimant', label: strings.byClaimant },
  { value: 'writer', label: strings.byWriter },
] as const

export function RowForm(props: RowFormProps) {
  const {
    row,
    claims,
    known,
    selected,
    problems,
    rows,
    takesFocus,
    everywhere,
    onEverywhere,
    onChange,
    onMoveFigure,
    onShow,
  } = props
  const [begun, setBegun] = useState<string | null>(null)
  const said = new Map(problems.map(({ field, sentence }) => [field, sentence]))
  const errorsOf = (figure: FigureDraft) =>
    new Map(
      problems.flatMap(({ field, sentence }) =>
        field.startsWith(`${figure.key}/`) ? [[field.slice(figure.key.length + 1), sentence] as const] : [],
      ),
    )
  const changeFigure = (key: string, change: Partial<FigureDraft>) =>
    onChange({ figures: row.figures.map(figure => (figure.key === key ? { ...figure, ...change } : figure)) })
  return (
    <>
      <WordsField
        row={row}
        selected={selected}
        error={said.get('content') ?? null}
        onChange={onChange}
        onShow={onShow}
      />
      <fieldset className="editor-part">
        <legend className="field-label">{strings.said}</legend>
        <Segments
          label={strings.said}
          value={row.attributed ? 'claimant' : 'writer'}
          choices={voices}
          onChange={voice => onChange({ attributed: voice === 'claimant' })}
        />
        {row.attributed ? (
          <div className="editor-pair">
            <ClaimantField
              label={strings.claimant}
              value={row.name}
              claims={claims}
              takesFocus={takesFocus}
              // A party of no known kind takes nothing away from what the row says.
              onChange={(name, type) => onChange({ name, ...(type && type !== 'unknown' ? { type } : {}) })}
            />
            <SelectField label={strings.type} value={row.type} choices={types} onChange={type => onChange({ type })} />
            {everywhere ? (
              <label className="editor-check">
                <input
                  type="checkbox"
                  checked={everywhere.chosen}
                  onChange={event => onEverywhere(event.currentTarget.checked)}
                />
                <span>
                  {strings.everywhere(everywhere.from, row.name.trim())}
                  <span className="field-hint"> {strings.everywhereHint}</span>
                </span>
              </label>
            ) : null}
            <TextField
              label={strings.onBehalfOf}
              value={row.onBehalfOf}
              maxLength={200}
              autoComplete="off"
              onChange={event => onChange({ onBehalfOf: event.currentTarget.value })}
            />
            <SelectField
              label={strings.stance}
              value={row.stance}
              choices={stanceChoices(row.deniesPlainly)}
              onChange={stance => onChange({ stance })}
            />
            <TextField
              label={strings.target}
              value={row.target}
              maxLength={500}
              autoComplete="off"
              onChange={event => onChange({ target: event.currentTarget.value })}
            />
          </div>
        ) : null}
      </fieldset>
      <fieldset className="editor-part">
        <legend className="field-label">{strings.figures}</legend>
        {row.figures.map((figure, index) => (
          <FigureFields
            key={figure.key}
            figure={figure}
            place={index + 1}
            selected={selected}
            errors={errorsOf(figure)}
            rows={rows}
            rowKey={row.key}
            takesFocus={figure.key === begun}
            onChange={change => changeFigure(figure.key, change)}
            onMove={rowKey => onMoveFigure(figure, rowKey)}
            onRemove={() => onChange({ figures: row.figures.filter(other => other !== figure) })}
            onShow={onShow}
          />
        ))}
        <div>
          <Button
            icon="add"
            kind="quiet"
            onClick={() => {
              const figure = newFigure(null)
              setBegun(figure.key)
              onChange({ figures: [...row.figures, figure] })
            }}
          >
            {strings.addFigure}
          </Button>
        </div>
      </fieldset>
      <WhereWhenFields row={row} known={known} error={said.get('date') ?? null} onChange={onChange} />
    </>
  )
}
