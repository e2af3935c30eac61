/** Sorts events by how likely they are to be the same as a given one: by day, then by place. */
import type { StoryEvent } from '../../../contract/claims.ts'

type Where = Pick<StoryEvent, 'id' | 'date' | 'place'>

/** Days between two dates told at least to the month; an event without a day is as far as none can be. */
function daysBetween(a: string | null, b: string | null): number {
  const [one, other] = [Date.parse(a?.slice(0, 10) ?? ''), Date.parse(b?.slice(0, 10) ?? '')]
  const days = Math.abs(one - other) / 86_400_000
  return Number.isNaN(days) ? Number.POSITIVE_INFINITY : days
}

const placesOf = ({ place }: Where) => new Set((place ?? '').toLowerCase().match(/\p{L}{3,}/gu))

/** Days a story stays in the news: within them a shared place tells more than the day. */
const nearDays = 7

/** All others: first those within a week that share a place, then those within a week, then those of a shared place. */
export function nearestFirst<Event extends Where>(event: Where, events: readonly Event[]): Event[] {
  const own = placesOf(event)
  return events
    .filter(({ id }) => id !== event.id)
    .map(other => {
      const days = daysBetween(event.date, other.date)
      const isHere = [...placesOf(other)].some(word => own.has(word))
      return { other, days, near: (days <= nearDays ? 2 : 0) + (isHere ? 1 : 0) }
    })
    .sort((a, b) => b.near - a.near || (a.days === b.days ? 0 : a.days - b.days))
    .map(({ other }) => other)
}
