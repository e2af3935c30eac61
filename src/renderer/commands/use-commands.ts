/** Hands out the commands with the reader's own keys, and the key to show beside a button. */
import { useMemo } from 'react'
import { useSettings } from '../theme/use-settings.tsx'
import { bindCommands, firstKeys } from './bindings.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'

/** Every command, with the keys it has now. */
export function useBoundCommands(): readonly Command[] {
  const { keys } = useSettings().settings
  return useMemo(() => bindCommands(commands, keys), [keys])
}

/** Answers the key of a command that is to be shown beside its button; undefined where it has none. */
export function useKeyOf(): (commandId: string) => string | undefined {
  const bound = useBoundCommands()
  const { singleKeys } = useSettings().settings
  return useMemo(() => {
    const first = firstKeys(bound, singleKeys)
    return commandId => first.get(commandId)
  }, [bound, singleKeys])
}
