import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SearchAnswer } from '../../../contract/search.ts'
import { hostileQueries, randomQuery } from '../language/hostile-queries.ts'
import { parseQuery } from '../language/parse-query.ts'
import { scanQuery } from '../language/scan-query.ts'
import type { Search } from '../search.ts'
import {
  articleId,
  ask,
  createRandom,
  inProcessThread,
  openTestSearch,
  randomText,
  TestLibrary,
} from '../test-library.ts'

const vocabulary = [
  'raid',
  'storm',
  'Kessin',
  'soldiers',
  'killed',
  'convoy',
  'École',
  'Šefka',
  'U.S.',
  'the',
  '東京',
  'тест',
]
const context = { signal: new AbortController().signal }
let folder = ''
let search: Search

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'))
  const library = new TestLibrary()
  const random = createRandom(3)
  for (let number = 0; number < 60; number++) {
    library.put(articleId(number), {
      title: randomText(vocabulary, 4, random),
      text: randomText(vocabulary, 60, random),
      notes: [{ noteId: 'nnnnnnnnnnnn', body: randomText(vocabulary, 5, random) }],
      ...{ site: 'Post', publishedAt: '2030-01-02', tags: ['raid'], places: ['Kessin'] },
    })
  }
  search = openTestSearch(folder, library, inProcessThread()).search
  await search.catchUp()
})
afterAll(async () => {
  await search.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Everything a window asks of a query while it is typed. */
async function askEverything(query: string): Promise<void> {
  const answer = SearchAnswer.parse(await ask(search, query))
  expect(answer.total.count, query).toBeGreaterThanOrEqual(answer.groups.length)
  for (const { start, end } of answer.parts) expect(start < end && end <= query.length, query).toBe(true)
}

test('there are hundreds of hostile queries of many classes, none twice', () => {
  const queries = hostileQueries()
  expect(queries.length).toBeGreaterThanOrEqual(515)
  expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length)
  expect(new Set(queries.map(({ kind }) => kind)).size).toBeGreaterThan(25)
})

test('each of them is answered, counted, completed and marked', async () => {
  for (const { query } of hostileQueries()) {
    await askEverything(query)
    await search.handlers['search.facets']({ query, kind: 'everything', exact: false }, context)
    await search.handlers['search.matches']({ articleId: articleId(1), query }, context)
    const caret = Math.floor(query.length / 2)
    const { replace } = await search.handlers['search.complete']({ query, caret, limit: 5 }, context)
    expect(replace.start <= replace.end && replace.end <= query.length, query).toBe(true)
  }
})

test('random queries never throw, and reading one takes work in proportion to its length', async () => {
  const random = createRandom(515)
  for (let round = 0; round < 10_000; round++) {
    const query = randomQuery(vocabulary, random)
    const { clauses, filters } = parseQuery(query)
    expect(clauses.length).toBeLessThanOrEqual(64)
    expect(filters.length).toBeLessThanOrEqual(64)
    expect(clauses.filter(({ kind }) => kind === 'pattern').length).toBeLessThanOrEqual(8)
    expect(scanQuery(query).length).toBeLessThanOrEqual(query.length)
    // Asking the index is what takes time here; one in ten stands for the others.
    if (round % 10 === 0) await askEverything(query)
  }
})
