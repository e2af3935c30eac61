/** Lays the months of a facet on a line of time, or sums them to years where they are too many to be pressed. */
import type { Facet } from '../../../contract/search.ts'

/** A month (`2024-05`) or a year (`2024`); `query` is null where nothing was found. */
export type MonthBar = { time: string; count: number; chosen: boolean; query: string | null }

/** Months that can still be told apart and pressed in a narrow side. */
export const mostMonths = 36
/** Years, likewise; of a longer time the last ones are shown. */
export const mostYears = 40

const monthNumber = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
const monthName = (number: number) =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
const yearName = (number: number) => String(number).padStart(4, '0')

/** From the first to the last, gaps included: time passes where nothing was found, too. */
function onLine(bars: readonly MonthBar[], from: number, length: number, name: (number: number) => string): MonthBar[] {
  const known = new Map(bars.map(bar => [bar.time, bar]))
  return Array.from({ length }, (_, step) => {
    const time = name(from + step)
    return known.get(time) ?? { time, count: 0, chosen: false, query: null }
  })
}

/** What is not written like a month is left out. A year is asked for in the words its months are asked for in. */
export function monthBars(values: Facet['values']): MonthBar[] {
  const months = values
    .filter(({ value }) => /^\d{4}-(0[1-9]|1[0-2])$/.test(value))
    .map(({ value, ...rest }): MonthBar => ({ time: value, ...rest }))
    .sort((a, b) => a.time.localeCompare(b.time))
  const first = months[0]
  const last = months.at(-1)
  if (!first || !last) return []
  const length = monthNumber(last.time) - monthNumber(first.time) + 1
  if (length <= mostMonths) return onLine(months, monthNumber(first.time), length, monthName)
  const years = new Map<string, MonthBar>()
  for (const { time, count, chosen, query } of months) {
    const year = time.slice(0, 4)
    const before = years.get(year)
    const asked = chosen || query === null ? null : query.replace(`on:${time}`, `on:${year}`)
    years.set(year, { time: year, count: (before?.count ?? 0) + count, chosen: false, query: before?.query ?? asked })
  }
  const to = Number(last.time.slice(0, 4))
  const from = Math.max(Number(first.time.slice(0, 4)), to - mostYears + 1)
  return onLine([...years.values()], from, to - from + 1, yearName)
}
