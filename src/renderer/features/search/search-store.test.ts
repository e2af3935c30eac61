import { describe, expect, test } from 'vitest'
import type { SearchAnswer, SearchGroup } from '../../../contract/search.ts'
import { createSearchStore, pageSize, type SearchSource, someWordsFrom } from './search-store.ts'

const group = (position: number, query: string): SearchGroup => ({
  articleId: String(position).padStart(12, '0'),
  title: `${query} ${position}`,
  titleMatches: [],
  site: null,
  publishedAt: null,
  readState: 'read',
  archived: false,
  score: 1,
  snippets: [],
  claims: [],
  moreClaims: 0,
  explanation: null,
})
const answer = (groups: SearchGroup[], count: number, atLeast = false): SearchAnswer => ({
  groups,
  total: { count, atLeast },
  withAll: { count, atLeast },
  claimTotal: null,
  kind: 'everything',
  parts: [],
  hints: [],
  didYouMean: null,
  pending: 0,
})

type Question = Parameters<SearchSource>[0] & {
  signal: AbortSignal
  reply: (answer: SearchAnswer) => void
  fail: (error: Error) => void
}

/** A source whose answers come when the test wants them to. */
function slowSource() {
  const questions: Question[] = []
  const source: SearchSource = (question, signal) =>
    new Promise((reply, fail) => questions.push({ ...question, signal, reply, fail }))
  return { source, questions }
}
/** A source with `count` articles for every query, of which `known` are counted. */
const library =
  (count: number, known = count): SearchSource =>
  async ({ query, offset, limit }) =>
    answer(
      Array.from({ length: Math.max(0, Math.min(limit, count - offset)) }, (_, at) => group(offset + at, query)),
      known,
      known < count,
    )
const settled = () => new Promise(resolve => setTimeout(resolve, 0))

