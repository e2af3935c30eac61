/** Where and when a row’s matter happened, with the places and dates of the article to choose from. */
import { useId } from 'react'
import { TextField } from '../../../ui/field.tsx'
import type { RowDraft } from './row-draft.ts'
import { strings } from './strings.ts'

/** What the article names, each once: places by name, dates as a reader types them. */
export type Named = { places: readonly string[]; dates: readonly string[] }

type WhereWhenFieldsProps = {
  row: Pick<RowDraft, 'place' | 'date'>
  known: Named
  error: string | null
  onChange: (change: Partial<RowDraft>) => void
}

export function WhereWhenFields({ row, known, error, onChange }: WhereWhenFieldsProps) {
  const places = useId()
  const dates = useId()
  return (
    <fieldset className="editor-part">
      <legend className="field-label">{strings.whereWhen}</legend>
      <div className="editor-pair">
        <TextField
          label={strings.place}
          list={places}
          value={row.place}
          maxLength={200}
          autoComplete="off"
          onChange={event => onChange({ place: event.currentTarget.value })}
        />
        <TextField
          label={strings.date}
          list={dates}
          placeholder={strings.dateHint}
          value={row.date}
          maxLength={80}
          autoComplete="off"
          error={error}
          onChange={event => onChange({ date: event.currentTarget.value })}
        />
      </div>
      <Choices id={places} of={known.places} />
      <Choices id={dates} of={known.dates} />
    </fieldset>
  )
}

function Choices({ id, of }: { id: string; of: readonly string[] }) {
  return (
    <datalist id={id}>
      {of.map(value => (
        <option key={value} value={value} />
      ))}
    </datalist>
  )
}
