/** Days, months, years and ranges as the values dates are stored by: ISO 8601, first and last day, precision. */
import { months } from '../../lexicon/time.ts'

export type CalendarSpan = {
  /** `2022-02-07`, `2022-02`, `2022` or two of them with a slash. */
  value: string
  from: string
  to: string
  precision: 'day' | 'week' | 'month' | 'year'
}

/** Milliseconds of one day. */
export const day = 86_400_000

/** Midnight UTC of an ISO day, in milliseconds. */
export const utc = (iso: string) => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`)
export function isoDay(time: number): string {
  const date = new Date(time)
  const year = date.getUTCFullYear()
  return year >= 1000 && year <= 9999
    ? `${year}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`
    : date.toISOString().slice(0, 10)
}
const pad = (number: number) => (number < 10 ? `0${number}` : String(number))

/** 0 for January, by name or abbreviation. */
export function monthIndex(name: string): number {
  const short = name.toLowerCase().replace('.', '').slice(0, 3)
  return months.findIndex(month => month.startsWith(short))
}

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month + 1, 0)).getUTCDate()

/** Null where the month has no such day. */
export function ofDay(year: number, month: number, date: number): CalendarSpan | null {
  if (date < 1 || date > lastDay(year, month)) return null
  const value = `${year}-${pad(month + 1)}-${pad(date)}`
  return { value, from: value, to: value, precision: 'day' }
}

export function ofTime(time: number): CalendarSpan {
  const value = isoDay(time)
  return { value, from: value, to: value, precision: 'day' }
}
export const ofMonth = (year: number, month: number): CalendarSpan => ({
  value: `${year}-${pad(month + 1)}`,
  from: `${year}-${pad(month + 1)}-01`,
  to: `${year}-${pad(month + 1)}-${lastDay(year, month)}`,
  precision: 'month',
})
export const ofYear = (year: number): CalendarSpan => ({
  value: String(year),
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  precision: 'year',
})
export const ofRange = (from: string, to: string, precision: CalendarSpan['precision']): CalendarSpan => ({
  value: `${from}/${to}`,
  from,
  to,
  precision,
})
