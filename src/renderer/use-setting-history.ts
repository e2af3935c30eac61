/** Puts what the reader sets into the one history: undo leads back to what was set before. */
import { useEffect } from 'react'
import type { Settings } from '../contract/settings.ts'
import { settingNames, settingsStrings } from './features/settings/strings.ts'
import { useChanges } from './reviews/use-changes.tsx'
import { useSettings } from './theme/use-settings.tsx'

/** The part of the settings before a change that the change is about. */
function sameFields(part: Partial<Settings>, settings: Settings): Partial<Settings> {
  return Object.fromEntries(Object.entries(settings).filter(([field]) => field in part))
}

/** Where panes stand, what is folded and what a newcomer tried is no setting: it has no name, and is not undone. */
const namesOf = (part: Partial<Settings>): string[] =>
  Object.entries(settingNames).flatMap(([field, name]) => (field in part ? [name] : []))

export function useSettingHistory(): void {
  const changes = useChanges()
  const { onChange, change } = useSettings()
  useEffect(() => {
    let isOwn = false
    const put = async (part: Partial<Settings>) => {
      isOwn = true
      change(part)
      isOwn = false
    }
    return onChange((part, settings) => {
      const [name, ...others] = namesOf(part)
      const before = sameFields(part, settings)
      if (isOwn || name === undefined || JSON.stringify(before) === JSON.stringify(part)) return
      changes.did({
        said: settingsStrings.changed(others.length > 0 ? settingsStrings.settingOfText : name),
        undo: () => put(before),
        redo: () => put(part),
        series: `setting ${Object.keys(part).join(' ')}`,
      })
    })
  }, [changes, onChange, change])
}
