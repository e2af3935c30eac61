/** “Aa” at the head of an article: how the text is set, changed while it stands behind. */
import { useState } from 'react'
import { useSettings } from '../../theme/use-settings.tsx'
import { Button, WordButton } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { ReadingControls } from './reading-controls.tsx'
import { settingsStrings as strings } from './strings.ts'
import { ThemeChoice } from './theme-choice.tsx'
import { isUsualReading, usualReading } from './usual-reading.ts'
import './reading-controls.css'

export function ReadingPopover({ onSettings }: { onSettings: () => void }) {
  const { settings, change } = useSettings()
  const [open, setOpen] = useState(false)
  return (
    <Popover
      label={strings.settingOfText}
      open={open}
      onOpenChange={setOpen}
      className="reading-popover"
      trigger={
        <WordButton label={strings.settingOfText}>
          <span className="reading-aa">Aa</span>
        </WordButton>
      }
    >
      <ThemeChoice brief />
      <ReadingControls />
      <div className="reading-popover-foot">
        <Button kind="quiet" icon="restore" disabled={isUsualReading(settings)} onClick={() => change(usualReading)}>
          {strings.reset}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            setOpen(false)
            onSettings()
          }}
        >
          {strings.moreSettings}
        </Button>
      </div>
    </Popover>
  )
}
