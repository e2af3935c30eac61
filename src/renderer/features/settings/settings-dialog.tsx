/** The reader's settings, a section each, applied while they are changed. */
import { useState } from 'react'
import { useSettings } from '../../theme/use-settings.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { type Tab, Tabs } from '../../ui/tabs.tsx'
import { AboutSection } from './sections/about-section.tsx'
import { ColoursSection } from './sections/colours-section.tsx'
import { KeyboardSection } from './sections/keyboard-section.tsx'
import { LibrarySection } from './sections/library-section.tsx'
import { ReadingSection } from './sections/reading-section.tsx'
import { settingsStrings as strings } from './strings.ts'
import './settings-dialog.css'

/** The parts of the settings, in their order. */
export type SettingsSection = keyof typeof strings.sections

type SettingsDialogProps = { section?: SettingsSection | undefined; onFirstSteps: () => void; onClose: () => void }

/** Opens on `section`, or on the first. */
export function SettingsDialog({ section = 'reading', onFirstSteps, onClose }: SettingsDialogProps) {
  const { saveError } = useSettings()
  const [current, setCurrent] = useState<SettingsSection>(section)
  const tabs: Tab<SettingsSection>[] = [
    { name: 'reading', label: strings.sections.reading, content: <ReadingSection /> },
    { name: 'colours', label: strings.sections.colours, content: <ColoursSection /> },
    { name: 'keyboard', label: strings.sections.keyboard, content: <KeyboardSection /> },
    { name: 'library', label: strings.sections.library, content: <LibrarySection /> },
    { name: 'about', label: strings.sections.about, content: <AboutSection onFirstSteps={onFirstSteps} /> },
  ]
  return (
    <Dialog title={strings.title} size="wide" onClose={onClose}>
      <div className="settings">
        {saveError ? (
          <p className="field-error" role="alert">
            {strings.notSaved(saveError)}
          </p>
        ) : null}
        <Tabs label={strings.title} tabs={tabs} current={current} onChange={setCurrent} />
      </div>
    </Dialog>
  )
}
