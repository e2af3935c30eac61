import { expect, test } from 'vitest'
import type { Figure } from '../../contract/claims.ts'
import { figureText } from '../../contract/figure-text.ts'
import { exampleData } from './example-data.ts'

const [example] = exampleData().claims.claims.flatMap(claim => claim.figures)

test.each<[string, Partial<Figure>]>([
  ['80 soldiers killed', {}],
  ['1,200 killed', { value: 1200, targetGroup: null }],
  ['at least 40 soldiers killed', { modifier: 'at_least', value: 40, low: 40, high: null }],
  ['more than 40 soldiers killed', { modifier: 'more_than', value: null, low: 40, high: null }],
  ['up to 5 soldiers killed', { modifier: 'up_to', value: null, low: 0, high: 5 }],
  ['10–12 soldiers wounded', { quantity: 'wounded', value: null, low: 10, high: 12 }],
  ['dozens soldiers killed', { modifier: 'vague', value: null, low: 12, high: null, span: span('dozens') }],
  ['about USD 5,000', { quantity: 'money', modifier: 'about', value: 5000, unit: 'USD', targetGroup: null }],
  ['3 days', { quantity: 'duration', value: 3, unit: 'days', targetGroup: null }],
  ['40–50 soldiers killed', { modifier: 'about', value: null, low: 40, high: 50 }],
  [
    'more than 1 decade',
    {
      quantity: 'duration',
      modifier: 'more_than',
      value: null,
      low: 1,
      high: null,
      unit: 'decades',
      targetGroup: null,
    },
  ],
  [
    'several attacks',
    {
      quantity: 'attacks',
      modifier: 'vague',
      value: null,
      low: 3,
      high: null,
      targetGroup: 'attacks',
      span: span('several attacks'),
    },
  ],
  ['3 attacks', { quantity: 'attacks', value: 3, targetGroup: null }],
  ['500 protesters', { quantity: 'participants', value: 500, targetGroup: 'protesters' }],
  [
    'nobody knows',
    { quantity: 'other', value: null, low: 3, high: null, targetGroup: null, span: span('nobody knows') },
  ],
])('%s', (expected, changes) => {
  if (!example) throw new Error('The example has no figure.')
  expect(figureText({ ...example, ...changes })).toBe(expected)
})

function span(exact: string): Figure['span'] {
  return { start: 0, end: exact.length, exact, prefix: '', suffix: '' }
}
