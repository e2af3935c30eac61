import { expect, test } from 'vitest'
import type { Conflict } from '../../src/contract/claims.ts'
import { createNameMatcher } from './claimant-names.ts'
import { GoldCluster } from './clusters-gold.ts'
import { scoreConflicts } from './score-conflicts.ts'

const figure = (id: string, article: string, claimant: string, low: number, more = {}) => ({
  ...{ id, article, start: 0, end: 1, exact: `${low} soldiers`, quantity: 'killed', low, high: low },
  ...{ modifier: 'exact', target: 'soldiers', claimant, scope: 'incident', ...more },
})

const gold = GoldCluster.parse({
  cluster: 'made-up',
  figures: [
    figure('f1', 'a.txt', 'Velorian army', 9),
    figure('f2', 'b.txt', 'Dovra Front', 80),
    figure('f3', 'a.txt', 'Velorian army', 3, { scope: 'sub_count' }),
    figure('f4', 'b.txt', 'Dovra Front', 5, { quantity: 'duration', unit: 'days' }),
  ],
  conflicts: [
    {
      kind: 'numeric',
      quantity: 'killed',
      target: 'soldiers',
      sides: [
        { claimant: 'Velorian army', figures: ['f1'] },
        { claimant: 'Dovra Front', figures: ['f2'] },
      ],
    },
    {
      kind: 'polarity',
      sides: [
        { claimant: 'Velorian army', exact: 'no village was shelled' },
        { claimant: 'Ilva Marren', exact: 'shells fell on the village' },
      ],
    },
  ],
  nonConflicts: [{ figures: ['f3', 'f2'], why: 'sub-count' }],
})

const anchor = { exact: 'words', prefix: '', suffix: '', start: 0, end: 5 }
const side = (articleId: string, claimant: string, low: number | null): Conflict['sides'][number] => ({
  ...{
    claimant,
    claimantType: 'unknown',
    low,
    high: low,
    modifier: 'exact',
    unit: null,
    claimId: 'c',
    articleId,
    quote: anchor,
  },
  figure: low === null ? null : { articleId, start: 0, end: 5, exact: 'words' },
  places: [],
})
const conflict = (kind: Conflict['kind'], ...sides: Conflict['sides']): Conflict => ({
  ...{ conflictId: 'x', kind, quantity: kind === 'numeric' ? 'killed' : null, target: 'soldiers', sides },
  event: { id: 'e', title: '', type: null, date: null, place: null, articleIds: [] },
})
const score = (...conflicts: Conflict[]) =>
  scoreConflicts(gold, { conflicts, articleOf: articleId => `${articleId}.txt` })

const army = side('a', 'the Velorian army', 9)
const front = side('b', 'Dovra Front', 80)

test('a numeric conflict is found by claimants, figures and reports', () => {
  const { numericFound, numericRight, falseAlarms } = score(conflict('numeric', army, front))
  expect([numericFound.size, numericRight.size, falseAlarms.length]).toEqual([1, 1, 0])
})

test.each([
  ['another number', side('a', 'Velorian army', 10)],
  ['another report', side('b', 'Velorian army', 9)],
  ['another claimant', side('a', 'Ilva Marren', 9)],
])('%s is a false alarm on no trap', (_, other) => {
  const { numericFound, falseAlarms } = score(conflict('numeric', other, front))
  expect(numericFound.size).toBe(0)
  expect(falseAlarms.map(({ traps }) => traps.size)).toEqual([0])
})

test('a sub-count set against a total is a false alarm on a trap', () => {
  const { falseAlarms } = score(conflict('numeric', side('a', 'Velorian army', 3), front))
  expect(falseAlarms.map(({ traps }) => [...traps])).toEqual([['sub-count']])
})

test('statements count under any label, and once each', () => {
  const statements = [side('a', 'Velorian army', null), side('b', 'Ilva Marren', null)] as const
  const labelled = score(conflict('polarity', ...statements), conflict('polarity', ...statements))
  expect([labelled.statementsFound.size, labelled.statementsFoundAsSuch.size]).toEqual([1, 1])
  const asNumeric = score(conflict('numeric', ...statements))
  expect([asNumeric.statementsFound.size, asNumeric.statementsFoundAsSuch.size]).toEqual([1, 0])
})

test('a claimant is known by a telling word or by initials, never by a common word', () => {
  const same = createNameMatcher(gold)
  expect(same('the Velorian army', 'Velorian army')).toBe(true)
  expect(same('DF', 'Dovra Front')).toBe(true)
  expect(same('the army', 'Velorian army')).toBe(true)
  expect(same('the army of Ostvik', 'Velorian army')).toBe(false)
  expect(same('unknown', null)).toBe(true)
  expect(same('unknown', 'Dovra Front')).toBe(false)
})