describe('createSearchStore', () => {
  test('what was found stays until the next answer, and an outdated answer is dropped', async () => {
    const { source, questions } = slowSource()
    const store = createSearchStore(source)
    store.ask({ query: 'har' })
    questions[0]?.reply(answer([group(0, 'har')], 1))
    await settled()
    store.ask({ query: 'harb' })
    store.ask({ query: 'harbo' })
    expect(questions[1]?.signal.aborted).toBe(true)
    expect(store.snapshot().found?.at(0)?.title).toBe('har 0')
    questions[2]?.reply(answer([group(0, 'harbo')], 1))
    questions[1]?.reply(answer([group(0, 'harb')], 1))
    await settled()
    expect(store.snapshot().found?.at(0)?.title).toBe('harbo 0')
    expect(store.snapshot().searching).toBe(false)
  })

  test('an empty query finds nothing and asks nothing', async () => {
    const { source, questions } = slowSource()
    const store = createSearchStore(source)
    store.ask({ query: 'har' })
    store.ask({ query: '  ' })
    questions[0]?.reply(answer([group(0, 'har')], 1))
    await settled()
    expect(questions).toHaveLength(1)
    expect(store.snapshot()).toMatchObject({ found: null, searching: false })
  })

  test('a space more is the same question', () => {
    const { source, questions } = slowSource()
    const store = createSearchStore(source)
    store.ask({ query: 'har' })
    store.ask({ query: 'har ' })
    expect(questions).toHaveLength(1)
    expect(store.snapshot().asked.query).toBe('har ')
  })

  test('only the pages in view are loaded, wherever they are', async () => {
    const store = createSearchStore(library(100_000))
    store.ask({ query: 'har' })
    await settled()
    expect(store.snapshot().found?.count).toBe(100_000)
    store.show(90_000, 90_005)
    await settled()
    expect(store.snapshot().found?.at(90_003)?.title).toBe('har 90003')
    expect(store.snapshot().found?.at(500)).toBeUndefined()
    expect(store.snapshot().found?.count).toBe(100_000)
  })

  test('where not all were counted the list grows as it is scrolled', async () => {
    const store = createSearchStore(library(70, pageSize))
    store.ask({ query: 'har' })
    await settled()
    const count = () => store.snapshot().found?.count
    expect(count()).toBe(pageSize + 1)
    store.show(pageSize, pageSize)
    await settled()
    expect(count()).toBe(2 * pageSize + 1)
    store.show(2 * pageSize, 2 * pageSize)
    await settled()
    expect(count()).toBe(70)
  })

  test('a page that is shorter than was counted ends the list', async () => {
    const store = createSearchStore(library(40, 40))
    store.ask({ query: 'har' })
    await settled()
    store.show(30, 39)
    await settled()
    expect(store.snapshot().found?.count).toBe(40)
    const shrunk = createSearchStore(async ({ offset, limit }) =>
      answer(offset === 0 ? Array.from({ length: limit }, (_, at) => group(at, 'har')) : [], 90),
    )
    shrunk.ask({ query: 'har' })
    await settled()
    shrunk.show(60, 65)
    await settled()
    expect(shrunk.snapshot().found?.count).toBe(60)
  })

  test('asked again, the reader keeps their place', async () => {
    const store = createSearchStore(library(300))
    store.ask({ query: 'har' })
    await settled()
    store.show(100, 110)
    await settled()
    store.moveTo({ position: 105, place: 1 })
    store.again()
    await settled()
    expect(store.snapshot().found?.at(105)?.title).toBe('har 105')
    expect(store.snapshot().cursor).toEqual({ position: 105, place: 1 })
  })

  test('moving to where the keyboard is tells nobody', async () => {
    const store = createSearchStore(library(3))
    store.ask({ query: 'har' })
    await settled()
    const before = store.snapshot()
    store.moveTo({ position: 0, place: -1 })
    expect(store.snapshot()).toBe(before)
    store.moveTo({ position: 9, place: -1 })
    expect(store.snapshot().cursor.position).toBe(2)
  })

  test('another question begins at its first hit', async () => {
    const store = createSearchStore(library(300))
    store.ask({ query: 'har' })
    await settled()
    store.moveTo({ position: 12, place: 0 })
    store.ask({ kind: 'claims' })
    expect(store.snapshot().cursor).toEqual({ position: 0, place: -1 })
  })

  test('a failure is told, and the next question takes it back', async () => {
    const { source, questions } = slowSource()
    const store = createSearchStore(source)
    store.ask({ query: 'har' })
    questions[0]?.fail(new Error('The index is being rebuilt.'))
    await settled()
    expect(store.snapshot().error?.message).toBe('The index is being rebuilt.')
    store.again()
    questions[1]?.reply(answer([], 0))
    await settled()
    expect(store.snapshot()).toMatchObject({ error: null, found: { count: 0 } })
  })

  test('what was found says whether it was asked exactly, so that its facets are', async () => {
    const store = createSearchStore(library(40))
    store.ask({ query: 'fort*' })
    await settled()
    expect(store.snapshot().found?.exact).toBe(false)
    store.askExactly()
    await settled()
    expect(store.snapshot().found?.exact).toBe(true)
  })

  test('asking exactly is undone by the next question', async () => {
    const { source, questions } = slowSource()
    const store = createSearchStore(source)
    store.ask({ query: 'fort*' })
    store.askExactly()
    store.ask({ query: 'forti*' })
    expect(questions.map(question => question.exact)).toEqual([false, true, false])
  })
})

test.each([
  { sort: 'best' as const, withAll: 3, from: 3 },
  { sort: 'best' as const, withAll: 0, from: null },
  { sort: 'best' as const, withAll: 8, from: null },
  { sort: 'newest' as const, withAll: 3, from: null },
])(
  'a line parts rows with all words from those with some: of 8 by $sort, $withAll with all',
  ({ sort, withAll, from }) => {
    const { groups: _, ...about } = { ...answer([], 8), withAll: { count: withAll, atLeast: false } }
    expect(someWordsFrom({ asked: { query: 'a b', kind: 'everything', sort }, about, count: 8 })).toBe(from)
  },
)
