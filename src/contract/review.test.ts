/** Tests what names and figures of a reader's are let in. */
import { expect, test } from 'vitest'
import { FigureEdit, review } from './review.ts'

const changeId = 'abcdefabcdef'
const merge = (into: string) => review['review.mergeClaimants'].input.safeParse({ changeId, names: ['Norvania'], into })

test.each([
  ['  Marsh \n Front ', 'Marsh Front'],
  ['Marsh\u200bFront\u202e', 'MarshFront'],
  ['\u200dMarsh\u0007 \u00ad Front', 'Marsh Front'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
])('the name “%s” is read as “%s”', (typed, name) => {
  expect(merge(typed).data?.into).toBe(name)
})

test.each(['\u200b', ' … ', '', '\u202e\u200d', '\u3164', '\uffa0 \u115f', '\u034f\ufe0f'])(
  '“%s” is no name',
  typed => {
    expect(merge(typed).success).toBe(false)
  },
)

const event = (title: string) => review['review.nameEvent'].input.safeParse({ changeId, eventId: 'e', title })

test('an event is called by what can be seen, and loses its name only where nothing is written', () => {
  expect(event(' Raid on \u200bOrsk Ford ').data?.title).toBe('Raid on Orsk Ford')
  expect(event('  ').data?.title).toBe('')
  expect(event('\u200b\u3164').success).toBe(false)
})

const row = (change: object) =>
  review['review.add'].input.safeParse({
    ...{ changeId, articleId: 'aaaaaaaaaaaa' },
    row: {
      ...{ claimant: null, onBehalfOf: null, stance: 'state', target: null, cue: [], figures: [] },
      content: [{ start: 0, end: 4, exact: 'nine', prefix: '', suffix: '' }],
      ...change,
    },
  }).success

test('whom a row is against and where it happened are names that can be seen', () => {
  expect(row({ target: 'Marsh Front', place: 'Tessel' })).toBe(true)
  expect(row({ target: '\u2060\u3164' })).toBe(false)
  expect(row({ place: '\u200b' })).toBe(false)
})

test.each(['targetSide', 'actorSide'])('the %s of a figure is a name of bounded length', side => {
  const figure = {
    ...{ quantity: 'killed', value: 9, low: 9, high: 9, modifier: 'exact', unit: null, targetGroup: null },
    ...{ targetSide: null, actorSide: null, scope: 'incident' },
    span: { start: 0, end: 4, exact: 'nine', prefix: '', suffix: '' },
  }
  const allows = (name: string | null) => FigureEdit.safeParse({ ...figure, [side]: name }).success
  expect([allows(null), allows('Marsh Front')]).toEqual([true, true])
  expect([allows('x'.repeat(501)), allows('\u200b\u3164'), allows('')]).toEqual([false, false, false])
})
