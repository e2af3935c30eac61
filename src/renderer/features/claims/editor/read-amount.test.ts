import { expect, test } from 'vitest'
import { type Amount, readAmount } from './read-amount.ts'

const exact = (value: number): Amount => ({ value, low: value, high: value, modifier: 'exact', currency: null })

test.each<[string, Amount]>([
  ['40', exact(40)],
  [' 1,200 ', exact(1200)],
  ['1 200', exact(1200)],
  ['nine', exact(9)],
  ['twenty-three', exact(23)],
  ['two hundred and five', exact(205)],
  ['three thousand two hundred', exact(3200)],
  ['a dozen', exact(12)],
  ['2.5 million', exact(2_500_000)],
  ['$2.5 million', { ...exact(2_500_000), currency: 'USD' }],
  ['at least 40', { value: 40, low: 40, high: null, modifier: 'at_least', currency: null }],
  ['40 or more', { value: 40, low: 40, high: null, modifier: 'at_least', currency: null }],
  ['40+', { value: 40, low: 40, high: null, modifier: 'at_least', currency: null }],
  ['More than forty', { value: 40, low: 40, high: null, modifier: 'more_than', currency: null }],
  ['up to 5', { value: 5, low: 0, high: 5, modifier: 'up_to', currency: null }],
  ['about 30', { value: 30, low: 30, high: 30, modifier: 'about', currency: null }],
  ['9–12', { value: null, low: 9, high: 12, modifier: 'about', currency: null }],
  ['9 - 12', { value: null, low: 9, high: 12, modifier: 'about', currency: null }],
  ['nine to twelve', { value: null, low: 9, high: 12, modifier: 'about', currency: null }],
  ['between 20 and 30', { value: null, low: 20, high: 30, modifier: 'about', currency: null }],
  ['2 to 3 million', { value: null, low: 2_000_000, high: 3_000_000, modifier: 'about', currency: null }],
  ['dozens', { value: null, low: 12, high: null, modifier: 'vague', currency: null }],
  ['hundreds of', { value: null, low: 100, high: null, modifier: 'vague', currency: null }],
  ['more than a few', { value: null, low: 3, high: null, modifier: 'more_than', currency: null }],
])('%s', (typed, amount) => {
  expect(readAmount(typed)).toEqual(amount)
})

test.each(['', 'many', '12–9', '9 soldiers', '1e9', '-4', '1,20', 'a', 'at least', '99999999999999999'])(
  'no amount: “%s”',
  typed => {
    expect(readAmount(typed)).toBeNull()
  },
)
