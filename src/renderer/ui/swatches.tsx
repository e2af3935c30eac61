/** One of a few sets of colours, each drawn in its own: a piece of its paper with its ink on it. */
import { RadioGroup } from 'radix-ui'
import './swatches.css'

type SwatchesProps<Value extends string> = {
  label: string
  value: Value
  /** `themes` are drawn side by side in one swatch, by their names in theme/colours. */
  choices: readonly { value: Value; label: string; themes: readonly string[] }[]
  onChange: (value: Value) => void
}

export function Swatches<Value extends string>({ label, value, choices, onChange }: SwatchesProps<Value>) {
  const choose = (next: string) => {
    const choice = choices.find(candidate => candidate.value === next)
    if (choice) onChange(choice.value)
  }
  return (
    <RadioGroup.Root className="swatches" aria-label={label} value={value} onValueChange={choose}>
      {choices.map(choice => (
        <RadioGroup.Item key={choice.value} value={choice.value} className="swatch">
          <span className="swatch-papers" aria-hidden="true">
            {choice.themes.map(theme => (
              <span key={theme} className="swatch-paper" data-theme={theme}>
                <span className="swatch-word">Aa</span>
              </span>
            ))}
          </span>
          <span className="swatch-name">{choice.label}</span>
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  )
}
