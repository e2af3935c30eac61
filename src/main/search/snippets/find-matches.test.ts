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

test('passing over words by their first letter changes nothing', () => {
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
  ]
  const queries = ['raid ', 'rai', 'haus', 'École armee ', 'US veloria', 'r* 3.5 ', 'h*s', 'raid -haus', 'armée OR us']
  for (let round = 0; round < 2000; round++) {
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
