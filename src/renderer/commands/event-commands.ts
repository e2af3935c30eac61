/** The commands of the event whose page is open. */
import type { Command, EventCommands } from './command.ts'

/** A command of the event whose page is open; `act` answers null where it can't be done now. */
const onEvent = (
  id: string,
  title: string,
  act: (event: EventCommands) => (() => void) | null,
  keys: readonly string[] = [],
): Command => ({
  id: `event.${id}`,
  title,
  group: 'article',
  keys,
  when: ({ event }) => event !== null && act(event) !== null,
  run: ({ event }) => event && act(event)?.(),
})

export const eventCommands: readonly Command[] = [
  onEvent('note', 'Write a note on the event', event => event.note, ['n']),
  onEvent('rename', 'Rename the event', event => event.rename),
  onEvent('merge', 'Merge the event with another…', event => event.merge),
  onEvent('split', 'Split the event…', event => event.split),
]
