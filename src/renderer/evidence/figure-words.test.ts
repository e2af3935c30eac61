import { describe, expect, test } from 'vitest'
import type { Figure } from '../../contract/claims.ts'
import { figureNumber, figureParts, modifierWords, quantityHeading } from './figure-words.ts'

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
    [{ low: 12, high: null, modifier: 'vague', value: null, exact: 'Dozens of people' }, 'Dozens'],
    [
      { low: 10_000, high: null, modifier: 'vague', value: null, exact: 'tens of thousands of miners' },
      'tens of thousands',
    ],
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
    ['participants', 'participant', 'Participants'],
    ['other', null, 'Figure'],
    [null, 'the ferry', 'The ferry'],
  ] as const)('%s of %s', (quantity, target, heading) => {
    expect(quantityHeading(quantity, target)).toBe(heading)
  })
})

describe('figureParts', () => {
  const figure = (change: Partial<Figure>, exact: string): Figure => ({
    figureId: 'f',
    quantity: 'killed',
    value: 12,
    low: 12,
    high: 12,
    modifier: 'exact',
    unit: null,
    targetGroup: null,
    targetKey: null,
    targetSide: null,
    actorSide: null,
    scope: 'incident',
    ...change,
    span: { start: 0, end: exact.length, exact, prefix: '', suffix: '' },
  })
  const vague = { value: null, high: null, modifier: 'vague' } as const
  test.each([
    [
      figure({ targetGroup: 'soldiers', modifier: 'at_least', high: null }, 'at least 12'),
      'at least|12|soldiers killed',
    ],
    [figure({ ...vague, targetGroup: 'people' }, 'dozens of people'), '|dozens|of people killed'],
    [figure({ ...vague, targetGroup: 'people' }, 'several people'), '|several people|killed'],
    [figure({ quantity: 'money', unit: 'USD', value: 2500, low: 2500, high: 2500 }, '$2,500'), '|$2,500|'],
    [figure({ quantity: 'duration', unit: 'years' }, '12 years'), '|12 years|'],
    [figure({ quantity: 'money' }, '12'), '|12|money'],
    [figure({ quantity: 'other', targetGroup: 'boats' }, '12 boats'), '|12|boats'],
  ])('%#: %s', (given, parts) => {
    expect(Object.values(figureParts(given)).join('|')).toBe(parts)
  })
})
