import { expect, test } from 'vitest'
import type { ParsedQuery } from '../language/clause.ts'
import { hostileQueries, randomQuery } from '../language/hostile-queries.ts'
import { parseQuery } from '../language/parse-query.ts'
import { createRandom } from '../test-library.ts'
import { createDayNarrower, withFilter } from './narrow-query.ts'

const now = new Date(2031, 4, 17, 12)
const days = (from: number, until: number) => ({ from: from / 86_400_000, until: until / 86_400_000 })
const december = days(Date.UTC(2016, 11, 1), Date.UTC(2017, 0, 1))

/** Alternatives under the numbers they have in another query. */
const meaning = ({ clauses, filters, kind }: ParsedQuery) => {
  const numbers = new Map<number, number>()
  const renumbered = <T extends { alternative?: number }>(one: T) => {
    if (one.alternative === undefined) return one
    const alternative = numbers.get(one.alternative) ?? numbers.size
    numbers.set(one.alternative, alternative)
    return { ...one, alternative }
  }
  return { clauses: clauses.map(renumbered), filters: filters.map(renumbered), kind }
}

test('a filter leaves all else of a query as it was, whatever that is', () => {
  const random = createRandom(31)
  const queries = [
    ...hostileQueries().map(({ query }) => query),
    ...Array.from({ length: 1000 }, () => randomQuery(['raid', 'storm', 'harbour'], random)),
    ...['harb', '"the harb', 'harbour NOT', 'OR harb', 'AND harb', 'OR(harb', 'OR', 'harbour OR', '(a OR', 'tag:="x'],
  ]
  for (const query of queries) {
    const before = parseQuery(query.trim(), now)
    // Of a pasted page, the end is cut off.
    if (before.clauses.length + before.filters.length > 60) continue
    // Operators with nothing to tie: the first of them is a word only at the very beginning.
    if (/^[\s)]*(?:[\s()+-]|AND|OR|NOT)*$/u.test(query) || /^\W*\)\W*(?:AND|OR|NOT)/u.test(query)) continue
    const [added, ...filters] = parseQuery(withFilter(query, 'tag:="Dovra Post 12"'), now).filters
    expect(added, query).toMatchObject({ kind: 'value', value: 'Dovra Post 12' })
    expect(added?.alternative, query).toBeUndefined()
    const after = { ...parseQuery(withFilter(query, 'tag:="Dovra Post 12"'), now), filters }
    expect(meaning(after), query).toEqual(meaning(before))
  }
})

test('an operator and nothing else is searched as the word', () => {
  expect(withFilter('OR', 'is:unread')).toBe('is:unread or')
})

test.each([
  ['harb', 'on:2016-12 harb', false],
  ['harb on:2016', 'harb on:2016-12', false],
  ['on:2016 "the harb', 'on:2016-12 "the harb', false],
  ['on:2016 harb on:2017', 'on:2016-12 harb', false],
  ['harbour AND on:2016 AND bridge', 'harbour AND on:2016-12 AND bridge', false],
  ['on:2016-12-10..2017-01-03 harb', 'on:2016-12-10..2016-12-31 harb', false],
  ['on:2016-12 harb', 'harb', true],
  ['on:2016-12-05 harb', 'harb', true],
  ['after:2016 harb', 'on:2016-12 after:2016 harb', false],
  ['-on:2016-12-05 harb', 'on:2016-12 -on:2016-12-05 harb', false],
  // Tied by OR, they are alternatives to one another only.
  ['on:2016 OR on:2017 harb', 'on:2016-12 on:2016 OR on:2017 harb', false],
  ['on:20y', 'on:2016-12', false],
])('a month narrows %s', (query, narrowed, chosen) => {
  const { parts } = parseQuery(query, now)
  expect(createDayNarrower(query, parts, now)(december)).toEqual({ query: narrowed, chosen })
})
