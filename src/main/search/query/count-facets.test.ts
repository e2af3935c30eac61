import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseQuery } from '../language/parse-query.ts'
import { articleId } from '../test-library.ts'
import { countFacets } from './count-facets.ts'
import { listValues } from './list-values.ts'
import { QueryRunner } from './run-query.ts'
import { TestIndex } from './test-index.ts'

/** What all articles with “ferry” have. */
const facets = () =>
  index.read(snapshot => {
    const documents: number[] = []
    new QueryRunner().forEachMatch(snapshot, parseQuery('ferry ').clauses, {}, document => documents.push(document))
    return countFacets(snapshot, Uint32Array.from(documents))
  })

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
      tags: number < 10 ? ['Storm'] : number < 14 ? ['storm'] : number < 16 ? ['storm', 'Storm', 'strike'] : [],
      claimants: [`Captain ${number}`],
      publishedDay: 19_000 + number * 31,
    })),
  )
  // In a segment of its own.
  index.apply([
    { articleId: articleId(90), title: 'Dock strike', text: '', notes: [], claimants: [], tags: ['STORM'] },
    { articleId: articleId(91), title: 'Ferry', text: '', notes: [], claimants: [], tags: ['STORM', 'strike'] },
  ])
})
afterAll(() => {
  index.close()
  rmSync(folder, { recursive: true, force: true })
})

test('every month is there, the newest first, while of claimants only the most frequent are', () => {
  const { month, claimants } = facets()
  expect(month.reduce((sum, { count }) => sum + count, 0)).toBe(30)
  expect(month.map(({ value }) => value)).toEqual([...month.map(({ value }) => value)].sort().reverse())
  expect(claimants).toHaveLength(12)
})

test('ways of writing a tag are one, under the most frequent, and a document with two of them counts once', () => {
  expect(facets().tags).toEqual([
    { value: 'Storm', count: 17 },
    { value: 'strike', count: 3 },
  ])
  expect(index.read(snapshot => listValues(snapshot, 'tags', 'sto', 5))).toEqual([{ value: 'Storm', count: 18 }])
})
