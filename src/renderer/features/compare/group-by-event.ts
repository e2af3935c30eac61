/** Gathers conflicts under the events they are about, keeping the order the most contested come in. */
import type { Conflict, StoryEvent } from '../../../contract/claims.ts'

export type ContestedEvent = { event: StoryEvent; conflicts: Conflict[] }

export function groupByEvent(conflicts: readonly Conflict[]): ContestedEvent[] {
  const groups = new Map<string, ContestedEvent>()
  for (const conflict of conflicts) {
    const group = groups.get(conflict.event.id)
    if (group) group.conflicts.push(conflict)
    else groups.set(conflict.event.id, { event: conflict.event, conflicts: [conflict] })
  }
  return [...groups.values()]
}
