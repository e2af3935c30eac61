import { expect, test } from 'vitest'
import { misspeltQuantity } from './misspelt-quantity.ts'
import { parseQuery } from './parse-query.ts'

test.each([
  ['figure:killd>20', 'killd', 'killed'],
  ['-figures:Kiled:9..20', 'Kiled', 'killed'],
  ['figure:"soldiers woundd">9', 'woundd', 'wounded'],
  ['figure:arrest>3', 'arrest', 'arrested'],
])('in %s, “%s” means “%s”', (part, written, meant) => {
  const slip = misspeltQuantity(part)
  expect(slip).toMatchObject({ written, meant })
  expect(part.slice(slip?.start, slip?.end)).toBe(written)
})

test.each([
  'figure:killed>20',
  'figure:"soldiers killed">=9',
  'figure:soldiers>20',
  'figure:>100',
  'killd',
  'title:killd',
])('in %s there is no slip', part => {
  expect(misspeltQuantity(part)).toBeNull()
})

test('a figure with a slip and a number says so in a line, once it is typed', () => {
  const hints = (query: string) => parseQuery(query).hints.map(({ text }) => text)
  expect(hints('figure:killd>20')).toEqual(['“killd” was taken for whom the figure counts; did you mean “killed”?'])
  expect(hints('figure:killd')).toEqual([])
  expect(hints('figure:killed>20')).toEqual([])
})
