import { expect, test } from 'vitest'
import type { Clause } from '../language/clause.ts'
import { parseQuery } from '../language/parse-query.ts'
import { createRandom, pick } from '../test-library.ts'
import { createMatchFinder } from './find-matches.ts'

/** Matches nothing, and keeps the finder from passing over words by their first letter. */
const looksAtAll: Clause = {
  kind: 'pattern',
  pattern: '*qqqq',
  distance: null,
  presence: 'optional',
  fields: [0, 1, 2],
}

test('passing over words by their first letters changes nothing', () => {
  const random = createRandom(23)
  const parts = [
    'raid',
    'Raids',
    'RAIDED',
    'Häuser',
    'haus',
    'École',
    'ecole',
    'U.S.',
    'us',
    '3.5',
    'l’armée',
    "Veloria's",
    'a',
    'i',
    'R',
    'r2d2',
    'air',
    'strike',
    'airstrikes',
    'cease',
    'c',
    'easefire',
    '東京',
    '-',
  ]
  const queries = [
    'raid ',
    'rai',
    'haus',
    'École armee ',
    'US veloria',
    'r* 3.5 ',
    'h*s',
    'raid -haus',
    'armée OR us',
    '"us raids" ',
    '"raid r',
    'air-strike ',
    'airstrike ',
    'ceasefire ',
    '"haus a raid" i',
    'a*r r2',
    '"東京 raid"',
  ]
  for (let round = 0; round < 6000; round++) {
    const text = Array.from({ length: 12 }, () => pick(parts, random)).join(pick([' ', '-', ', '], random))
    const { clauses } = parseQuery(pick(queries, random))
    const language = pick([null, 'de', 'fr'], random)
    const quick = createMatchFinder(clauses)(text, 1, language)
    expect(quick, text).toEqual(createMatchFinder([...clauses, looksAtAll])(text, 1, language))
  }
})

test('words of an excluded clause and of other fields are not marked', () => {
  const find = createMatchFinder(parseQuery('raid -storm title:army ').clauses)
  expect(find('Raid, storm and army', 1)).toHaveLength(1)
  expect(find('Raid, storm and army', 0)).toHaveLength(2)
})

test.each([
  ['ceasefire ', 'A cease-fire, ceasefires and cease fires; fire, cease.', ['cease-fire', 'ceasefires', 'cease fires']],
  ['cease-fire ', 'A cease-fire, ceasefires and cease fires.', ['cease-fire', 'ceasefires', 'cease fires']],
  ['pro-pea', 'Pro-peace marches.', ['Pro-peace']],
  ['9/11', 'On 9/11, 11/9 and 911.', ['9/11']],
  ['maybe ', 'It may be so.', []],
])('of %s, what is written side by side is marked as one', (query, text, marked) => {
  const { clauses } = parseQuery(query)
  const joined = clauses.filter(({ alternative }) => alternative === undefined)
  const marks = createMatchFinder(joined)(text, 1).map(({ start, end }) => text.slice(start, end))
  expect(marks).toEqual(marked)
  const all = createMatchFinder(clauses)(text, 1).map(({ start, end }) => text.slice(start, end))
  for (const mark of marked) expect(all).toContain(mark)
})
