import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseQuery } from '../language/parse-query.ts'
import { articleId } from '../test-library.ts'
import { countFacets } from './count-facets.ts'
import { QueryRunner } from './run-query.ts'
import { TestIndex } from './test-index.ts'

const folder = mkdtempSync(join(tmpdir(), 'count-facets-'))
let index: TestIndex
beforeAll(() => {
  index = new TestIndex(folder)
  index.apply(
    Array.from({ length: 30 }, (_, number) => ({
      articleId: articleId(number),
      title: 'Ferry strike',
      text: '',
      notes: [],
      claimants: [`Captain ${number}`],
      publishedDay: 19_000 + number * 31,
    })),
  )
})
afterAll(() => {
  index.close()
  rmSync(folder, { recursive: true, force: true })
})

test('every month is there, the newest first, while of claimants only the most frequent are', () => {
  const { month, claimants } = index.read(snapshot => {
    const documents: number[] = []
    new QueryRunner().forEachMatch(snapshot, parseQuery('ferry ').clauses, {}, document => documents.push(document))
    return countFacets(snapshot, Uint32Array.from(documents))
  })
  expect(month.reduce((sum, { count }) => sum + count, 0)).toBe(30)
  expect(month.map(({ value }) => value)).toEqual([...month.map(({ value }) => value)].sort().reverse())
  expect(claimants).toHaveLength(12)
})
