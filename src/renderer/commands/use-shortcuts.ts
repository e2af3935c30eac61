/** Runs commands by their keys, anywhere in the window. */
import { useEffect, useRef } from 'react'
import { isTyping } from '../ui/is-typing.ts'
import type { CommandContext } from './command.ts'
import { commands } from './commands.ts'
import { commandFor } from './shortcuts.ts'

const apple = /Mac|iPhone|iPad/.test(navigator.platform)

export function useShortcuts(context: CommandContext): void {
  const latest = useRef(context)
  useEffect(() => {
    latest.current = context
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // What a focused control or an open dialog or menu has used is not ours.
      if (event.defaultPrevented || event.isComposing) return
      if (document.querySelector('dialog[open]') || document.querySelector('[role="menu"]')) return
      const command = commandFor(event, commands, latest.current, { typing: isTyping(event), apple })
      if (!command) return
      event.preventDefault()
      command.run(latest.current)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
