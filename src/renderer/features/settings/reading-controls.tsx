/** How articles are set: typeface, sizes and spaces, each with its own way back to the usual. */
import type { ReactNode } from 'react'
import { defaultSettings, readingScales, Typeface } from '../../../contract/settings.ts'
import { useSettings } from '../../theme/use-settings.tsx'
import { IconButton } from '../../ui/button.tsx'
import { Scale, Segments, Switch } from '../../ui/choice.tsx'
import { settingsStrings as strings } from './strings.ts'

const typefaces = Typeface.options.map(value => ({
  value,
  label: <span className={`typeface-${value}`}>{strings.typefaces[value]}</span>,
}))
const scaled = ['fontSize', 'leading', 'measure', 'letterSpacing', 'wordSpacing'] as const

export function ReadingControls() {
  const { settings, change } = useSettings()
  return (
    <div className="reading-controls">
      <Resettable
        what={strings.typeface}
        isUsual={settings.typeface === defaultSettings.typeface}
        onReset={() => change({ typeface: defaultSettings.typeface })}
      >
        <Segments
          label={strings.typeface}
          value={settings.typeface}
          choices={typefaces}
          onChange={typeface => change({ typeface })}
        />
      </Resettable>
      {scaled.map(name => (
        <Resettable
          key={name}
          what={strings.scales[name].label}
          isUsual={settings[name] === defaultSettings[name]}
          onReset={() => change({ [name]: defaultSettings[name] })}
        >
          <Scale
            label={strings.scales[name].label}
            value={settings[name]}
            {...readingScales[name]}
            say={strings.scales[name].say}
            onChange={value => change({ [name]: value })}
          />
        </Resettable>
      ))}
      <Resettable
        what={strings.justified}
        isUsual={settings.justified === defaultSettings.justified}
        onReset={() => change({ justified: defaultSettings.justified })}
      >
        <Switch label={strings.justified} checked={settings.justified} onChange={justified => change({ justified })} />
      </Resettable>
      <Resettable
        what={strings.hyphenated}
        isUsual={settings.hyphenated === defaultSettings.hyphenated}
        onReset={() => change({ hyphenated: defaultSettings.hyphenated })}
      >
        <Switch
          label={strings.hyphenated}
          hint={strings.hyphenatedHint}
          checked={settings.hyphenated}
          onChange={hyphenated => change({ hyphenated })}
        />
      </Resettable>
    </div>
  )
}

type ResettableProps = { what: string; isUsual: boolean; onReset: () => void; children: ReactNode }

/** The place of the button is kept while there is nothing to reset: no control moves under the pointer. */
function Resettable({ what, isUsual, onReset, children }: ResettableProps) {
  return (
    <div className="resettable">
      {children}
      <IconButton
        className="resettable-reset"
        icon="restore"
        label={strings.resetOne(what)}
        side="left"
        disabled={isUsual}
        onClick={onReset}
      />
    </div>
  )
}
