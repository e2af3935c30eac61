/** One figure in the editor: its amount as a reader types it, what is counted, and where it stands in the text. */
import type { Anchor } from '../../../../article/anchor.ts'
import type { Range } from '../../../../article/plain-text.ts'
import type { Figure } from '../../../../contract/claims.ts'
import { Quantity } from '../../../../contract/claims.ts'
import { strings as words } from '../../../evidence/strings.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { SelectField, TextField } from '../../../ui/field.tsx'
import type { FigureDraft } from './row-draft.ts'
import { strings } from './strings.ts'

type FigureFieldsProps = {
  figure: FigureDraft
  place: number
  selected: Anchor | null
  /** The problems of this figure by field. */
  errors: ReadonlyMap<string, string>
  /** Where it can be moved to; empty while there is one row. */
  rows: readonly { value: string; label: string }[]
  rowKey: string
  takesFocus: boolean
  onChange: (change: Partial<FigureDraft>) => void
  onMove: (rowKey: string) => void
  onRemove: () => void
  onShow: (range: Range) => void
}

const quantities = Quantity.options.map(value => ({ value, label: words.quantity[value] }))
const scopes: readonly Figure['scope'][] = ['incident', 'cumulative', 'sub_count']

export function FigureFields(props: FigureFieldsProps) {
  const { figure, place, selected, errors, rows, rowKey, takesFocus, onChange, onMove, onRemove, onShow } = props
  const { quantity, span } = figure
  const isMeasured = quantity === 'money' || quantity === 'duration'
  return (
    <fieldset className="editor-figure">
      <legend className="for-screen-readers">{strings.figure(place)}</legend>
      <TextField
        label={strings.amount}
        placeholder={strings.amountHint}
        value={figure.amount}
        maxLength={100}
        autoComplete="off"
        autoFocus={takesFocus}
        error={errors.get('amount') ?? null}
        onChange={event => onChange({ amount: event.currentTarget.value })}
      />
      <TextField
        label={strings.counted}
        placeholder={strings.countedHint}
        value={figure.counted}
        maxLength={300}
        autoComplete="off"
        onChange={event => onChange({ counted: event.currentTarget.value })}
      />
      <SelectField
        label={strings.quantity}
        value={quantity}
        choices={quantities}
        onChange={next => onChange({ quantity: next })}
      />
      {isMeasured ? (
        <TextField
          label={quantity === 'money' ? strings.currency : strings.duration}
          placeholder={quantity === 'money' ? 'USD' : 'days'}
          value={figure.unit}
          maxLength={30}
          autoComplete="off"
          error={errors.get('unit') ?? null}
          onChange={event => onChange({ unit: event.currentTarget.value })}
        />
      ) : null}
      <SelectField
        label={strings.scope}
        value={figure.scope}
        choices={scopes.map(value => ({ value, label: strings.scopes[value] }))}
        onChange={scope => onChange({ scope })}
      />
      {rows.length > 0 ? <SelectField label={strings.inRow} value={rowKey} choices={rows} onChange={onMove} /> : null}
      <div className="editor-figure-span field-hint">
        {span ? (
          <span>
            {strings.spanOf}{' '}
            <button type="button" title={strings.showPiece} onClick={() => onShow(span)}>
              “{span.exact}”
            </button>
          </span>
        ) : (
          <span>{strings.spanMissing}</span>
        )}
        {selected ? (
          <Button kind="quiet" onClick={() => onChange({ span: selected })}>
            {strings.useAsSpan}
          </Button>
        ) : null}
        {errors.has('span') ? <p className="field-error">{errors.get('span')}</p> : null}
      </div>
      <IconButton
        className="editor-figure-remove"
        icon="trash"
        label={strings.removeFigure(place)}
        side="left"
        onClick={onRemove}
      />
    </fieldset>
  )
}
