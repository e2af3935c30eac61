import { expect, test } from 'vitest'
import { alignGreedily, largestMatching } from './align.ts'

test('the best pair is made first, each item once', () => {
  const scores: Record<string, number> = { ax: 2, ay: 3, bx: 1, by: 5 }
  expect(alignGreedily(['a', 'b'], ['x', 'y'], (g, s) => scores[g + s] ?? 0)).toEqual([
    ['b', 'y'],
    ['a', 'x'],
  ])
})

test('a pair that scores nothing is not made', () => {
  expect(alignGreedily(['a'], ['x'], () => 0)).toEqual([])
})

test('the largest matching moves an earlier choice for a later one', () => {
  const holders = largestMatching([[0, 1], [0]])
  expect([...holders].sort()).toEqual([
    [0, 1],
    [1, 0],
  ])
})
