/** Gathers the events that an export writes: those with notes, and the contested ones, with every party's figures. */
import { isContest } from '../contract/contested.ts'
import type { Note } from '../contract/notes.ts'
import type { Claims } from './claims/claims.ts'
import type { EventHead, ExportedEvents } from './export/event-data.ts'
import type { Library } from './library/library.ts'
import type { Notes } from './notes/notes.ts'

export function exportedEvents(
  library: Pick<Library, 'summaries'>,
  notes: Pick<Notes, 'eventNotes'>,
  claims: Pick<Claims, 'catchUp' | 'conflicts' | 'event' | 'eventNow' | 'dossier'>,
): ExportedEvents {
  /** Notes by what their event is now; a note on one that is gone goes by what it was. */
  const written = (): Map<string, Note[]> => {
    const byEvent = new Map<string, Note[]>()
    for (const { note, target } of notes.eventNotes()) {
      if (note.body.trim() === '') continue
      const { eventId } = claims.eventNow(target) ?? target
      byEvent.set(eventId, [...(byEvent.get(eventId) ?? []), note])
    }
    return byEvent
  }
  const headOf = (eventId: string, on: readonly Note[]): EventHead[] => {
    const targets = on.flatMap(({ target }) => (target.kind === 'event' ? [target] : []))
    const formerIds = [...new Set(targets.map(target => target.eventId))].filter(id => id !== eventId)
    const event = claims.event(eventId)
    if (event !== null) {
      const { id, title, date, place, articleIds } = event
      return [{ ...{ eventId: id, title, date, place, articleIds }, formerIds }]
    }
    const [meant] = targets
    const left = library.summaries([...(meant?.articleIds ?? [])]).filter(({ trashedAt }) => trashedAt === null)
    if (meant === undefined || left.length === 0) return []
    return [
      {
        ...{ eventId, title: meant.title, date: null, place: null },
        articleIds: left.map(each => each.articleId),
        formerIds,
      },
    ]
  }
  return {
    list: async (articleIds, also, signal) => {
      await claims.catchUp(signal)
      const chosen = articleIds === null ? null : new Set(articleIds)
      const wanted = new Set(also)
      const noted = written()
      const contested = claims.conflicts().filter(isContest)
      const heads = new Map<string, EventHead>()
      for (const id of new Set([...also, ...noted.keys(), ...contested.map(({ event }) => event.id)])) {
        for (const head of headOf(id, noted.get(id) ?? [])) {
          if (wanted.has(id) || chosen === null || head.articleIds.some(articleId => chosen.has(articleId))) {
            heads.set(head.eventId, head)
          }
        }
      }
      return [...heads.values()]
    },
    gather: head => {
      const dossier = claims.dossier(head.eventId)
      return {
        ...head,
        notes: written().get(head.eventId) ?? [],
        rows: dossier?.rows ?? [],
        conflicts: dossier?.conflicts ?? [],
        sources: new Map(library.summaries([...head.articleIds]).map(summary => [summary.articleId, summary])),
      }
    },
  }
}
