import lunr from 'lunr'
import { expect, test } from 'vitest'
import { buildSegment } from '../indexing/build-segment.ts'
import { createRandom, pick } from '../test-library.ts'
import { expandPattern } from './expand-pattern.ts'
import { LazyAutomaton, patternTest, rejected } from './lazy-automaton.ts'

const random = createRandom(5)
const letters = ['a', 'b', 'k', 'o', 'r', 't', 'é']
const vocabulary = Array.from({ length: 1500 }, () =>
  Array.from({ length: 1 + Math.floor(random() * 7) }, () => pick(letters, random)).join(''),
)
const { dictionary } = buildSegment(
  [{ articleId: 'a', title: '', text: vocabulary.join(' '), notes: [], claimants: [] }],
  1,
)
const surfaces = Array.from({ length: dictionary.surfaces.length }, (_, ordinal) => dictionary.surfaces.at(ordinal))
const stock: unknown = Reflect.get(lunr.TokenSet, 'fromArray').call(lunr.TokenSet, surfaces)

/** What an unmodified lunr finds for a clause among the same words. */
function stockMatches(term: string, editDistance: number | null): string[] {
  const clause = editDistance === null ? { term } : { term, editDistance }
  const wanted = Reflect.get(lunr.TokenSet, 'fromClause').call(lunr.TokenSet, clause)
  if (!(stock instanceof lunr.TokenSet)) throw new Error('lunr made no token set.')
  return stock.intersect(wanted).toArray()
}

const isStopWord = (surface: string) => surface === 'a' || surface === 'at' || surface === 'or'

test.each([
  ['ka*', null],
  ['*ta', null],
  ['k*t', null],
  ['*a*b*', null],
  ['o*o*o', null],
  ['zz*', null],
  ['korat', 1],
  ['korat', 2],
  ['tbak', 2],
  ['kk', 1],
])('%s (distance %s) expands to the words lunr’s automaton accepts', (pattern, distance) => {
  const found: string[] = []
  expandPattern(dictionary, { pattern, distance }, null, ordinal => found.push(surfaces[ordinal] ?? ''))
  const expected = stockMatches(pattern, distance).filter(surface => !isStopWord(surface))
  expect(found).toEqual(expected.toSorted())
  const accepts = patternTest({ pattern, distance })
  expect(surfaces.filter(surface => accepts(surface) && !isStopWord(surface))).toEqual(found)
})

test('a pattern of more letters than words have is known to match none', () => {
  expect(new LazyAutomaton({ pattern: '*a'.repeat(65), distance: null }).start).toBe(rejected)
  expect(new LazyAutomaton({ pattern: '*a'.repeat(64), distance: null }).start).not.toBe(rejected)
  expect(patternTest({ pattern: '*a'.repeat(64), distance: null })('a'.repeat(64))).toBe(true)
  expect(patternTest({ pattern: 'a'.repeat(66), distance: 2 })('a'.repeat(64))).toBe(true)
  const found: number[] = []
  expandPattern(dictionary, { pattern: '*a'.repeat(65), distance: null }, null, ordinal => found.push(ordinal))
  expect(found).toEqual([])
})

test('a pattern of many stars is answered without backtracking', () => {
  const accepts = patternTest({ pattern: '*a*a*a*a*a*a*a*a*a*a*b', distance: null })
  expect(accepts('a'.repeat(64))).toBe(false)
  expect(accepts(`${'a'.repeat(63)}b`)).toBe(true)
})
