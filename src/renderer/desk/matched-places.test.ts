import { expect, test } from 'vitest'
import type { PairRow, PairSide } from '../../contract/pair.ts'
import { shownSides } from '../features/side-by-side/opposed-sides.ts'
import { matchedPlaces, nearestPlace, rowOfClaim } from './matched-places.ts'

const side = (claimant: string, start: number): PairSide => ({
  claimant,
  claimantType: 'unknown',
  claimId: `${claimant} ${start}`,
  figure: null,
  place: { start, end: start + 5, exact: 'words' },
  stance: null,
  cueLemma: null,
  accused: null,
})
const row = (rowKey: string, left: PairSide[], right: PairSide[]): PairRow => ({
  ...{ rowKey, event: { id: 'event', title: '' }, kind: 'figure', relation: 'agree', quantity: 'killed', target: null },
  ...{ left, right },
})
const rows = [
  row('wounded', [side('Army', 80)], [side('Army', 300)]),
  row('killed', [side('Army', 20), side('Front', 50)], [side('Front', 10), side('Army', 200)]),
]

test('matched words stand in the order of the text that is read, each with the same party’s words in the other', () => {
  const places = (half: 'left' | 'right') =>
    matchedPlaces(rows, half).map(({ row: at, own, other }) => `${at}: ${own.start} → ${other.start}`)
  expect(places('left')).toEqual(['1: 20 → 200', '1: 50 → 10', '0: 80 → 300'])
  expect(places('right')).toEqual(['1: 10 → 50', '1: 200 → 20', '0: 300 → 80'])
})

test('words that contradict belong together, not those of one party that agrees with itself', () => {
  const given = (claimant: string, start: number, low: number): PairSide => ({
    ...side(claimant, start),
    figure: {
      ...{ articleId: '0123456789ab', claimId: '', figureId: '', publishedAt: null, value: low, low, high: low },
      ...{ modifier: 'exact', unit: null, relayedBy: null },
      span: { start, end: start + 5, exact: '', prefix: '', suffix: '' },
      quote: { start, end: start + 5, exact: '', prefix: '', suffix: '' },
    },
  })
  const contested: PairRow = {
    ...row('killed', [given('Army', 20, 9), given('Front', 50, 41)], [given('Army', 200, 9)]),
    relation: 'contradict',
  }
  const shown = shownSides(contested)
  expect([shown.left?.claimant, shown.right?.claimant]).toEqual(['Front', 'Army'])
  expect(matchedPlaces([contested], 'left').map(({ other }) => other.start)).toEqual([200, 200])
  expect(matchedPlaces([contested], 'right').map(({ other }) => other.start)).toEqual([50])
})

test('a party that the other text does not quote goes to the row’s first words there', () => {
  const [place] = matchedPlaces([row('killed', [side('Army', 20)], [side('Front', 10), side('Union', 90)])], 'left')
  expect(place?.other.start).toBe(10)
})

test('the nearest words to the reading line, above or below it', () => {
  expect(nearestPlace([-400, 260, 900], 300)).toBe(1)
  expect(nearestPlace([-40, 900], 300)).toBe(0)
  expect(nearestPlace([], 300)).toBe(-1)
})

test('finds the row of a claim on its own side only', () => {
  expect(rowOfClaim(rows, 'left', 'Front 50')).toBe(1)
  expect(rowOfClaim(rows, 'right', 'Front 50')).toBe(-1)
})
