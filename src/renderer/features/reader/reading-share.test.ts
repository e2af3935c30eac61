/** Reading is coming through a text, not leaping to its end. */
import { expect, test } from 'vitest'
import { leastReadingTime, minutesLeft, readThrough } from './reading-share.ts'

test('screen after screen is read, a leap is not', () => {
  let read = 0
  for (const view of [
    { from: 0, to: 0.3 },
    { from: 0.25, to: 0.55 },
  ])
    read = readThrough(read, view)
  expect(read).toBe(0.55)
  expect(readThrough(read, { from: 0.9, to: 1 })).toBe(0.55)
  expect(readThrough(read, { from: 0.1, to: 0.4 })).toBe(0.55)
  expect(readThrough(read, { from: 0.55, to: 1 })).toBe(1)
})

test('what is left, in minutes', () => {
  expect(minutesLeft(2300, 0)).toBe(10)
  expect(minutesLeft(2300, 0.5)).toBe(5)
  expect(minutesLeft(2300, 0.98)).toBe(0)
  expect(minutesLeft(2300, 1.2)).toBe(0)
})

test('nobody reads an article in a blink, and nobody waits long for being believed', () => {
  expect(leastReadingTime(5)).toBe(2000)
  expect(leastReadingTime(230)).toBe(15_000)
  expect(leastReadingTime(50_000)).toBe(20_000)
})
