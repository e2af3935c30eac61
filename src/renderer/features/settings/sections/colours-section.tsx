/** The colours of the window. */
import { Settings } from '../../../../contract/settings.ts'
import { useSettings } from '../../../theme/use-settings.tsx'
import { Segments } from '../../../ui/choice.tsx'
import { ColourNames } from '../colour-names.tsx'
import { settingsStrings as strings } from '../strings.ts'

const themes = Settings.shape.theme.options.map(value => ({ value, label: strings.themes[value] }))

export function ColoursSection() {
  const { settings, change } = useSettings()
  return (
    <section className="settings-section">
      <Segments label={strings.theme} value={settings.theme} choices={themes} onChange={theme => change({ theme })} />
      <ColourNames />
    </section>
  )
}
