/** Reads days, months, years, ranges of them, and “today” or “7d”, as numbers of days. */

/** Days since 1 January 1970, half-open; null is open. */
export type Days = { from: number | null; until: number | null }

const millisecondsPerDay = 86_400_000
/** `Date.UTC` takes the years 0 to 99 for those of the last century. */
const dayNumber = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month - 1, day) / millisecondsPerDay

/** The day a moment is in on this machine's calendar. */
export const dayOf = (moment: Date): number => dayNumber(moment.getFullYear(), moment.getMonth() + 1, moment.getDate())

const span = { d: 1, w: 7, m: 30, y: 365 } as const
const isSpan = (letter: string): letter is keyof typeof span => Object.hasOwn(span, letter)

/** One day, month or year, or the days up to today; null for anything else. */
function readOne(text: string, today: number): { from: number; until: number } | null {
  const word = text.toLowerCase()
  if (word === 'today') return { from: today, until: today + 1 }
  if (word === 'yesterday') return { from: today - 1, until: today }
  const [, count, unit] = /^(\d{1,4})([dwmy])$/u.exec(word) ?? []
  if (count !== undefined && unit !== undefined && isSpan(unit)) {
    return { from: today - Number(count) * span[unit] + 1, until: today + 1 }
  }
  const [, years, months, days] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u.exec(word) ?? []
  if (years === undefined) return null
  const year = Number(years)
  if (months === undefined) return { from: dayNumber(year, 1, 1), until: dayNumber(year + 1, 1, 1) }
  const month = Number(months)
  if (month < 1 || month > 12) return null
  if (days === undefined) return { from: dayNumber(year, month, 1), until: dayNumber(year, month + 1, 1) }
  const from = dayNumber(year, month, Number(days))
  // 31 June is in July: no such day.
  return from >= dayNumber(year, month, 1) && from < dayNumber(year, month + 1, 1) ? { from, until: from + 1 } : null
}

/** Reads what stands behind `after:`, `before:` or `on:`. Null when it is no date. */
export function readDays(field: 'after' | 'before' | 'on', text: string, today: number): Days | null {
  if (field !== 'on') {
    const one = readOne(text, today)
    if (one === null) return null
    return field === 'after' ? { from: one.from, until: null } : { from: null, until: one.from }
  }
  const [first, last, more] = text.split('..')
  if (first === undefined || more !== undefined) return null
  if (last === undefined) return readOne(first, today)
  const from = first === '' ? null : readOne(first, today)
  const until = last === '' ? null : readOne(last, today)
  if ((first !== '' && from === null) || (last !== '' && until === null) || (from === null && until === null))
    return null
  if (from !== null && until !== null && from.from >= until.until) return { from: until.from, until: from.until }
  return { from: from?.from ?? null, until: until?.until ?? null }
}

/** Whole days, half-open, as they are written behind `on:`. A whole month is written as one. */
export function writeDays({ from, until }: { from: number; until: number }): string {
  const isoDay = (day: number) => new Date(day * millisecondsPerDay).toISOString().slice(0, 10)
  const [first, last] = [isoDay(from), isoDay(until - 1)]
  const month = first.slice(0, 7)
  if (first === `${month}-01` && isoDay(until) === nextMonth(month)) return `on:${month}`
  return first === last ? `on:${first}` : `on:${first}..${last}`
}

const nextMonth = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 1)).toISOString().slice(0, 10)

const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const inWords = (day: number): string => format.format(day * millisecondsPerDay)

/** “published on 1 June 2024”, “published before 1 June 2024”. */
export function daysInWords({ from, until }: Days): string {
  if (from === null) return until === null ? 'published on any day' : `published before ${inWords(until)}`
  if (until === null) return `published on ${inWords(from)} or later`
  if (until === from + 1) return `published on ${inWords(from)}`
  return `published from ${inWords(from)} to ${inWords(until - 1)}`
}
