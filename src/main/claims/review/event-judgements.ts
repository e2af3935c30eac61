/** Answers what a reader does to events: name, merge, split, each told by the articles' own happenings. */
import { AppError } from '../../../contract/bridge.ts'
import type { StoryEvent } from '../../../contract/claims.ts'
import type { ReviewChange } from '../../../contract/review.ts'
import { createId } from '../../database/create-id.ts'
import type { EventJudgement, EventMember } from './judgement.ts'
import type { ReviewLog } from './review-log.ts'
import type { LoggedChange } from './review-rows.ts'

/** Looks up events as grouped now. */
export type KnownEvents = {
  /** The event that goes by an id, or is now part of what another id names; null when nothing of it is left. */
  event: (eventId: string) => StoryEvent | null
  /** The articles' own happenings that make it up, of so many articles at most. */
  membersOf: (eventId: string, limit?: number) => EventMember[]
  /** The subject of the judgement that names the event of this very id; null where no reader named it. */
  nameSubjectOf: (eventId: string) => string | null
}

export type EventJudgements = {
  name: (eventId: string, title: string) => ReviewChange
  merge: (eventIds: readonly string[]) => ReviewChange
  split: (eventId: string, articleIds: readonly string[]) => ReviewChange
  /** Throws `stale` when the events of a merge or split were merged or split anew since. */
  refuseStale: (change: LoggedChange) => void
}

/** Articles enough to find a large event again by. */
const mostArticles = 200

export function createEventJudgements(log: ReviewLog, events: KnownEvents): EventJudgements {
  const known = (eventId: string): StoryEvent => {
    const event = events.event(eventId)
    if (event !== null) return event
    throw new AppError('not-found', 'There is no such event any more: its articles were regrouped or removed.')
  }
  const membersOf = ({ id }: StoryEvent) => events.membersOf(id, mostArticles)
  const record = (
    kind: 'name-event' | 'merge-events' | 'split-event',
    summary: string,
    sets: { subject: string; act: EventJudgement['act'] | null }[],
  ) =>
    log.record({
      kind,
      articleId: null,
      summary,
      claimIds: [],
      sets: sets.map(({ subject, act }) => ({
        subject,
        after: act === null ? null : { kind: 'event', order: log.libraryRevision() + 1, act },
      })),
    })
  const newSubject = () => `event:${createId()}`
  /** Who bears a name that replaces another: what bore that one, of what the event is now; so a merge taken back later leaves it there. */
  const nameMembers = (subject: string | null, members: EventMember[]): EventMember[] => {
    const former = subject === null ? null : log.standing(subject)
    if (former?.kind !== 'event') return members
    const bearing = members.filter(member => sharesMember([member], former.act.members))
    return bearing.length === 0 ? members : bearing
  }

  return {
    name: (eventId, title) => {
      const event = known(eventId)
      const subject = events.nameSubjectOf(event.id)
      if (title !== '') {
        const members = nameMembers(subject, membersOf(event))
        const act: EventJudgement['act'] = { kind: 'name', title, members }
        // Naming it once more replaces its name: undoing that brings the former one back.
        return record('name-event', `Named an event: ${title}`, [{ subject: subject ?? newSubject(), act }])
      }
      if (subject === null) {
        throw new AppError('invalid-input', 'This event has no name of yours: it goes by the title of its reports.')
      }
      return record('name-event', `Took the name from an event: ${event.title}`, [{ subject, act: null }])
    },

    merge: eventIds => {
      const merged = new Map(eventIds.map(known).map(event => [event.id, event]))
      if (merged.size < 2) throw new AppError('invalid-input', 'These are one event already.')
      const members = [...merged.values()].flatMap(membersOf)
      const titles = [...merged.values()].map(({ title }) => title)
      // The event one starts from gives its title to the one they become.
      const [first, ...others] = merged.values()
      const keepsName = first?.named === true && others.every(({ named }) => named !== true)
      const act: EventJudgement['act'] | null =
        first === undefined || keepsName ? null : { kind: 'name', title: first.title, members: membersOf(first) }
      return record('merge-events', `Merged ${merged.size} events: ${titles.join(' | ')}`, [
        { subject: newSubject(), act: { kind: 'merge', members } },
        ...(act === null ? [] : [{ subject: newSubject(), act }]),
      ])
    },

    split: (eventId, articleIds) => {
      const event = known(eventId)
      const chosen = new Set(articleIds)
      if (articleIds.some(articleId => !event.articleIds.includes(articleId))) {
        throw new AppError('invalid-input', 'Not all of these articles tell of this event. Open it again.')
      }
      if (event.articleIds.every(articleId => chosen.has(articleId))) {
        throw new AppError('invalid-input', 'These are all articles of the event: nothing would be left of it.')
      }
      const members = events.membersOf(event.id).filter(({ articleId }) => chosen.has(articleId))
      return record(
        'split-event',
        `Split ${chosen.size === 1 ? 'an article' : `${chosen.size} articles`} off an event: ${event.title}`,
        [{ subject: newSubject(), act: { kind: 'split', members } }],
      )
    },

    refuseStale: ({ writes }) => {
      const standing = log.eventJudgements()
      for (const { subject, before, after } of writes) {
        const own = after ?? before
        if (own?.kind !== 'event' || own.act.kind === 'name') continue
        const newer = standing.some(
          ({ subject: other, judgement: { act, order } }) =>
            other !== subject && order > own.order && act.kind !== 'name' && sharesMember(act.members, own.act.members),
        )
        if (newer) throw new AppError('stale', 'These events were merged or split since: take that back first.')
      }
    },
  }
}

function sharesMember(a: readonly EventMember[], b: readonly EventMember[]): boolean {
  const keys = new Set(a.map(({ articleId, eventKey }) => `${articleId}\n${eventKey}`))
  return b.some(({ articleId, eventKey }) => keys.has(`${articleId}\n${eventKey}`))
}
