/** Sets the platform's menu: its standard entries, and the window's commands once the window has told them. */
import { Menu } from 'electron'
import type { MenuGroup } from '../../../contract/settings.ts'
import { menuTemplate } from './menu-template.ts'

export function setUpMenu(groups: readonly MenuGroup[] = [], onChosen: (commandId: string) => void = () => undefined) {
  const template = menuTemplate(groups, process.platform === 'darwin', onChosen)
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
