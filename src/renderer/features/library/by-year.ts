/** Gathers months under their years. */
import type { LibraryValue } from '../../../contract/library.ts'

/** `months` are values like `2024-05`, newest first; a value that is no month stands for itself, without months. */
export function byYear(months: readonly LibraryValue[]): (LibraryValue & { months: LibraryValue[] })[] {
  const years = new Map<string, LibraryValue & { months: LibraryValue[] }>()
  for (const month of months) {
    const value = /^\d{4}/.exec(month.value)?.[0] ?? month.value
    const year = years.get(value) ?? { value, label: value, count: 0, months: [] }
    years.set(value, year)
    year.count += month.count
    if (month.value !== value) year.months.push(month)
  }
  return [...years.values()]
}
