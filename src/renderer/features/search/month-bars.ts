/** Lays the months of a facet on a line of time: months without articles keep their room. */
import type { Facet } from '../../../contract/search.ts'

export type MonthBar = { month: string; count: number; chosen: boolean; query: string | null }

/** Bars that can still be pressed in a narrow side; a longer time shows its last part. */
export const mostBars = 60

const monthNumber = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
const monthName = (number: number) =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`

/**
 * From the first month to the last, gaps included, when that are few enough; else only the months that have articles,
 * the last ones when these too are many. What is not written like a month is left out.
 */
export function monthBars(values: Facet['values']): MonthBar[] {
  const months = values
    .filter(({ value }) => /^\d{4}-(0[1-9]|1[0-2])$/.test(value))
    .map(({ value, ...rest }): MonthBar => ({ month: value, ...rest }))
    .sort((a, b) => a.month.localeCompare(b.month))
  const first = months[0]
  const last = months.at(-1)
  if (!first || !last) return []
  const from = monthNumber(first.month)
  const length = monthNumber(last.month) - from + 1
  if (length > mostBars) return months.slice(-mostBars)
  const byMonth = new Map(months.map(bar => [bar.month, bar]))
  return Array.from({ length }, (_, step) => {
    const month = monthName(from + step)
    return byMonth.get(month) ?? { month, count: 0, chosen: false, query: null }
  })
}
