import { expect, test } from 'vitest'
import type { RawExtraction } from '../../src/main/claims/raw-extraction.ts'
import { GoldArticle } from './claims-gold.ts'
import { countArticle, matchArticle } from './score-claims.ts'

const text = 'The Dovra Front said it killed 40 soldiers. The army denied this on 3 March: nine men died at Tarsk.'
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

const gold = GoldArticle.parse({
  id: 'made-up',
  claims: [
    {
      id: 'c1',
      claimant: 'Dovra Front',
      claimantMention: { ...at('The Dovra Front'), exact: 'The Dovra Front' },
      resolution: 'self',
      cue: at('said'),
      stance: 'state',
      content: [at('it killed 40 soldiers')],
    },
    {
      id: 'c2',
      claimant: 'Velorian army',
      claimantMention: { ...at('The army'), exact: 'The army' },
      resolution: 'apposition',
      cue: at('denied'),
      stance: 'deny',
      content: [at('nine men died at Tarsk')],
    },
  ],
  figures: [
    {
      id: 'f1',
      ...at('40 soldiers'),
      exact: '40 soldiers',
      quantity: 'killed',
      low: 40,
      high: 40,
      modifier: 'exact',
      targetGroup: 'soldiers',
      claimId: 'c1',
      attributedTo: 'Dovra Front',
    },
    {
      id: 'f2',
      ...at('nine men'),
      exact: 'nine men',
      quantity: 'killed',
      low: 9,
      high: 9,
      modifier: 'exact',
      targetGroup: 'men',
      claimId: 'c2',
      attributedTo: 'Velorian army',
    },
  ],
  dates: [{ ...at('3 March'), value: '2024-03-03' }],
  places: [{ ...at('Tarsk'), name: 'Tarsk' }],
  conflicts: [
    { a: 'f1', b: 'f2', kind: 'numeric' },
    { a: 'c1', b: 'c2', kind: 'polarity' },
  ],
})

/** The words do not count when spans are compared. */
const worded = <Span extends { start: number; end: number }>(span: Span) => ({ ...span, exact: '' })

const perfect: RawExtraction = {
  id: 'made-up',
  claims: gold.claims.map(({ claimant, cue, content }, index) => ({
    claimant,
    claimantType: 'unknown',
    claimantMention: null,
    cue: cue && worded(cue),
    stance: index === 0 ? 'state' : 'deny',
    quoteType: 'indirect',
    target: null,
    content: content.map(worded),
  })),
  figures: gold.figures.map(({ start, end, low, high, targetGroup, attributedTo }) => ({
    ...worded({ start, end, low, high, targetGroup }),
    quantity: 'killed',
    modifier: 'exact',
    attributedTo: attributedTo ?? '',
  })),
  dates: gold.dates.map(worded),
  places: gold.places.map(worded),
  conflicts: [
    { a: worded(at('40 soldiers')), b: worded(at('nine men')), kind: 'numeric' },
    { a: worded(at('said')), b: worded(at('denied')), kind: 'polarity' },
  ],
}

const count = (system: RawExtraction) => countArticle(gold, system, matchArticle(gold, system))

test('the gold itself is right in everything', () => {
  for (const [measure, { right, system, found, gold: wanted }] of Object.entries(count(perfect))) {
    expect([measure, right, found]).toEqual([measure, system, wanted])
    expect(wanted).toBeGreaterThan(0)
  }
})

test('nothing extracted finds nothing', () => {
  const empty = { id: 'made-up', claims: [], figures: [], dates: [], places: [], conflicts: [] }
  expect(count(empty).claims).toEqual({ right: 0, system: 0, found: 0, gold: 2 })
  expect(count(empty).claimant.gold).toBe(0)
})

test('a wrong claimant costs the claim and its figure, not its place, and a name in the text is no name to resolve', () => {
  const [first, second] = perfect.claims
  const [figure, other] = perfect.figures
  if (!first || !second || !figure || !other) throw new Error('The fixture has two of each.')
  const counts = count({
    ...perfect,
    claims: [first, { ...second, claimant: 'Dovra Front' }],
    figures: [figure, { ...other, attributedTo: 'Dovra Front' }],
  })
  expect(counts.located.found).toBe(2)
  expect(counts.claims.found).toBe(1)
  expect(counts.claimantResolved).toMatchObject({ found: 0, gold: 1 })
  expect(counts.figures.found).toBe(2)
  expect(counts.figuresAttribution.found).toBe(1)
})

test('another quantity is another figure, but the same number', () => {
  const counts = count({ ...perfect, figures: perfect.figures.map(figure => ({ ...figure, quantity: 'wounded' })) })
  expect(counts.figures.found).toBe(0)
  expect(counts.figuresAnyQuantity.found).toBe(2)
})

test('a claim without a cue is located by half its words', () => {
  const [first] = perfect.claims
  if (!first) throw new Error('The fixture has a claim.')
  const locate = (words: string) =>
    count({ ...perfect, claims: [{ ...first, cue: null, content: [worded(at(words))] }] }).located.found
  expect(locate('it killed 40')).toBe(1)
  expect(locate('it')).toBe(0)
})

test('a conflict between other ends is spurious', () => {
  const wrong = { a: worded(at('40 soldiers')), b: worded(at('3 March')), kind: 'numeric' as const }
  expect(count({ ...perfect, conflicts: [wrong] }).conflicts).toEqual({ right: 0, system: 1, found: 0, gold: 2 })
})
