/** Sets on which side of the text its claims and notes stand. */
import { useSettings } from '../../../theme/use-settings.tsx'
import { Segments } from '../../../ui/choice.tsx'
import { settingsStrings as strings } from '../strings.ts'

const choices = (['left', 'right'] as const).map(value => ({ value, label: strings.sides[value] }))

export function SidePlace() {
  const { settings, change } = useSettings()
  return (
    <div className="field">
      <span className="field-label">{strings.side}</span>
      <Segments
        label={strings.side}
        value={settings.sideAt}
        choices={choices}
        onChange={sideAt => change({ sideAt })}
      />
    </div>
  )
}
