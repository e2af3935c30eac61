/** Writes dates and numbers the way the reader's own system does. */

const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric', timeZone: 'UTC' })
const year = new Intl.DateTimeFormat(undefined, { year: 'numeric', timeZone: 'UTC' })
const shortDay = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' })
const shortDayWithYear = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const instant = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' })
const localDay = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' })
const localDayWithYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' })
const numbers = new Intl.NumberFormat()
const plurals = new Intl.PluralRules('en')

/**
 * “7 February 2022”, “February 2022” or “2022”: as much as the date says; `start/end` is a span between two. A date has no
 * time zone; an instant is shown by its day in UTC. What is no date is shown as it is.
 */
export function formatDay(iso: string): string {
  const [from, to] = iso.split('/')
  if (from && to) return `${formatDay(from)} – ${formatDay(to)}`
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  if (/^\d{4}$/.test(iso)) return year.format(date)
  return (/^\d{4}-\d{2}$/.test(iso) ? month : day).format(date)
}

/** “7 Feb”, with the year unless it is `now`'s. */
export function formatShortDay(iso: string, now = new Date()): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  return (date.getUTCFullYear() === now.getUTCFullYear() ? shortDay : shortDayWithYear).format(date)
}

/** “7 Feb 2022, 10:15” in the reader's time zone. */
export function formatInstant(iso: string): string {
  const date = new Date(iso)
  return Number.isNaN(date.getTime()) ? iso : instant.format(date)
}

/** “10:15” for today, “7 Feb” for this year, else with the year; in the reader's time zone. */
export function formatMoment(iso: string, now = new Date()): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  if (date.toDateString() === now.toDateString()) return time.format(date)
  return (date.getFullYear() === now.getFullYear() ? localDay : localDayWithYear).format(date)
}

/** “10:15” in the reader's time zone. */
export const formatTime = (iso: string): string => time.format(new Date(iso))

/** “7 Feb”, with the year unless it is `now`'s; in the reader's time zone. */
export const formatLocalDay = (date: string, now = new Date()): string => {
  const given = new Date(date)
  return (given.getFullYear() === now.getFullYear() ? localDay : localDayWithYear).format(given)
}

export const formatNumber = (number: number): string => numbers.format(number)

/** “1 article”, “12,000 articles”. */
export function formatCount(count: number, one: string, many: string): string {
  return `${numbers.format(count)} ${plurals.select(count) === 'one' ? one : many}`
}
