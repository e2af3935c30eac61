import { expect, test } from 'vitest'
import { formatDay } from './formats.ts'

const inWords = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(undefined, { ...options, timeZone: 'UTC' }).format(new Date('2023-08-17'))
const day = inWords({ day: 'numeric', month: 'long', year: 'numeric' })

test.each([
  ['2023', inWords({ year: 'numeric' })],
  ['2023-08', inWords({ month: 'long', year: 'numeric' })],
  ['2023-08-17', day],
  ['2023-08-17T23:30:00.000Z', day],
  ['2023-08-17/2023-08', `${day} – ${inWords({ month: 'long', year: 'numeric' })}`],
  ['early summer', 'early summer'],
])('%s says no more than it knows', (iso, words) => {
  expect(formatDay(iso)).toBe(words)
})
