/** How the text is set: its size and measure, tried on a sample. */
import { defaultSettings } from '../../../../contract/settings.ts'
import { useSettings } from '../../../theme/use-settings.tsx'
import { Button } from '../../../ui/button.tsx'
import { Scale } from '../../../ui/choice.tsx'
import { settingsStrings as strings } from '../strings.ts'

export function ReadingSection() {
  const { settings, change } = useSettings()
  const usual = settings.fontSize === defaultSettings.fontSize && settings.measure === defaultSettings.measure
  return (
    <section className="settings-section">
      <p className="settings-sample">{strings.sample}</p>
      <Scale
        label={strings.fontSize}
        value={settings.fontSize}
        min={14}
        max={28}
        say={strings.pixels}
        onChange={fontSize => change({ fontSize })}
      />
      <Scale
        label={strings.measure}
        value={settings.measure}
        min={45}
        max={100}
        say={strings.characters}
        onChange={measure => change({ measure })}
      />
      <Button
        kind="quiet"
        icon="restore"
        disabled={usual}
        onClick={() => change({ fontSize: defaultSettings.fontSize, measure: defaultSettings.measure })}
      >
        {strings.reset}
      </Button>
    </section>
  )
}
