import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseQuery } from '../language/parse-query.ts'
import { articleId, bareArticle } from '../test-library.ts'
import { completeWord } from './complete-word.ts'
import { countFacets } from './count-facets.ts'
import { findSimilar } from './find-similar.ts'
import { listValues } from './list-values.ts'
import { QueryRunner } from './run-query.ts'
import { suggestWords } from './suggest-words.ts'
import { TestIndex } from './test-index.ts'

const folder = mkdtempSync(join(tmpdir(), 'word-lists-'))
let index: TestIndex

beforeAll(() => {
  index = new TestIndex(folder)
  // In three segments, with a change in between, so that every list is joined from several.
  const ferry = (number: number) =>
    bareArticle(number, {
      title: 'Ferry strike in Kessin',
      text: 'The ferry captains of the strait strike again over night crossings and pay.',
      claimants: ['The captains’ union', 'Port of Kessin'],
      source: ['Dovra Post'],
      places: ['Kessin'],
      tags: ['ferries'],
      publishedDay: 19_700,
    })
  index.apply(Array.from({ length: 15 }, (_, number) => ferry(number)))
  index.apply([
    bareArticle(20, {
      text: 'A mill burned down.',
      source: ['Merenk Mail'],
      publishedDay: 19_800,
      claimants: ['Fire service'],
    }),
    bareArticle(21, {
      text: 'Captains discuss night crossings of the strait.',
      source: ['Merenk Mail'],
      publishedDay: 19_800,
    }),
  ])
  index.apply([ferry(3), bareArticle(22, { text: 'fery', claimants: ['The port authority'] })], [articleId(4)])
})
afterAll(() => {
  index.close()
  rmSync(folder, { recursive: true, force: true })
})

test.each([
  ['fery', 'ferry'],
  ['captans', 'captains'],
  ['croosings', 'crossings'],
  ['croxxings', 'crossings'],
])('“%s” suggests “%s”', (written, meant) => {
  const { suggestions } = index.read(snapshot => suggestWords(snapshot, written))
  expect(suggestions[0]?.value).toBe(meant)
})

// “captain” is found by the stem of “captains”; two letters off, a word keeps its first.
test.each(['ferry', 'xrossinxs', 'captain', 'captaining', 'Férry', 'the', 'x', 'zzzzzzz', 'two words', ''])(
  '“%s” suggests nothing',
  written => {
    expect(index.read(snapshot => suggestWords(snapshot, written)).suggestions).toEqual([])
  },
)

test('what is still being typed suggests nothing while some word begins like it', () => {
  const suggested = (written: string, unfinished: boolean) =>
    index.read(snapshot => suggestWords(snapshot, written, unfinished)).suggestions.map(({ value }) => value)
  expect(suggested('kess', true)).toEqual([])
  expect(suggested('crossin', true)).toEqual([])
  expect(suggested('ferr', false)).toEqual(['ferry'])
  expect(suggested('ferr', true)).toEqual([])
  expect(suggested('ferrx', true)).toEqual(['ferry'])
})

test('a rare word that is there several times is no slip, however frequent its neighbour is', () => {
  const suggested = () => index.read(snapshot => suggestWords(snapshot, 'fery')).suggestions.map(({ value }) => value)
  expect(suggested()).toEqual(['ferry'])
  index.apply([30, 31].map(number => bareArticle(number, { text: 'The Fery people.' })))
  expect(suggested()).toEqual([])
  index.apply([], [articleId(30), articleId(31)])
})

test('words are completed, the most frequent first', () => {
  const complete = (prefix: string) =>
    index.read(snapshot => completeWord(snapshot, prefix, 3)).map(({ value }) => value)
  expect(complete('fer')).toEqual(['ferry', 'ferries', 'fery'])
  expect(complete('cap')).toEqual(['captains'])
  expect(complete('*')).toEqual([])
  expect(complete('zz')).toEqual([])
})

test('values are completed by the beginning of any of their words, with counts of what is there', () => {
  const values = (text: string) => index.read(snapshot => listValues(snapshot, 'claimants', text, 5))
  expect(values('port')).toEqual([
    { value: 'Port of Kessin', count: 14 },
    { value: 'The port authority', count: 1 },
  ])
  expect(values('ort')).toEqual([])
  expect(values('').length).toBe(4)
})

test('facets count every match', () => {
  const runner = new QueryRunner()
  const facets = index.read(snapshot => {
    const documents: number[] = []
    runner.forEachMatch(snapshot, parseQuery('captains ').clauses, {}, document => documents.push(document))
    return countFacets(snapshot, Uint32Array.from(documents))
  })
  expect(facets).toEqual({
    counted: 15,
    source: [
      { value: 'Dovra Post', count: 14 },
      { value: 'Merenk Mail', count: 1 },
    ],
    claimants: [
      { value: 'Port of Kessin', count: 14 },
      { value: 'The captains’ union', count: 14 },
    ],
    places: [{ value: 'Kessin', count: 14 }],
    tags: [{ value: 'ferries', count: 14 }],
    month: [
      { value: '2024-03', count: 1 },
      { value: '2023-12', count: 14 },
    ],
  })
})

test('similar articles share telling words, and an article is not similar to itself', () => {
  const runner = new QueryRunner()
  const given = index.current.get(articleId(21))
  const { hits, terms } = index.read(snapshot =>
    findSimilar(snapshot, runner, given ?? bareArticle(21, {}), { limit: 30, today: null }),
  )
  const found = hits.map(hit => hit.articleId)
  expect(found.length).toBe(14)
  expect(found).not.toContain(articleId(21))
  expect(found).not.toContain(articleId(20))
  // What carries the likeness: “discuss” is as rare as any word of the article, and no other has it.
  expect(terms.map(({ term }) => term)).toContain('strait')
  expect(terms.map(({ term }) => term)).not.toContain('discuss')
  expect(terms.map(({ weight }) => weight)).toEqual(terms.map(({ weight }) => weight).toSorted((a, b) => b - a))
  expect(
    index.read(snapshot => findSimilar(snapshot, runner, bareArticle(99, {}), { limit: 5, today: null })).hits,
  ).toEqual([])
})
