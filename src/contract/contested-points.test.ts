import { describe, expect, test } from 'vitest'
import type { Conflict, ConflictSide } from './claims.ts'
import { contestedPoints } from './contested-points.ts'

const event = { id: 'e1', title: 'Ferry lost', type: null, date: null, place: null, articleIds: ['a', 'b'] }

const side = (claimant: string, value: number | null, articleId = 'a', start = 10): ConflictSide => ({
  claimant,
  claimantType: 'organisation',
  low: value,
  high: value,
  modifier: value === null ? null : 'exact',
  unit: null,
  claimId: `${claimant}-${articleId}`,
  figure: value === null ? null : { articleId, start, end: start + 4, exact: 'nine' },
  places: [],
  articleId,
  quote: { start, end: start + 20, exact: `${claimant} says`, prefix: '', suffix: '' },
})
const conflict = (conflictId: string, sides: ConflictSide[], change: Partial<Conflict> = {}): Conflict => ({
  conflictId,
  kind: 'numeric',
  quantity: 'killed',
  target: 'passengers',
  event,
  sides,
  ...change,
})

describe('contestedPoints', () => {
  test('sets of claimants about one figure of one event are one point, its sides by value', () => {
    const points = contestedPoints(
      [
        conflict('1', [side('Coast Guard', 9), side('Union', 12, 'b')]),
        conflict('2', [side('Harbour Office', 11), side('Union', 12, 'b')]),
        conflict('3', [side('Coast Guard', 9), side('Union', 12, 'b')], { target: 'crew' }),
      ],
      'a',
    )
    expect(points.map(point => [point.target, point.sides.map(each => `${each.low} ${each.claimant}`)])).toEqual([
      ['passengers', ['9 Coast Guard', '11 Harbour Office', '12 Union']],
      ['crew', ['9 Coast Guard', '12 Union']],
    ])
  })

  test('the most contested comes first, then people killed, then what several parties give', () => {
    const pair = [side('Coast Guard', 9), side('Union', 12)]
    const points = contestedPoints(
      [
        conflict('1', pair, { kind: 'polarity', quantity: null, target: 'denial' }),
        conflict('2', pair, { quantity: 'duration', target: null }),
        conflict('3', pair, { target: 'crew' }),
        conflict('4', [...pair, side('Harbour Office', 40)], { target: 'passengers' }),
        conflict('5', pair, { quantity: 'wounded', target: 'twice' }),
        conflict('6', [side('Union', 12), side('Mayor', 30)], { quantity: 'wounded', target: 'twice' }),
      ],
      null,
    )
    expect(points.map(({ target }) => target)).toEqual(['twice', 'passengers', 'crew', null, 'denial'])
  })

  test('sides stand by the number they name, whatever unit it is told in', () => {
    const [point] = contestedPoints(
      [
        conflict('1', [
          { ...side('Union', 3), unit: 'hours' },
          { ...side('Ministry', 40), low: 0, modifier: 'up_to', unit: 'minutes' },
        ]),
      ],
      null,
    )
    expect(point?.sides.map(({ claimant }) => claimant)).toEqual(['Ministry', 'Union'])
  })

  test('one claimant with one figure in several places is one side, the open article’s place first', () => {
    const [point] = contestedPoints(
      [
        conflict('1', [side('Coast Guard', 9, 'b', 70), side('Union', 12, 'b')]),
        conflict('2', [side('Coast Guard', 9, 'a', 30), side('Union', 12, 'b')]),
      ],
      'a',
    )
    expect(point?.sides[0]?.sources.map(source => source.articleId)).toEqual(['a', 'b'])
    expect(point?.sides[1]?.sources).toHaveLength(1)
  })

  test('every place a side is said at is a source, the open article’s own first', () => {
    const [point] = contestedPoints(
      [
        conflict('1', [
          {
            ...side('Coast Guard', 9, 'b', 70),
            places: [
              { articleId: 'b', start: 70, end: 74, exact: 'nine', claimId: 'first' },
              { articleId: 'a', start: 5, end: 6, exact: '9', claimId: 'second' },
              { articleId: 'a', start: 90, end: 94, exact: 'nine', claimId: 'third' },
            ],
          },
          side('Union', 12, 'b'),
        ]),
      ],
      'a',
    )
    expect(point?.sides[0]?.sources.map(({ articleId, start }) => `${articleId} ${start}`)).toEqual([
      'a 5',
      'a 90',
      'b 70',
    ])
  })

  test('one claimant with two figures stays two sides', () => {
    const points = contestedPoints([conflict('1', [side('Coast Guard', 9), side('Coast Guard', 12, 'b')])], null)
    expect(points[0]?.sides).toHaveLength(2)
  })

  test('revisions and words keep their order and their own place', () => {
    const points = contestedPoints(
      [
        conflict('1', [side('Union', 12), side('Union', 9)], { kind: 'revision' }),
        conflict('2', [side('Union', null), side('Coast Guard', null)], { kind: 'polarity', quantity: null }),
        conflict('3', [side('Union', null), side('Mayor', null)], { kind: 'polarity', quantity: null }),
      ],
      null,
    )
    expect(points).toHaveLength(3)
    expect(points[0]?.sides.map(each => each.low)).toEqual([12, 9])
  })
})
