/** Turns the dates of events, exact or rough, into windows of days that can be compared. */

/** Days since 1970-01-01, both ends included. */
export type DateWindow = { from: number; to: number; precision: 'day' | 'month' | 'year' | 'unknown' }

const millisecondsPerDay = 86_400_000

function dayNumber(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / millisecondsPerDay)
}

/** Reads `YYYY`, `YYYY-MM`, `YYYY-MM-DD` (an instant's day) or `start/end`; null for anything else. */
export function readDateWindow(value: string | null): DateWindow | null {
  if (value === null) return null
  const [first, last] = value.split('/')
  if (last !== undefined) {
    const [from, to] = [readDateWindow(first ?? ''), readDateWindow(last)]
    if (from === null || to === null || to.to < from.from) return null
    const days = to.to - from.from
    return { from: from.from, to: to.to, precision: days <= 3 ? 'day' : days <= 62 ? 'month' : 'year' }
  }
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(value)
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)]
  if (day > 0) return { from: dayNumber(year, month, day), to: dayNumber(year, month, day), precision: 'day' }
  if (month > 0) return { from: dayNumber(year, month, 1), to: dayNumber(year, month + 1, 0), precision: 'month' }
  return { from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31), precision: 'year' }
}

/** An undated happening of an article is news: taken to lie in the days before it was published. */
export function windowBeforePublication(publishedAt: string | null): DateWindow | null {
  const published = readDateWindow(publishedAt)
  return published === null ? null : { from: published.from - 7, to: published.to, precision: 'unknown' }
}

/** Days between two windows; 0 where they overlap. */
export function daysBetween(a: DateWindow, b: DateWindow): number {
  return Math.max(0, a.from - b.to, b.from - a.to)
}
