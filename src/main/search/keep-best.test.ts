import { expect, test } from 'vitest'
import { keepBest, type Ranked } from './keep-best.ts'
import { createRandom } from './test-library.ts'

test('the first few are those of a full sort', () => {
  const random = createRandom(3)
  const found: Ranked[] = Array.from({ length: 500 }, (_, document) => ({
    document,
    score: Math.floor(random() * 20),
    hasAll: random() < 0.3,
  }))
  const sorted = found.toSorted(
    (a, b) => Number(b.hasAll) - Number(a.hasAll) || b.score - a.score || b.document - a.document,
  )
  for (const count of [0, 1, 2, 7, 64, 499, 500, 900]) {
    expect(keepBest(found, count)).toEqual(sorted.slice(0, count))
  }
})
