import { expect, test } from 'vitest'
import { type Anchor, createAnchor } from '../../../article/anchor.ts'
import type { ClaimEdit, FigureEdit } from '../../../contract/review.ts'
import { extractClaims } from '../extract-claims.ts'
import { resolveAliases } from './claimant-aliases.ts'
import { editClaim } from './edit-claim.ts'

const text = `Clash at Orsk Ford

The Norvanian Army said on Tuesday that nine soldiers were killed. The Marsh Front said: “We lost two of our members.” It denied that 40 villagers and three policemen were hurt, and spent $5 million.`
const { claims } = extractClaims({ text, publishedAt: '2031-03-04', sections: null })
const [army] = claims
if (army === undefined) throw new Error('nothing was extracted')
const none = resolveAliases([])

const at = (words: string): Anchor =>
  createAnchor(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length })
const edit: ClaimEdit = {
  claimant: { name: army.claimant.canonicalName, type: army.claimant.type },
  onBehalfOf: null,
  stance: army.stance,
  target: army.target,
  cue: army.cue,
  content: army.content,
  figures: army.figures.map(({ figureId: _, targetKey: __, ...figure }) => figure),
}
const figure = (words: string, change: Partial<FigureEdit> = {}): FigureEdit => ({
  ...{ quantity: 'killed', value: 2, low: 2, high: 2, modifier: 'exact', unit: null, targetGroup: null },
  ...{ targetSide: null, actorSide: null, scope: 'incident', span: at(words) },
  ...change,
})
const keysOf = (...figures: FigureEdit[]) =>
  editClaim(text, { ...edit, content: [at(text)], figures }, null, 'r1', none).figures.map(
    ({ figureId, targetKey }) => [figureId, targetKey],
  )

test('an edit that changes nothing gives the machine’s row', () => {
  expect(editClaim(text, edit, army, army.claimKey, none)).toEqual({ ...army, confidence: 1 })
})

test('what a figure counts is keyed as the extraction keys it', () => {
  const group = (targetGroup: string) => ({ targetGroup })
  expect(
    keysOf(
      figure('nine soldiers', group('soldiers')),
      figure('40 villagers', group('villagers')),
      figure('three policemen', group('policemen')),
      figure('two', group('militants of the group')),
      figure('$5 million', { quantity: 'money', unit: 'USD', value: 5e6, low: 5e6, high: 5e6 }),
      figure('We'),
    ),
  ).toEqual([
    ['r1-f1', 'soldier'],
    ['r1-f2', 'civilian'],
    ['r1-f3', 'police officer'],
    ['r1-f4', 'fighter'],
    ['r1-f5', 'USD'],
    ['r1-f6', 'person'],
  ])
})

test('a figure keeps its id, a new one takes the next free', () => {
  const [known] = edit.figures
  if (known === undefined) throw new Error('no figure')
  const wide = { ...edit, content: [at(text)], figures: [figure('two'), known] }
  const edited = editClaim(text, wide, army, army.claimKey, none)
  expect(edited.figures.map(({ figureId }) => figureId)).toEqual([`${army.claimKey}-f2`, army.figures[0]?.figureId])
})

test('the kind of quotation and the cue follow the words', () => {
  const change = { content: [at('We lost two of our members')], cue: [at('denied')], figures: [] }
  const edited = editClaim(text, { ...edit, ...change }, army, army.claimKey, none)
  expect(edited).toMatchObject({ content: [at('We lost two of our members')], quoteType: 'direct', cueLemma: 'deny' })
})

test('a claimant shown under an alias keeps its name of the text when it is left as it is', () => {
  const aliases = resolveAliases([{ kind: 'alias', name: 'Norvanian Army', standsFor: 'Norvania', type: 'government' }])
  const left = { ...edit, claimant: { name: 'Norvania', type: 'government' as const } }
  expect(editClaim(text, left, army, army.claimKey, aliases).claimant).toEqual(army.claimant)
  const other = { ...edit, claimant: { name: 'Tollen Guard', type: 'state_force' as const } }
  const called = { ...army, claimant: { ...army.claimant, aliases: ['the NA'] } }
  expect(editClaim(text, other, called, army.claimKey, aliases).claimant).toMatchObject({
    ...{ canonicalName: 'Tollen Guard', aliases: [], mention: army.claimant.mention },
  })
})

test('a row without a claimant is the writer’s own', () => {
  expect(editClaim(text, { ...edit, claimant: null }, army, army.claimKey, none)).toMatchObject({
    ...{ attributed: false, cue: [], source: [], cueLemma: null },
    claimant: { canonicalName: 'unknown' },
  })
})

test('a figure inside the words of its row is let in', () => {
  expect(keysOf(figure('nine', { unit: null }))).toHaveLength(1)
  const one = { ...edit, figures: [figure('nine')] }
  expect(editClaim(text, one, army, army.claimKey, none).figures).toHaveLength(1)
})

test.each([
  ['words that stand nowhere', { content: [{ ...at('nine soldiers'), exact: 'ten soldiers' }] }],
  ['words that stand elsewhere', { content: [{ ...at('We lost two of our members'), start: 3, end: 29 }] }],
  ['words without a letter', { content: [at('. ')] }],
  ['an open “up to”', { figures: [figure('nine', { value: null, low: 0, high: null, modifier: 'up_to' })] }],
  ['a closed “at least”', { figures: [figure('nine', { modifier: 'at_least' })] }],
  ['a range that is exact', { figures: [figure('nine', { value: null, low: 1 })] }],
  ['a unit nobody knows', { figures: [figure('nine', { unit: 'usd' })] }],
  ['more than can be counted', { figures: [figure('nine', { value: 2e15, low: 2e15, high: 2e15 })] }],
  ['a figure outside the words', { figures: [figure('two')] }],
  ['one figure twice', { figures: [figure('nine'), figure('nine', { value: 3, low: 3, high: 3 })] }],
  ['a selection of nothing', { content: [createAnchor(text, { start: 5, end: 5 })] }],
  ['bounds upside down', { figures: [figure('nine', { value: null, low: 5, high: 2 })] }],
  ['a value out of its bounds', { figures: [figure('nine', { value: 9 })] }],
  ['less than nothing', { figures: [figure('nine', { value: -2, low: -2, high: -2 })] }],
])('%s are refused', (_, change) => {
  expect(() => editClaim(text, { ...edit, ...change }, army, army.claimKey, none)).toThrow(
    expect.objectContaining({ code: 'invalid-input' }),
  )
})
