import { expect, test } from 'vitest'
import { dateTyped, isDateValue, readDateValue } from './date-value.ts'

test.each([
  ['11 May 2026', '2026-05-11'],
  ['May 11, 2026', '2026-05-11'],
  [' 2026-05-11 ', '2026-05-11'],
  ['11.05.2026', null],
  ['13.05.2026', '2026-05-13'],
  ['May 2026', '2026-05'],
  ['Sept. 2026', '2026-09'],
  ['2026', '2026'],
  ['2026-05', '2026-05'],
  ['9 May 2026 – 11 May 2026', '2026-05-09/2026-05-11'],
  ['2026-05-09/2026-05-11', '2026-05-09/2026-05-11'],
  ['2025 to 2026', '2025/2026'],
  ['11 May 2026 – 9 May 2026', null],
  ['31 June 2026', null],
  ['11 May', null],
  ['on 11 May 2026', null],
  ['yesterday', null],
  ['', null],
])('“%s” is %s', (typed, value) => {
  expect(readDateValue(typed)).toBe(value)
})

test.each(['2026', '2026-05', '2026-05-11', '2026-05-09/2026-05-11'])('%s is typed so that it is read again', value => {
  expect(readDateValue(dateTyped(value))).toBe(value)
  expect(isDateValue(value)).toBe(true)
})

test.each(['2026-13', '2026-02-30', '26', '2026-05-11/2026', '2026/2025', 'May', ''])('%s is no date', value => {
  expect(isDateValue(value)).toBe(false)
})
