import { describe, expect, test } from 'vitest'
import { createAnchor } from '../../../../article/anchor.ts'
import type { Claim, Figure } from '../../../../contract/claims.ts'
import { ClaimEdit } from '../../../../contract/review.ts'
import { exampleClaim } from '../example-claim.ts'
import { checkRow } from './check-draft.ts'
import { draftOfClaim, draftOfSelection, isChanged, newFigure, splitDraft } from './row-draft.ts'

const text = 'The Brenn Guard said 12 sailors drowned and dozens of dockers were hurt. Nobody answered in Orsk.'
const at = (words: string) =>
  createAnchor(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length })

const figure = (words: string, change: Partial<Figure>): Figure => ({
  figureId: words,
  quantity: 'killed',
  value: 12,
  low: 12,
  high: 12,
  modifier: 'exact',
  unit: null,
  targetGroup: 'sailors',
  targetKey: 'sailor',
  targetSide: 'Brenn',
  actorSide: null,
  scope: 'incident',
  span: at(words),
  ...change,
})

const claim: Claim = exampleClaim({
  source: [at('The Brenn Guard')],
  cue: [at('said')],
  content: [at('12 sailors drowned and dozens of dockers were hurt')],
  claimant: {
    ...exampleClaim({}).claimant,
    mention: at('Brenn Guard'),
    canonicalName: 'Brenn Guard',
    type: 'state_force',
  },
  figures: [
    figure('12 sailors', {}),
    figure('dozens of dockers', {
      quantity: 'wounded',
      value: null,
      high: null,
      modifier: 'vague',
      targetGroup: 'dockers',
    }),
  ],
  confidence: 0.9,
})
const draft = draftOfClaim(claim)
const checked = (row = draft) => checkRow(row, text)

describe('a row that is edited', () => {
  test('means the row it was while nothing is touched', () => {
    const { row } = checked()
    expect(row?.figures).toEqual(claim.figures.map(({ figureId, targetKey, ...edit }) => edit))
    expect(row).toMatchObject({ claimant: { name: 'Brenn Guard', type: 'state_force' }, content: claim.content })
    expect(ClaimEdit.safeParse(row).success).toBe(true)
    expect(isChanged([draft], [draftOfClaim(claim)])).toBe(false)
  })

  test('keeps every digit of a number nobody touched', () => {
    const large = draftOfClaim({ ...claim, figures: [figure('12 sailors', { value: 12_345_678, low: 12_345_678 })] })
    expect(checked(large).row?.figures[0]).toMatchObject({ value: 12_345_678, low: 12_345_678 })
  })

  test('takes an amount as it is typed, and forgets the side of those it no longer counts', () => {
    const [first, second] = draft.figures
    if (!first || !second) throw new Error('The example has two figures.')
    const figures = [{ ...first, amount: 'at least 14', counted: 'deckhands' }, second]
    expect(checked({ ...draft, figures }).row?.figures[0]).toMatchObject({
      low: 14,
      high: null,
      modifier: 'at_least',
      targetGroup: 'deckhands',
      targetSide: null,
    })
  })

  test('says where and when only where that was touched', () => {
    expect(checked().row).not.toHaveProperty('place')
    expect(checked().row).not.toHaveProperty('date')
    const event = { eventId: 'e', type: null, actors: [], place: 'Orsk', date: '2031-03-04' }
    const dated = draftOfClaim({ ...claim, event })
    expect(dated).toMatchObject({ place: 'Orsk', date: '4 March 2031' })
    expect(checked(dated).row).not.toHaveProperty('date')
    expect(checked({ ...dated, place: ' ', date: '5 March 2031' }).row).toMatchObject({
      place: null,
      date: '2031-03-05',
    })
    expect(checked({ ...dated, date: '' }).row?.date).toBeNull()
    expect(checked({ ...dated, date: 'Tuesday' }).problems.map(problem => problem.field)).toEqual(['date'])
  })

  test('says of each field what is missing', () => {
    const [first, second] = draft.figures
    if (!first || !second) throw new Error('The example has two figures.')
    const figures = [
      { ...first, amount: 'lots' },
      { ...second, quantity: 'money' as const },
      { ...newFigure(null), key: 'n', amount: '77' },
    ]
    const { row, problems } = checked({ ...draft, content: [], figures })
    expect(row).toBeNull()
    expect(problems.map(problem => problem.field)).toEqual([
      'content',
      '12 sailors/amount',
      'dozens of dockers/unit',
      'n/span',
    ])
  })

  test('a new figure stands where its number stands in the claim', () => {
    const figures = [{ ...newFigure(null), amount: '12' }]
    expect(checked({ ...draft, figures }).row?.figures[0]?.span).toEqual(at('12'))
  })

  test('vague words must be the text’s own', () => {
    const [first] = draft.figures
    if (!first) throw new Error('The example has figures.')
    expect(checked({ ...draft, figures: [{ ...first, amount: 'hundreds' }] }).problems).toHaveLength(1)
  })

  test('without a name it is a claim of somebody not named, or the writer’s own', () => {
    expect(checked({ ...draft, name: ' ' }).row?.claimant).toEqual({ name: 'unknown', type: 'unknown' })
    expect(checked({ ...draft, attributed: false }).row?.claimant).toBeNull()
  })
})

describe('a row that is split', () => {
  test('at selected words: they go with their figures, the rest stays', () => {
    const [first, second] = splitDraft(draft, text, at('dozens of dockers were hurt'))
    expect(first.content.map(piece => piece.exact)).toEqual(['12 sailors drowned and'])
    expect(second.content.map(piece => piece.exact)).toEqual(['dozens of dockers were hurt'])
    expect([first, second].map(row => row.figures.map(each => each.counted))).toEqual([['sailors'], ['dockers']])
    for (const { start, end, exact } of [...first.content, ...second.content])
      expect(text.slice(start, end)).toBe(exact)
  })

  test('without a selection by its figures, and at the whole of its words as well', () => {
    for (const selected of [null, at('12 sailors drowned and dozens of dockers were hurt'), at('Orsk')]) {
      const [first, second] = splitDraft(draft, text, selected)
      expect(second.content).toEqual(first.content)
      expect([first, second].map(row => row.figures.length)).toEqual([1, 1])
      expect(second.key).not.toBe(first.key)
    }
  })
})

test('a row begun at selected words takes the figures in them, and who says what is around them', () => {
  const added = draftOfSelection(text, at('12 sailors drowned'), [claim])
  expect(added).toMatchObject({ name: 'Brenn Guard', type: 'state_force' })
  expect(added.figures.map(each => each.amount)).toEqual(['12'])
  expect(draftOfSelection(text, at('Nobody answered'), [claim])).toMatchObject({ name: '', figures: [] })
})
