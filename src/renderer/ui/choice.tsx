/** Choices that are all in view: one of a few, on or off, or a number on a scale. */
import { RadioGroup, Switch as RadixSwitch } from 'radix-ui'
import { type ReactNode, useId } from 'react'
import './choice.css'

type SegmentsProps<Value extends string> = {
  label: string
  value: Value
  choices: readonly { value: Value; label: ReactNode }[]
  onChange: (value: Value) => void
}

/** One of a few, side by side. Arrow keys move between them. */
export function Segments<Value extends string>({ label, value, choices, onChange }: SegmentsProps<Value>) {
  const choose = (next: string) => {
    const choice = choices.find(candidate => candidate.value === next)
    if (choice) onChange(choice.value)
  }
  return (
    <RadioGroup.Root
      className="segments"
      aria-label={label}
      value={value}
      onValueChange={choose}
      orientation="horizontal"
    >
      {choices.map(choice => (
        <RadioGroup.Item key={choice.value} value={choice.value} className="segment">
          {choice.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  )
}

type SwitchProps = { label: string; hint?: string; checked: boolean; onChange: (checked: boolean) => void }

export function Switch({ label, hint, checked, onChange }: SwitchProps) {
  const id = useId()
  return (
    <div className="switch-row">
      <div>
        <label htmlFor={id} className="field-label">
          {label}
        </label>
        {hint ? (
          <p id={`${id}-hint`} className="field-hint">
            {hint}
          </p>
        ) : null}
      </div>
      <RadixSwitch.Root
        id={id}
        className="switch"
        checked={checked}
        onCheckedChange={onChange}
        aria-describedby={hint ? `${id}-hint` : undefined}
      >
        <RadixSwitch.Thumb className="switch-thumb" />
      </RadixSwitch.Root>
    </div>
  )
}

type ScaleProps = {
  label: string
  value: number
  min: number
  max: number
  step?: number
  /** How the value is said (“18 px”). */
  say: (value: number) => string
  onChange: (value: number) => void
}

export function Scale({ label, value, min, max, step = 1, say, onChange }: ScaleProps) {
  const id = useId()
  return (
    <div className="scale">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <output htmlFor={id} className="scale-value tabular">
        {say(value)}
      </output>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={say(value)}
        onChange={event => onChange(event.currentTarget.valueAsNumber)}
      />
    </div>
  )
}
