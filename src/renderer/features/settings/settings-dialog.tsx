/** The reader's settings, applied while they are changed. */

import { defaultSettings } from '../../../contract/settings.ts'
import { app } from '../../bridge.ts'
import { useSettings } from '../../theme/use-settings.tsx'
import { Button } from '../../ui/button.tsx'
import { Scale, Segments, Switch } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { ColourNames } from './colour-names.tsx'
import { settingsStrings as strings } from './strings.ts'
import './settings-dialog.css'

const themes = (['system', 'light', 'dark'] as const).map(value => ({ value, label: strings.themes[value] }))

export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { settings, change, saveError } = useSettings()
  const info = useRequest('info', signal => app['app.info']({}, { signal }))
  const usual = settings.fontSize === defaultSettings.fontSize && settings.measure === defaultSettings.measure
  return (
    <Dialog title={strings.title} onClose={onClose}>
      <div className="settings">
        {saveError ? (
          <p className="field-error" role="alert">
            {strings.notSaved(saveError)}
          </p>
        ) : null}
        <section>
          <h3>{strings.theme}</h3>
          <Segments
            label={strings.theme}
            value={settings.theme}
            choices={themes}
            onChange={theme => change({ theme })}
          />
        </section>
        <section>
          <h3>{strings.reading}</h3>
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
        <ColourNames />
        <section>
          <h3>{strings.keyboard}</h3>
          <Switch
            label={strings.singleKeys}
            hint={strings.singleKeysHint}
            checked={settings.singleKeys}
            onChange={singleKeys => change({ singleKeys })}
          />
        </section>
        {info.value ? (
          <dl className="settings-about">
            <dt>{strings.library}</dt>
            <dd>{info.value.library}</dd>
            <dd>{strings.version(info.value.version)}</dd>
          </dl>
        ) : null}
      </div>
    </Dialog>
  )
}
