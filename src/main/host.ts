/** Says what the application may ask of the program that runs it. */

import type { MenuGroup } from '../contract/settings.ts'

export type Host = {
  name: 'electron' | 'browser' | 'cli'
  /** Opens an http or https address in the reader's browser. */
  openLink: (url: string) => Promise<void>
  /** Asks the reader for a folder; its path, null when they changed their mind, `unavailable` without a dialog. */
  chooseFolder: () => Promise<string | null | 'unavailable'>
  /** Shows the commands in the program's own menu, and tells which one was chosen. Left out where there is no menu. */
  showMenu?: (groups: readonly MenuGroup[], onChosen: (commandId: string) => void) => void
}
