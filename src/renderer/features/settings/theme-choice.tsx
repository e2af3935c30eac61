/** Chooses the colours: each theme drawn in its own, and the two that follow the system. */

import { Settings, Theme } from '../../../contract/settings.ts'
import { useSettings } from '../../theme/use-settings.tsx'
import { Segments } from '../../ui/choice.tsx'
import { Swatches } from '../../ui/swatches.tsx'
import { settingsStrings as strings } from './strings.ts'

const named = <Value extends Settings['theme']>(values: readonly Value[]) =>
  values.map(value => ({ value, label: strings.themes[value] }))
const lightThemes = named(Settings.shape.lightTheme.options)
const darkThemes = named(Settings.shape.darkTheme.options)

/** `brief` leaves out what the system's light and dark are drawn in. */
export function ThemeChoice({ brief = false }: { brief?: boolean }) {
  const { settings, change } = useSettings()
  return (
    <div className="theme-choice">
      <Swatches
        label={strings.theme}
        value={settings.theme}
        choices={[
          { value: 'system', label: strings.themes.system, themes: [settings.lightTheme, settings.darkTheme] },
          ...Theme.options.map(value => ({ value, label: strings.themes[value], themes: [value] })),
        ]}
        onChange={theme => change({ theme })}
      />
      {settings.theme === 'system' && !brief ? (
        <div className="theme-system">
          <div>
            <p className="field-label">{strings.lightTheme}</p>
            <Segments
              label={strings.lightTheme}
              value={settings.lightTheme}
              choices={lightThemes}
              onChange={lightTheme => change({ lightTheme })}
            />
          </div>
          <div>
            <p className="field-label">{strings.darkTheme}</p>
            <Segments
              label={strings.darkTheme}
              value={settings.darkTheme}
              choices={darkThemes}
              onChange={darkTheme => change({ darkTheme })}
            />
          </div>
        </div>
      ) : null}
    </div>
  )
}
