/** The one list of commands, put together by what they are about. Palette, shortcuts and the help for them are made from it. */
import { articleCommands } from './article-commands.ts'
import type { Command, CommandGroup } from './command.ts'
import { eventCommands } from './event-commands.ts'
import { goCommands } from './go-commands.ts'
import { libraryCommands } from './library-commands.ts'
import { lookCommands } from './look-commands.ts'
import { pairCommands } from './pair-commands.ts'
import { programCommands } from './program-commands.ts'

/** The groups in the order in which palette, menu and help show them. */
export const commandGroups: readonly CommandGroup[] = ['go', 'library', 'article', 'look', 'program']

/** Of several that share a key, the first that can do anything runs. */
export const commands: readonly Command[] = [
  ...goCommands,
  ...libraryCommands,
  ...articleCommands,
  ...pairCommands,
  ...eventCommands,
  ...lookCommands,
  ...programCommands,
]
