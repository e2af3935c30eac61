/** Reads and checks dates as claims hold them: a day, a month, a year, or a span between two of them. */
import { findCalendarDates, toIsoDate } from './calendar-date.ts'

/** The end of the words that a date is written in. */
const dash = /\s*(?:–|—|\/| to | - )\s*/

const monthNames = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month)).toLowerCase(),
)

/** True for `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or two of them as `start/end`, that the calendar has, in their order. */
export function isDateValue(value: string): boolean {
  const [start = '', end, ...more] = value.split('/')
  if (more.length > 0 || !isDate(start)) return false
  return end === undefined || (isDate(end) && start <= end)
}

function isDate(value: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? []
  return year !== undefined && toIsoDate(Number(year), Number(month ?? 1), Number(day ?? 1)) !== null
}

/** “11 May 2026”, “May 2026”, “2026”, “9 May 2026 – 11 May 2026”, as a reader types it; null for anything else. */
export function readDateValue(typed: string): string | null {
  const words = typed.trim().replace(/\s+/g, ' ')
  const whole = readDate(words)
  if (whole !== null) return whole
  const parts = words.split(dash)
  const dates = parts.map(readDate)
  const [start, end] = dates
  if (dates.length !== 2 || !start || !end) return null
  const span = `${start}/${end}`
  return isDateValue(span) ? span : null
}

function readDate(words: string): string | null {
  if (isDate(words)) return words
  const [day, ...more] = findCalendarDates(words)
  if (day !== undefined && more.length === 0 && day.start === 0 && day.end === words.length) return day.value
  const [, name = '', year = ''] = /^(\p{L}{3,})\.? (\d{4})$/u.exec(words) ?? []
  const month = name === '' ? -1 : monthNames.findIndex(each => each.startsWith(name.toLowerCase()))
  const value = `${year}-${String(month + 1).padStart(2, '0')}`
  return month >= 0 && isDate(value) ? value : null
}

/** A date as a reader would type it: “11 May 2026”. */
export function dateTyped(value: string): string {
  const [start = '', end] = value.split('/')
  if (end !== undefined) return `${dateTyped(start)} – ${dateTyped(end)}`
  const [year, month, day] = start.split('-')
  if (year === undefined || month === undefined) return start
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2000, Number(month) - 1),
  )
  return [day === undefined ? '' : Number(day), name, year].filter(part => part !== '').join(' ')
}
