import { expect, test } from 'vitest'
import { nextOpening } from './date-grammar.ts'

test.each([
  '7 March',
  'Thursday',
  'last week',
  'a day earlier',
  'Yesterday',
  'The end of the year',
  'Sept. 4',
  'Eleven months ago',
])('a calendar expression may begin at “%s”', words => expect(nextOpening(`before, ${words}`, 8)).toBe(8))

test('no expression is looked for inside a word or where no word of one begins', () => {
  expect(nextOpening('remarched by boats', 0)).toBe(-1)
  expect(nextOpening('boats on 7 March', 0)).toBe(9)
})
