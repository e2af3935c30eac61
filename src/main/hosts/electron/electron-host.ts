/** Does for the app what only Electron can: dialogs and the reader's own browser. */
import { BrowserWindow, dialog, shell } from 'electron'
import type { Host } from '../../host.ts'
import { setUpMenu } from './menu.ts'

export const electronHost: Host = {
  name: 'electron',
  showMenu: setUpMenu,
  openLink: async url => {
    // The contract lets only http and https pass; anything else could start a program.
    await shell.openExternal(url)
  },
  chooseFolder: async () => {
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
    const options = { properties: ['openDirectory' as const, 'createDirectory' as const] }
    const { canceled, filePaths } = window
      ? await dialog.showOpenDialog(window, options)
      : await dialog.showOpenDialog(options)
    return canceled ? null : (filePaths[0] ?? null)
  },
}
