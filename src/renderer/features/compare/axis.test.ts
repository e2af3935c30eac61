import { expect, test } from 'vitest'
import { figureAxis, roundUp } from './axis.ts'

test.each([
  [80, 80],
  [81, 100],
  [9, 10],
  [0, 1],
  [1234, 1500],
])('%d rounds up to %d', (value, rounded) => {
  expect(roundUp(value)).toBe(rounded)
})

test('lengths keep the proportions of the figures, from zero', () => {
  const { marks, max } = figureAxis([
    { low: 9, high: 9 },
    { low: 40, high: null },
    { low: 60, high: 80 },
    { low: null, high: null },
  ])
  expect(max).toBe(80)
  expect(marks).toEqual([
    { from: 11.25, to: 11.25, openEnd: false },
    { from: 50, to: 50, openEnd: true },
    { from: 75, to: 100, openEnd: false },
    null,
  ])
})
