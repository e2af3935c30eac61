import { expect, test } from 'vitest'
import { createRandom } from '../test-library.ts'
import { BestDocuments, type Ranked } from './best-documents.ts'

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
    const best = new BestDocuments(count)
    for (const { document, score, hasAll } of found) best.offer(document, score, hasAll)
    expect(best.inOrder()).toEqual(sorted.slice(0, count))
  }
})
