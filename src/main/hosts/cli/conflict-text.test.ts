import { expect, test } from 'vitest'
import type { Conflict, ConflictSide } from '../../../contract/claims.ts'
import { conflictText } from './conflict-text.ts'

const side = (claimant: string, exact: string, more: Partial<ConflictSide>): ConflictSide => ({
  ...{ claimant, claimantType: 'unknown', low: null, high: null, modifier: null, unit: null, claimId: 'c' },
  ...{
    figure: null,
    places: [],
    articleId: 'courier00001',
    quote: { start: 0, end: 1, exact, prefix: '', suffix: '' },
  },
  ...more,
})

test('each side names its outlet and day, and only quoted words stand in quotation marks', () => {
  const conflict: Conflict = {
    ...{ conflictId: 'x', kind: 'polarity', quantity: null, target: 'the mill' },
    event: { id: 'e', title: 'Fire at Tarn Mill', type: null, date: '2031-05-05', place: 'Tarn', articleIds: [] },
    sides: [
      side('Velmar Guard', 'We never burned the mill', { stance: 'deny', cueLemma: 'deny', quoteType: 'direct' }),
      side('miller', 'the guards had burned it', { stance: 'state', quoteType: 'indirect', articleId: 'letter000001' }),
    ],
  }
  const sources = new Map([
    ['courier00001', { site: 'The Lowland Courier', title: 'Two counts', publishedAt: '2031-05-06T08:00:00Z' }],
    ['letter000001', { site: null, title: 'A letter', publishedAt: null }],
  ])
  expect(conflictText(conflict, sources).split('\n')).toEqual([
    'the mill (One says it, another denies it) — Fire at Tarn Mill · Tarn · 2031-05-05',
    '               —  Velmar Guard (The Lowland Courier, 2031-05-06): denies: “We never burned the mill”',
    '               —  miller (A letter): the guards had burned it',
  ])
})

test('of a crowd it says how many more there are', () => {
  const conflict: Conflict = {
    ...{ conflictId: 'x', kind: 'responsibility', quantity: null, target: 'A / B', more: 12 },
    event: { id: 'e', title: 'Fire', type: null, date: null, place: null, articleIds: [] },
    sides: [side('Velmar Guard', 'the miller did it', {}), side('miller', 'the guards did it', {})],
  }
  expect(conflictText(conflict, new Map()).split('\n').at(-1)).toBe('  … and at least 12 more in this dispute')
})
