/** Lays the window's commands out as the platform's menu: pure, so that it can be tested without a window. */
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuGroup } from '../../../contract/settings.ts'

/** How Electron writes keys that the command list names as browsers do. */
const names: Record<string, string> = {
  Mod: 'CommandOrControl',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
}

/** The accelerator of the first shortcut a menu can show; a single key or a key of its own is none. */
export function acceleratorOf(keys: readonly string[]): string | undefined {
  const shown = keys.find(key => /^(Mod|Alt)\+./.test(key) || /^(Shift\+)?F\d+$/.test(key))
  return shown
    ?.split(/\+(?=.)/)
    .map(part => names[part] ?? part)
    .join('+')
}

/**
 * The window hears its keys itself, so that they mean the same with and without a menu: the menu shows them and does not
 * listen. Editing shortcuts work on macOS only where a menu names them.
 */
export function menuTemplate(
  groups: readonly MenuGroup[],
  mac: boolean,
  onChosen: (commandId: string) => void,
): MenuItemConstructorOptions[] {
  const own = groups.map(
    ({ title, commands }): MenuItemConstructorOptions => ({
      label: title.replaceAll('&', '&&'),
      submenu: commands.map(({ id, title: label, keys }) => {
        const accelerator = acceleratorOf(keys)
        return {
          label: label.replaceAll('&', '&&'),
          click: () => onChosen(id),
          ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
        }
      }),
    }),
  )
  return [
    ...(mac ? [{ role: 'appMenu' as const }] : []),
    { role: 'fileMenu' },
    { role: 'editMenu' },
    ...own,
    {
      label: 'View',
      submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
    },
    { role: 'windowMenu' },
  ]
}
