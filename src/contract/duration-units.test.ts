import { expect, test } from 'vitest'
import { commonUnit, inUnit } from './duration-units.ts'

const told = (low: number, unit: string | null, high: number | null = low) => ({ low, high, unit })

test.each([
  [[told(40, 'minutes'), told(3, 'hours')], 'minutes'],
  [[told(90, 'minutes'), told(3, 'hours')], 'hours'],
  [[told(0, 'minutes', 40), told(2, 'days')], 'minutes'],
  [[told(36, 'hours'), told(2, 'days'), told(1, 'week')], 'days'],
  [[told(5, 'USD'), told(9, 'USD')], 'USD'],
  [[told(5, 'USD'), told(9, 'crowns')], null],
  [[told(9, null), told(80, null)], null],
])('%j are set beside each other in %s', (lengths, unit) => {
  expect(commonUnit(lengths)).toBe(unit)
})

test('a length of time is told in another unit, and what is none stays as it is', () => {
  expect(inUnit(3, 'hours', 'minutes')).toBe(180)
  expect(inUnit(90, 'minutes', 'hours')).toBe(1.5)
  expect(inUnit(5, 'USD', 'hours')).toBe(5)
})
