/** Fields with a label: for text, for one of a list, and for searching. */
import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from 'react'
import { Icon } from './icon.tsx'
import './field.css'

type TextFieldProps = InputHTMLAttributes<HTMLInputElement> & {
  label: string
  /** Said under the field; an error replaces it. */
  hint?: ReactNode
  error?: string | null
  ref?: Ref<HTMLInputElement>
}

export function TextField({ label, hint, error, id, ...rest }: TextFieldProps) {
  const ownId = useId()
  const fieldId = id ?? ownId
  const said = error ?? hint
  return (
    <div className="field">
      <label className="field-label" htmlFor={fieldId}>
        {label}
      </label>
      <input
        id={fieldId}
        className="text-input"
        aria-invalid={error ? true : undefined}
        aria-describedby={said ? `${fieldId}-said` : undefined}
        {...rest}
      />
      {said ? (
        <p id={`${fieldId}-said`} className={error ? 'field-error' : 'field-hint'}>
          {said}
        </p>
      ) : null}
    </div>
  )
}

type SelectFieldProps<Value extends string> = {
  label: string
  value: Value
  choices: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
}

/** One of a list that is too long to be in view. */
export function SelectField<Value extends string>({ label, value, choices, onChange }: SelectFieldProps<Value>) {
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="text-input select-input"
        value={value}
        onChange={event => {
          const choice = choices.find(candidate => candidate.value === event.currentTarget.value)
          if (choice) onChange(choice.value)
        }}
      >
        {choices.map(choice => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}

type SearchFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & {
  /** The field's name for screen readers. */
  label: string
  /** Stands at the end of the field: a shortcut, a button that clears it. */
  aside?: ReactNode
  /** Drawn faintly where the caret is: what would complete `before`, which is what the field holds. */
  behind?: { before: string; rest: string } | undefined
  ref?: Ref<HTMLInputElement>
}

export function SearchField({ label, aside, behind, className = '', ...rest }: SearchFieldProps) {
  return (
    <div className={`search-field ${className}`}>
      <Icon name="search" />
      <span className="search-field-words">
        <input type="search" aria-label={label} spellCheck={false} autoComplete="off" {...rest} />
        {behind ? (
          <span className="search-field-behind" aria-hidden="true">
            <span>{behind.before}</span>
            {behind.rest}
          </span>
        ) : null}
      </span>
      {aside}
    </div>
  )
}
