/** Reads a calendar date with its year out of a line of English text, refusing what could mean two days. */
import type { Range } from './plain-text.ts'

/** `value` is `YYYY-MM-DD`; `start` and `end` are half-open UTF-16 offsets of the date's own words in the line. */
export type FoundDate = Range & { value: string }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const day = '(\\d{1,2})(?:st|nd|rd|th)?'
const year = '(\\d{4})'

type Order = {
  pattern: RegExp
  read: (a: string, b: string, c: string) => [year: number, month: number, day: number][]
}

const monthNumber = (name: string) => months.indexOf(name.slice(0, 3).toLowerCase()) + 1

/** Every reading of three matched parts; a date is taken only where all valid readings agree. */
const orders: Order[] = [
  {
    pattern: new RegExp(`(?<![\\w.])${month}[ \\u00a0]?${day},?[ \\u00a0]${year}(?!\\w)`, 'gi'),
    read: (a, b, c) => [[Number(c), monthNumber(a), Number(b)]],
  },
  {
    pattern: new RegExp(`(?<![\\w.])${day}[ \\u00a0-](?:of[ \\u00a0])?${month},?[ \\u00a0-]${year}(?!\\w)`, 'gi'),
    read: (a, b, c) => [[Number(c), monthNumber(b), Number(a)]],
  },
  {
    pattern: /(?<![\w./-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d/-])/g,
    read: (a, b, c) => [[Number(a), Number(b), Number(c)]],
  },
  {
    pattern: /(?<![\w./-])(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?![\w/-])/g,
    read: (a, b, c) => [
      [Number(c), Number(b), Number(a)],
      [Number(c), Number(a), Number(b)],
    ],
  },
]

/** Writes a date as `YYYY-MM-DD`, or null where the calendar has no such day between 1800 and 2199. */
export function toIsoDate(year: number, month: number, day: number): string | null {
  if (year < 1800 || year > 2199 || month < 1 || month > 12 || day < 1) return null
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** All dates of a line in the order they stand in. Linear in the line's length; `03/04/2022` is no date. */
export function findCalendarDates(line: string): FoundDate[] {
  const found: FoundDate[] = []
  // Most lines hold no year, and the patterns cost more than this look.
  if (!/\d{4}/.test(line)) return found
  for (const { pattern, read } of orders) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(line); match; match = pattern.exec(line)) {
      const [words, a = '', b = '', c = ''] = match
      const values = new Set(read(a, b, c).map(parts => toIsoDate(...parts)))
      values.delete(null)
      const [value] = values
      if (values.size === 1 && value) found.push({ value, start: match.index, end: match.index + words.length })
    }
  }
  found.sort((a, b) => a.start - b.start)
  return found.filter((date, at) => at === 0 || date.start >= (found[at - 1]?.end ?? 0))
}
