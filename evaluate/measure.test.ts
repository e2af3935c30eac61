import { expect, test } from 'vitest'
import { bootstrapInterval } from './bootstrap.ts'
import { matched, precisionOf, recallOf, scoreOf, share, sum } from './measure.ts'

test('precision counts ours, recall counts the gold, F1 stands between them', () => {
  const counts = sum([matched(2, 4, 2), matched(1, 1, 3)])
  expect(precisionOf(counts)).toBeCloseTo(3 / 5)
  expect(recallOf(counts)).toBeCloseTo(3 / 5)
  expect(scoreOf('f1', matched(1, 4, 2))).toBeCloseTo(1 / 3)
})

test('finding nothing where there is nothing is right, where there is something it is wrong', () => {
  expect(scoreOf('f1', matched(0, 0, 0))).toBe(1)
  expect(scoreOf('precision', matched(0, 0, 3))).toBe(0)
  expect(scoreOf('recall', matched(0, 3, 0))).toBe(0)
})

test('an interval holds the score, is the same each time, and is wider for fewer articles', () => {
  const articles = Array.from({ length: 40 }, (_, number) => share(number % 4, 4))
  const many = bootstrapInterval('recall', articles)
  const few = bootstrapInterval('recall', articles.slice(0, 8))
  expect(bootstrapInterval('recall', articles)).toEqual(many)
  expect(many?.low).toBeLessThan(0.375)
  expect(many?.high).toBeGreaterThan(0.375)
  expect((few?.high ?? 0) - (few?.low ?? 0)).toBeGreaterThan((many?.high ?? 0) - (many?.low ?? 0))
})

test('one article has no interval, nor have articles without an item', () => {
  expect(bootstrapInterval('f1', [matched(1, 1, 1)])).toBeNull()
  expect(bootstrapInterval('f1', [matched(0, 0, 0), matched(0, 0, 0)])).toBeNull()
})
