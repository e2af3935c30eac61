/** How the text is set, tried on a sample, and what reading an article does. */
import { useSettings } from '../../../theme/use-settings.tsx'
import { Button } from '../../../ui/button.tsx'
import { Switch } from '../../../ui/choice.tsx'
import { ReadingControls } from '../reading-controls.tsx'
import { settingsStrings as strings } from '../strings.ts'
import { isUsualReading, usualReading } from '../usual-reading.ts'
import { SidePlace } from './side-place.tsx'
import '../reading-controls.css'

export function ReadingSection() {
  const { settings, change } = useSettings()
  return (
    <section className="settings-section">
      <p className="settings-sample">{strings.sample}</p>
      <ReadingControls />
      <Switch
        label={strings.paragraphFocus}
        checked={settings.paragraphFocus}
        onChange={paragraphFocus => change({ paragraphFocus })}
      />
      <Switch label={strings.readAtEnd} checked={settings.readAtEnd} onChange={readAtEnd => change({ readAtEnd })} />
      <Button kind="quiet" icon="restore" disabled={isUsualReading(settings)} onClick={() => change(usualReading)}>
        {strings.reset}
      </Button>
      <SidePlace />
    </section>
  )
}
