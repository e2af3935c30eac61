import { describe, expect, test } from 'vitest'
import { figureNumber, modifierWords, quantityHeading } from './figure-words.ts'

describe('figureNumber', () => {
  test.each([
    [{ low: 20, high: 20, modifier: 'exact', value: 20 }, '20'],
    [{ low: 20, high: 30, modifier: 'exact', value: null }, '20–30'],
    [{ low: 40, high: null, modifier: 'at_least', value: 40 }, '40'],
    [{ low: 0, high: 12, modifier: 'up_to', value: 12 }, '12'],
    [{ low: 1200, high: 1200, modifier: 'exact' }, '1,200'],
    [{ low: 6_000_000_000, high: 6_000_000_000, modifier: 'exact', unit: 'USD', value: 6_000_000_000 }, '$6 billion'],
    [{ low: 3, high: 4, modifier: 'exact', unit: 'days', value: null }, '3–4 days'],
    [{ low: 24, high: null, modifier: 'vague', value: null, exact: 'dozens' }, 'dozens'],
  ] as const)('%j is %s', (figure, words) => {
    expect(figureNumber(figure)).toBe(words)
  })

  test('an open figure keeps its words in front', () => {
    expect(modifierWords({ low: 40, high: null, modifier: 'at_least' })).toBe('at least')
    expect(modifierWords({ low: 40, high: 40, modifier: 'about' })).toBe('about')
    expect(modifierWords({ low: 20, high: 30, modifier: 'about' })).toBe('')
    expect(modifierWords({ low: 9, high: 9, modifier: 'exact' })).toBe('')
  })
})

describe('quantityHeading', () => {
  test.each([
    ['killed', 'soldiers', 'Soldiers killed'],
    ['killed', null, 'Killed'],
    ['money', 'the dam', 'Money (the dam)'],
    ['other', null, 'Figure'],
    [null, 'the ferry', 'The ferry'],
  ] as const)('%s of %s', (quantity, target, heading) => {
    expect(quantityHeading(quantity, target)).toBe(heading)
  })
})
