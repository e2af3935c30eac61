import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { JobInput } from '../job-messages.ts'
import { OpenQuestions } from '../open-questions.ts'
import { articleId, emptyDocument } from '../test-library.ts'
import { ThreadLane } from '../thread-lane.ts'
import { CatchUp } from './catch-up.ts'

/** A thread that merges in so many steps, and never has fewer segments than it says. */
const stepsToMerge = 60
const segments = 60

test('a change of one article does not wait until all of many segments are merged', async () => {
  let tidied = 0
  let changed: string[] = []
  const applied: { articles: number; tidied: number }[] = []
  const answers: Record<string, (input: unknown) => unknown> = {
    'search.open': () => ({ generation: 'one', position: '0', unread: [], articles: 0, damage: null }),
    'search.tidy': () => ({ more: ++tidied < stepsToMerge, segments, damage: null }),
    'search.apply': () => {
      applied.push({ articles: changed.length, tidied })
      changed = []
      return { accepted: true, damage: null }
    },
    'search.close': () => ({}),
  }
  const thread = {
    run: async (job: string, input: unknown) => {
      await delay(5)
      return answers[job]?.(input)
    },
  }
  const catchUp = new CatchUp({
    folder: '',
    source: {
      follows: () => true,
      changes: position => ({ changed, deleted: [], position: position ?? '0', more: false }),
      document: () => emptyDocument,
      claims: () => [],
      articlesWithFigure: () => '',
      contestedArticles: () => '',
      claimState: () => '',
    },
    lane: new ThreadLane(thread),
    emit: () => undefined,
    onProblem: error => {
      throw error
    },
    release: async () => undefined,
    questions: new OpenQuestions(),
  })
  const merged = catchUp.run()
  while (tidied === 0) await delay(1)
  changed = [articleId(1)]
  await catchUp.run()
  await merged
  expect(applied.map(({ articles }) => articles)).toEqual([1])
  expect(applied[0]?.tidied).toBeLessThan(stepsToMerge)
  // What was left is merged all the same.
  expect(tidied).toBeGreaterThanOrEqual(stepsToMerge)
  await catchUp.close()
})

test('paused, indexing stops between two batches, says what is left, and goes on where it was', async () => {
  const library = Array.from({ length: 400 }, (_, at) => articleId(at))
  const indexed = new Set<string>()
  const said: unknown[] = []
  let catchUp: CatchUp | null = null
  const answers: Record<string, (input: unknown) => unknown> = {
    'search.open': () => ({ generation: 'one', position: '0', unread: [], articles: 0, damage: null }),
    'search.tidy': () => ({ more: false, segments: 1, damage: null }),
    'search.apply': input => {
      for (const article of JobInput['search.apply'].parse(input).articles) indexed.add(article.articleId)
      if (indexed.size < library.length) catchUp?.pause(true)
      return { accepted: true, damage: null }
    },
    'search.close': () => ({}),
  }
  catchUp = new CatchUp({
    folder: '',
    source: {
      follows: () => true,
      changes: position => ({
        changed: library.filter(each => !indexed.has(each)),
        deleted: [],
        position: position ?? '0',
        more: false,
      }),
      document: () => ({ ...emptyDocument, text: 'The gate was shut. '.repeat(2000) }),
      claims: () => [],
      articlesWithFigure: () => '',
      contestedArticles: () => '',
      claimState: () => '',
    },
    lane: new ThreadLane({ run: async (job, input) => answers[job]?.(input) }),
    emit: (_name, payload) => said.push(payload),
    onProblem: error => {
      throw error
    },
    release: async () => undefined,
    questions: new OpenQuestions(),
  })
  await catchUp.run()
  const first = indexed.size
  expect(first).toBeGreaterThan(0)
  expect(first).toBeLessThan(library.length)
  expect(catchUp.status).toEqual({ pending: 0, paused: library.length - first })
  expect(said.at(-1)).toEqual(catchUp.status)
  await catchUp.run()
  expect(indexed.size).toBe(first)
  while (indexed.size < library.length) {
    catchUp.pause(false)
    await catchUp.run()
  }
  expect(catchUp.status).toEqual({ pending: 0, paused: 0 })
  await catchUp.close()
})
