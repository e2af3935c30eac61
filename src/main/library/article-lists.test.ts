import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { LibrarySort, ListQuery } from '../../contract/library.ts'
import { type Database, openDatabase } from '../database/open.ts'
import { createLibrary, type Library } from './library.ts'
import { indexOf, listCondition, orderBy } from './list-condition.ts'
import { noRelations } from './relations.ts'

let folder: string
let database: Database
let library: Library
let told: { claimant: string; articleIds: string[] }
const context = { signal: new AbortController().signal }

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterclaim-lists-'))
  database = openDatabase(folder)
  told = { claimant: 'Harbour Union', articleIds: [] }
  library = createLibrary({
    database,
    folder,
    emit: () => undefined,
    relations: {
      values: () => [],
      articlesOf: (field, value) => (field === 'claimant' && value === told.claimant ? told.articleIds : []),
      state: () => told.articleIds.join(),
    },
  })
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true, force: true })
})

const add = (title: string, site: string | null, publishedAt: string | null, tags: string[] = []) =>
  library.add(
    {
      document: {
        type: 'document',
        children: [{ type: 'title', children: [{ type: 'text', text: title }] }],
      },
      ...{ title, site, publishedAt, tags },
      standfirst: null,
      authors: [],
      originalUrl: null,
      language: 'en',
      imageCredit: null,
      assets: [],
    },
    { sourceName: null },
  ).articleId
const titles = async (query: z.input<typeof ListQuery>) => {
  const { articles, total } = await library.handlers['library.list'](
    ListQuery.parse({ sort: 'title', ...query }),
    context,
  )
  expect(articles.length).toBe(total)
  return articles.map(({ title }) => title)
}
const values = async (field: 'site' | 'date' | 'tag', query = '') => {
  const answer = await library.handlers['library.values']({ field, query, limit: 100 }, context)
  return answer.values.map(({ value, count }) => [value, count])
}

test('filters are combined, and what an article lacks can be asked for', async () => {
  add('A', 'Oltmar Post', '2031-04-02', ['harbour'])
  const second = add('B', 'Oltmar Post', '2031-05-02', ['harbour', 'strike'])
  add('C', 'Tessin Wire', '2030-05-02', ['strike'])
  add('D', null, null)
  expect(await titles({ filters: [{ field: 'site', value: 'Oltmar Post' }] })).toEqual(['A', 'B'])
  expect(await titles({ filters: [{ field: 'date', value: '2031' }] })).toEqual(['A', 'B'])
  expect(await titles({ filters: [{ field: 'date', value: '2031-05' }] })).toEqual(['B'])
  const both = [
    { field: 'tag', value: 'strike' },
    { field: 'site', value: 'Tessin Wire' },
  ] as const
  expect(await titles({ filters: [...both] })).toEqual(['C'])
  expect(await titles({ filters: [{ field: 'date', value: '-' }] })).toEqual(['D'])
  expect(await titles({ filters: [{ field: 'site', value: '-' }] })).toEqual(['D'])
  await library.handlers['library.update'](
    { articleIds: [second], change: { readState: 'read', archived: true } },
    context,
  )
  expect(await titles({ readState: 'read' })).toEqual([])
  expect(await titles({ view: 'all', readState: 'read' })).toEqual(['B'])
})

test('articles are listed by what others know of them, as that changes', async () => {
  const first = add('A', null, null)
  add('B', null, null)
  const query = { filters: [{ field: 'claimant' as const, value: 'Harbour Union' }] }
  expect(await titles(query)).toEqual([])
  told.articleIds = [first]
  expect(await titles(query)).toEqual(['A'])
})

test('values are counted outside the trash, and found by words of their names', async () => {
  add('A', 'Oltmar Post', '2031-04-02', ['harbour'])
  add('B', 'Oltmar Post', '2031-04-20')
  add('C', 'Tessin Wire', null, ['harbour'])
  const gone = add('D', 'Tessin Wire', '2030-01-01', ['harbour', 'strike'])
  await library.handlers['library.update']({ articleIds: [gone], change: { trashed: true } }, context)
  expect(await values('site')).toEqual([
    ['Oltmar Post', 2],
    ['Tessin Wire', 1],
  ])
  expect(await values('site', 'wire')).toEqual([['Tessin Wire', 1]])
  expect(await values('date')).toEqual([
    ['2031-04', 2],
    ['-', 1],
  ])
  expect(await values('tag')).toEqual([['harbour', 2]])
})

test('a page far down is the continuation of the first ones', async () => {
  database.transaction(() => {
    for (let number = 0; number < 1205; number++) add(`Report ${String(number).padStart(4, '0')}`, null, null)
  })()
  const page = (offset: number) =>
    library.handlers['library.list'](ListQuery.parse({ sort: 'title', offset, limit: 100 }), context)
  expect((await page(900)).articles[99]?.title).toBe('Report 0999')
  const far = await page(1150)
  expect(far.articles.map(({ title }) => title)[0]).toBe('Report 1150')
  expect(far.articles).toHaveLength(55)
  expect((await page(1150)).articles).toEqual(far.articles)
  const [first] = (await page(0)).articles
  if (!first) throw new Error('The list is empty.')
  await library.handlers['library.update']({ articleIds: [first.articleId], change: { archived: true } }, context)
  expect((await page(1150)).articles[0]?.title).toBe('Report 1151')
})

test('no list of any order reads an article itself', () => {
  for (const sort of LibrarySort.options) {
    for (const view of ['library', 'unread', 'archive', 'trash', 'all'] as const) {
      const filters = [
        { field: 'site', value: 'Oltmar Post' },
        { field: 'date', value: '2031' },
        { field: 'tag', value: 'harbour' },
      ] as const
      const { sql, parameters } = listCondition({ view, filters: [...filters], readState: 'read' }, noRelations)
      const plan = database
        .prepare(
          `EXPLAIN QUERY PLAN SELECT articleId FROM article INDEXED BY ${indexOf[sort]} WHERE ${sql} ORDER BY ${orderBy[sort]}`,
        )
        .all(parameters)
        .map(row => z.object({ detail: z.string() }).parse(row).detail)
      expect(plan.join('\n')).toContain(`COVERING INDEX ${indexOf[sort]}`)
    }
  }
})
