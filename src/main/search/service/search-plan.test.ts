import { expect, test } from 'vitest'
import { fields } from '../fields.ts'
import { parseQuery } from '../language/parse-query.ts'
import { articleId } from '../test-library.ts'
import { createPlanner } from './search-plan.ts'

const ids = (...numbers: number[]) => numbers.map(articleId).join('')
let asked = 0
let state = 'first'
const plan = createPlanner({
  articlesWithFigure: ({ quantity }) => {
    asked++
    return quantity === 'killed' ? ids(1, 2, 2, 3) : ids(3, 4)
  },
  contestedArticles: () => ids(2, 5),
  claimState: () => state,
})
const planOf = (query: string, kind: Parameters<typeof plan>[1] = 'everything') => plan(parseQuery(query), kind)

test.each([
  ['raid', null, null],
  ['figure:killed', ids(1, 2, 2, 3), null],
  ['figure:killed is:contested', ids(2, 2), null],
  ['figure:killed figure:wounded', ids(3), null],
  ['figure:killed OR is:contested', ids(1, 2, 2, 3, 2, 5), null],
  ['raid -is:contested -figure:wounded', null, ids(2, 5, 3, 4)],
])('%s', (query, only, except) => {
  expect(planOf(query)).toMatchObject({ only, except })
})

test('a figure is looked up once for as long as the claims stay the same', () => {
  planOf('figure:killed>5')
  asked = 0
  planOf('raid figure:killed>5')
  expect(asked).toBe(0)
  state = 'second'
  planOf('figure:killed>5')
  expect(asked).toBe(1)
})

test('words without a field are looked for where the kind of hit has its words', () => {
  const fieldsOf = (query: string, kind: Parameters<typeof plan>[1]) =>
    planOf(query, kind).clauses.map(clause => clause.fields.map(field => fields[field]).join())
  expect(fieldsOf('raid title:storm', 'notes')).toEqual(['notes', 'title'])
  expect(fieldsOf('raid', 'claims')).toEqual(['title,text,claimants'])
  expect(fieldsOf('raid', 'articles')).toEqual(['title,text,claimants,source,tags,places'])
  expect(planOf('raid in:notes', 'claims')).toMatchObject({ kind: 'notes', filters: [{ state: 'noted' }] })
})

test('nothing typed asks for nothing; a kind alone asks for all of it', () => {
  expect(planOf('  ').empty).toBe(true)
  expect(planOf('in:notes').empty).toBe(false)
})
