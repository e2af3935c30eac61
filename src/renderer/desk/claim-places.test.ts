import { expect, test } from 'vitest'
import { stepFrom } from './claim-places.ts'

const start = (item: number) => item

test('stepping goes to the next place, and around the end', () => {
  const places = [10, 40, 90]
  expect(stepFrom(places, start, 0, 1)).toBe(10)
  expect(stepFrom(places, start, 10, 1)).toBe(40)
  expect(stepFrom(places, start, 90, 1)).toBe(10)
  expect(stepFrom(places, start, 90, -1)).toBe(40)
  expect(stepFrom(places, start, 10, -1)).toBe(90)
  expect(stepFrom([], start, 10, 1)).toBeNull()
})
