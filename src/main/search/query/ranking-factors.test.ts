import { expect, test } from 'vitest'
import { noDay } from '../columns/document-columns.ts'
import { highestFactor, rankingFactors } from './ranking-factors.ts'
import { titleHasWords, titleIsWords } from './title-match.ts'

test('no document is multiplied by more than the highest factor, by which most are passed over', () => {
  for (const mark of [0, titleHasWords, titleIsWords]) {
    for (const day of [noDay, 0, 19_999, 20_000, 20_001]) {
      for (const today of [null, 0, 20_000]) {
        const { title, age } = rankingFactors(mark, day, today)
        expect(title * age, `${mark} ${day} ${today}`).toBeLessThanOrEqual(highestFactor(mark))
      }
    }
  }
})

test('the highest factor is reached by the best title of today', () => {
  const { title, age } = rankingFactors(titleIsWords, 20_000, 20_000)
  expect(title * age).toBe(highestFactor(titleIsWords))
})
