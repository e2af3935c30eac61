import { expect, test } from 'vitest'
import type { ArticleSummary } from '../../../contract/library.ts'
import { createArticleList, type ListedView, type ListSource, pageSize } from './article-list-store.ts'

const article = (number: number, change: Partial<ArticleSummary> = {}): ArticleSummary => ({
  articleId: `a${String(number).padStart(11, '0')}`,
  title: `Report ${number}`,
  standfirst: null,
  authors: [],
  site: null,
  originalUrl: null,
  publishedAt: null,
  capturedAt: '2031-04-01T00:00:00.000Z',
  language: 'en',
  imageCredit: null,
  sourceName: null,
  contentHash: 'f'.repeat(64),
  wordCount: 10,
  tags: [],
  readState: 'unread',
  archivedAt: null,
  trashedAt: null,
  noteCount: 0,
  needsContent: false,
  revision: 1,
  ...change,
})

function fakeLibrary(count: number) {
  let articles = Array.from({ length: count }, (_, number) => article(number))
  const asked: number[] = []
  const source: ListSource = {
    list: async ({ offset, limit }) => {
      asked.push(offset)
      return { articles: articles.slice(offset, offset + limit), total: articles.length }
    },
    summaries: async ids => articles.filter(({ articleId }) => ids.includes(articleId)),
  }
  return {
    source,
    asked,
    change: (index: number, change: Partial<ArticleSummary>) => {
      articles = articles.map((held, at) => (at === index ? { ...held, ...change } : held))
      return articles[index]?.articleId ?? ''
    },
    remove: (index: number) => {
      articles = articles.filter((_, at) => at !== index)
    },
  }
}

const everything: ListedView = { view: 'library', filters: [], readState: null, sort: 'captured' }

test('only the pages in view are asked for, once', async () => {
  const library = fakeLibrary(1000)
  const list = createArticleList(library.source, everything)
  await list.refresh()
  list.show(450, 470)
  list.show(452, 472)
  await list.idsBetween(450, 470)
  expect(library.asked).toEqual([0, 400])
  expect(list.snapshot().total).toBe(1000)
  expect(list.snapshot().at(450)?.title).toBe('Report 450')
  expect(list.snapshot().at(650)).toBeUndefined()
})

test('a range over pages that were never shown has every id', async () => {
  const library = fakeLibrary(350)
  const list = createArticleList(library.source, everything)
  await list.refresh()
  const ids = await list.idsBetween(320, 20)
  expect(ids).toHaveLength(301)
  expect(ids[0]).toBe(article(20).articleId)
})

test('a change that leaves an article in place is taken in without listing again', async () => {
  const library = fakeLibrary(pageSize)
  const list = createArticleList(library.source, { ...everything, view: 'unread' })
  await list.refresh()
  const id = library.change(3, { readState: 'read', noteCount: 2 })
  await list.changed([id])
  expect(list.snapshot().at(3)?.noteCount).toBe(2)
  expect(library.asked).toEqual([0])
})

test('an article that was archived leaves the list', async () => {
  const library = fakeLibrary(3)
  const list = createArticleList(library.source, everything)
  await list.refresh()
  const id = library.change(1, { archivedAt: '2031-04-02T00:00:00.000Z' })
  library.remove(1)
  await list.changed([id])
  expect(list.snapshot().total).toBe(2)
  expect(list.snapshot().indexOf(id)).toBe(-1)
})

test('an error is kept as a value until the list is refreshed', async () => {
  const library = fakeLibrary(3)
  let broken = true
  const list = createArticleList(
    {
      ...library.source,
      list: (query, signal) =>
        broken ? Promise.reject(new Error('The library is closed.')) : library.source.list(query, signal),
    },
    everything,
  )
  await list.refresh()
  expect(list.snapshot().error?.message).toBe('The library is closed.')
  broken = false
  await list.refresh()
  expect(list.snapshot().error).toBeNull()
  expect(list.snapshot().total).toBe(3)
})
