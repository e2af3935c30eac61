/** The eight colours of highlights, each with the name the reader gives it. */
import { HighlightColour } from '../../../contract/notes.ts'
import { plainColourNames } from '../../theme/colour-names.ts'
import { useSettings } from '../../theme/use-settings.tsx'
import { settingsStrings as strings } from './strings.ts'
import './colour-names.css'

export function ColourNames() {
  const { settings, change } = useSettings()
  const { colourNames } = settings
  return (
    <section>
      <h3>{strings.colours}</h3>
      <p className="field-hint">{strings.coloursHint}</p>
      <ul className="colour-names">
        {HighlightColour.options.map((colour, index) => (
          <li key={colour}>
            <span className="colour-name-swatch" style={{ background: `var(--highlight-${colour})` }} aria-hidden>
              {index + 1}
            </span>
            <input
              className="text-input"
              aria-label={strings.nameOf(plainColourNames[colour])}
              placeholder={plainColourNames[colour]}
              maxLength={40}
              value={colourNames[colour] ?? ''}
              onChange={event => change({ colourNames: { ...colourNames, [colour]: event.currentTarget.value } })}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
