/** Gives a window with a menu of its own the commands, and runs what is chosen in it. */
import { useEffect, useRef } from 'react'
import { app } from './bridge.ts'
import type { CommandContext } from './commands/command.ts'
import { commandGroups } from './commands/commands.ts'
import { commandStrings } from './commands/strings.ts'
import { useBoundCommands } from './commands/use-commands.ts'

export function useNativeMenu(context: CommandContext): void {
  const commands = useBoundCommands()
  const latest = useRef({ context, commands })
  useEffect(() => {
    latest.current = { context, commands }
  })
  useEffect(() => {
    const groups = commandGroups.map(group => ({
      title: commandStrings.groups[group],
      commands: commands
        .filter(command => command.group === group && !command.keyOnly)
        .map(({ id, title, keys }) => ({ id, title, keys: [...keys] })),
    }))
    // Only the desktop window has a menu; elsewhere the palette is all of it.
    app['app.showMenu']({ groups }).catch(() => undefined)
  }, [commands])
  useEffect(
    () =>
      app['app.command'](({ id }) => {
        const now = latest.current
        const command = now.commands.find(candidate => candidate.id === id)
        // A dialog has the window to itself, for the menu as for keys.
        if (!command || document.querySelector('dialog[open]')) return
        if (command.when?.(now.context) ?? true) command.run(now.context)
      }),
    [],
  )
}
