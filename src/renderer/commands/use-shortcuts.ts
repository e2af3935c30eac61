/** Runs commands by their keys, anywhere in the window. */
import { useEffect, useRef } from 'react'
import { isTyping } from '../ui/is-typing.ts'
import type { CommandContext } from './command.ts'
import { commandFor } from './shortcuts.ts'
import { useBoundCommands } from './use-commands.ts'

const apple = /Mac|iPhone|iPad/.test(navigator.platform)

export function useShortcuts(context: CommandContext): void {
  const commands = useBoundCommands()
  const latest = useRef({ context, commands })
  useEffect(() => {
    latest.current = { context, commands }
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // What a focused control or an open dialog or menu has used is not ours.
      if (event.defaultPrevented || event.isComposing) return
      if (document.querySelector('dialog[open]') || document.querySelector('[role="menu"]')) return
      const { context: now, commands: bound } = latest.current
      const command = commandFor(event, bound, now, { typing: isTyping(event), apple })
      if (!command) return
      event.preventDefault()
      command.run(now)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
