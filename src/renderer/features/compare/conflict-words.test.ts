import { describe, expect, test } from 'vitest'
import type { ContestedPoint, PointSide } from '../../../contract/contested-points.ts'
import { namedPoints, pointDistance, pointGist, pointHeading, sideNumber, sideStance } from './conflict-words.ts'

const side = (low: number | null, high: number | null, modifier: PointSide['modifier'] = 'exact'): PointSide => ({
  articleId: 'a',
  claimant: 'Union',
  claimantType: 'organisation',
  low,
  high,
  modifier,
  unit: null,
  figure: low === null ? null : { articleId: 'a', start: 0, end: 6, exact: 'dozens' },
  quote: { start: 0, end: 6, exact: 'dozens', prefix: '', suffix: '' },
  sources: [],
})
const event = { id: 'e', title: 'Ferry lost', type: null, date: null, place: null, articleIds: [] }
const point = (change: Partial<ContestedPoint>): ContestedPoint => ({
  key: 'k',
  kind: 'numeric',
  quantity: 'killed',
  target: 'passengers',
  event,
  sides: [],
  conflictIds: ['c1'],
  ...change,
})

describe('what a point is about', () => {
  test.each([
    [{}, 'Passengers killed'],
    [{ kind: 'responsibility', quantity: null, target: 'union / guard' }, 'Who is responsible'],
    [{ kind: 'polarity', quantity: null, target: null }, 'Word against word'],
  ] as const)('%j is headed %s', (change, heading) => {
    expect(pointHeading(point(change))).toBe(heading)
  })
})

describe('what a denial goes by', () => {
  const dispute = (target: string, ...quotes: string[]) =>
    pointHeading(
      point({
        kind: 'polarity',
        quantity: null,
        target,
        sides: quotes.map(exact => ({
          ...side(null, null),
          quote: { start: 0, end: exact.length, exact, prefix: '', suffix: '' },
        })),
      }),
    )
  test.each([
    ['soldiers captured', 'four soldiers were captured', 'no soldier had been captured', 'Soldiers captured'],
    ['warning', 'the crew gave a warning', 'there was no warning at all', 'Warning'],
    ['soldiers captured', 'four men were taken', 'no soldier had been captured', 'Word against word'],
    ['convoy', 'it struck the convoy', 'nobody at the head of the convoy was hurt', 'Word against word'],
  ])('%s: %s / %s', (topic, one, other, heading) => {
    expect(dispute(topic, one, other)).toBe(heading)
  })
})

test('points of the same heading are told apart by name', () => {
  const points = [point({}), point({ target: 'crew' }), point({}), point({})]
  expect(namedPoints(points).map(({ name }) => name)).toEqual([
    'Passengers killed',
    'Crew killed',
    'Passengers killed (2)',
    'Passengers killed (3)',
  ])
})

describe('how far its sides are apart', () => {
  test.each([
    [[side(9, 9), side(80, 80)], '71 apart'],
    [[side(20, 30), side(40, null, 'at_least')], '20 apart'],
    [[side(9, 9), side(24, null, 'vague')], null],
    [
      [
        { ...side(0, 40, 'up_to'), unit: 'minutes' },
        { ...side(3, 3), unit: 'hours' },
      ],
      '140 minutes apart',
    ],
    [
      [
        { ...side(2e9, 2e9), unit: 'USD' },
        { ...side(6e9, 6e9), unit: 'USD' },
      ],
      '$4 billion apart',
    ],
    [[side(null, null), side(null, null)], null],
  ])('%#', (sides, distance) => {
    expect(pointDistance({ sides })).toBe(distance)
  })
})

test('a point in a few words names each figure once, as it is told', () => {
  const sides = [side(2, 2), side(2, 2), side(0, 5, 'up_to'), side(34, null, 'at_least')]
  expect(pointGist(point({ sides }))).toBe('Passengers killed 2 / up to 5 / at least 34')
  const lengths = [
    { ...side(0, 40, 'up_to'), unit: 'minutes' },
    { ...side(3, 3), unit: 'hours' },
  ]
  expect(pointGist(point({ quantity: 'duration', target: null, sides: lengths }))).toBe(
    'Duration up to 40 minutes / 3 hours',
  )
  expect(pointGist(point({ kind: 'responsibility', quantity: null }))).toBe('Who is responsible')
})

test('vague amounts stay words, plain saying needs none', () => {
  expect(sideNumber(side(24, null, 'vague'))).toBe('dozens')
  expect(sideNumber(side(1200, 1200))).toBe('1,200')
  const said = (change: Partial<PointSide>) => sideStance({ ...side(null, null), ...change })
  expect(said({ stance: 'state' })).toBe('')
  expect(said({ stance: 'accuse', accused: 'the guard' })).toBe('accuses the guard:')
  expect(
    said({
      stance: 'accuse',
      accused: 'Harbour Guard',
      quote: { ...side(null, null).quote, exact: 'the Harbour Guard' },
    }),
  ).toBe('accuses:')
  expect(said({ stance: 'deny', accused: null, cueLemma: 'deny' })).toBe('denies:')
  expect(said({ stance: 'deny', accused: null, cueLemma: 'say' })).toBe('')
})

test('words against words are told by what the last side says, cut between words', () => {
  const said = (exact: string) => ({
    ...side(null, null),
    quote: { start: 0, end: exact.length, exact, prefix: '', suffix: '' },
  })
  const dispute = (denial: string) =>
    pointGist(
      point({ kind: 'polarity', quantity: null, target: null, sides: [said('four men were taken'), said(denial)] }),
    )
  expect(dispute('no soldier had been captured')).toBe('Word against word: “no soldier had been captured”')
  expect(dispute('no soldier had been captured, '.repeat(9))).toMatch(/^Word against word: “no soldier.{30,60} …”$/)
})
