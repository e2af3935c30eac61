import { expect, test } from 'vitest'
import { createAnchor } from '../../../article/anchor.ts'
import { buildArticle } from '../build-extraction.ts'
import type { ExtractedClaim } from '../extraction.ts'
import { applyReviews, countedClaims } from './apply-reviews.ts'
import type { ClaimReview, ReviewedRow } from './judgement.ts'

const words = { army: 'it had lost nine soldiers at the ford', front: 'the army had lost 80 soldiers at the ford' }
const { extraction } = buildArticle({
  id: 'a',
  claims: [
    { claimant: 'Tavarian Army', words: words.army, figures: [{ exact: 'nine soldiers', low: 9 }] },
    { claimant: 'Orlo Front', words: words.front, figures: [{ exact: '80 soldiers', low: 80 }] },
    { words: 'the ford lies beside an old mill' },
  ],
})
const text = `${words.army}\n\n${words.front}\n\nthe ford lies beside an old mill`
const [army, front] = extraction.claims
if (army === undefined || front === undefined) throw new Error('nothing was built')

const review = (machine: ExtractedClaim | null, ...rows: ReviewedRow[]): ClaimReview => ({
  ...{ kind: 'claim', machine, rows },
  at: '2031-03-05T00:00:00.000Z',
})
const shown = (applied: ReturnType<typeof applyReviews>) =>
  applied.claims.map(({ claimKey, claimant }) => [claimKey, claimant.canonicalName, applied.marks[claimKey]?.state])
/** As another version of the extraction might read the same text. */
const reread = (change: Partial<ExtractedClaim>, index = 0) => ({
  ...extraction,
  claims: extraction.claims.map((claim, at) => (at === index ? { ...claim, claimKey: 'cnew', ...change } : claim)),
})

test('a row is recognised by its words where another extraction gives it another key', () => {
  const mayor = { ...army.claimant, canonicalName: 'the mayor' }
  const edited = review(army, {
    state: 'edited',
    claim: { ...army, claimant: { ...mayor, canonicalName: 'Tarn Corps' } },
  })
  const applied = applyReviews(text, reread({ claimant: mayor }), [edited])
  expect(shown(applied).slice(0, 2)).toEqual([
    ['c0', 'Tarn Corps', 'edited'],
    ['c1', 'Orlo Front', undefined],
  ])
})

test('a row whose words are gone is kept, counted nowhere, and comes back with them', () => {
  const accepted = review(army, { state: 'accepted', claim: army })
  const without = { ...extraction, claims: extraction.claims.slice(1) }
  const gone = applyReviews(text.replace('nine', 'no'), without, [accepted])
  expect(gone.claims).toContainEqual({ ...army, eventKey: 'main' })
  expect(gone.marks.c0).toMatchObject({ state: 'accepted', found: false })
  expect(countedClaims(gone).map(({ claimKey }) => claimKey)).toEqual(['c1', 'c2'])
  expect(applyReviews(text, extraction, [accepted]).marks.c0?.found).toBe(true)
})

test('a figure moves with the words it stands in, also where the same words stand at its old place', () => {
  const accepted = review(front, { state: 'accepted', claim: front })
  const [figure] = front.figures
  const moved = `${'.'.repeat(figure?.span.start ?? 0)}80 soldiers came. ${text}`
  const [row] = applyReviews(moved, { ...extraction, claims: [] }, [accepted]).claims
  expect(row?.figures[0]?.span.start).toBe(moved.indexOf('80 soldiers at'))
})

test('a short word that is gone is not taken for the same word elsewhere', () => {
  const before = 'The clinic said that nine villagers were wounded.'
  const at = (words: string) =>
    createAnchor(before, { start: before.indexOf(words), end: before.indexOf(words) + words.length })
  const claim = { ...army, cue: [at('said')], content: [at('nine villagers were wounded')], figures: [] }
  const now = 'The clinic announced: nine villagers were wounded. Nothing more was said.'
  const [row] = applyReviews(now, { ...extraction, claims: [] }, [review(claim, { state: 'accepted', claim })]).claims
  expect(row).toMatchObject({ cue: [], content: [{ start: now.indexOf('nine') }] })
})

test('what a row added by hand says already is not shown again when the machine finds it, too', () => {
  const added = review(null, { state: 'edited', claim: { ...army, claimKey: 'rabc' } })
  expect(shown(applyReviews(text, extraction, [added]))[0]).toEqual(['rabc', 'Tavarian Army', 'edited'])
  expect(shown(applyReviews(text, extraction, [added]))).toHaveLength(3)
  // The same words of somebody else are another statement.
  const other = { ...army, claimKey: 'rabc', claimant: { ...army.claimant, canonicalName: 'Tarn Corps' } }
  expect(applyReviews(text, extraction, [review(null, { state: 'edited', claim: other })]).claims).toHaveLength(4)
  // A rejected one covers nothing.
  expect(
    applyReviews(text, extraction, [review(null, { state: 'rejected', claim: { ...army, claimKey: 'rabc' } })]).claims,
  ).toHaveLength(4)
})

test('the writer’s own row gives way to the reader’s that answers for its figures', () => {
  const own = reread({ claimKey: 'c0', attributed: false })
  const piece = createAnchor(text, { start: text.indexOf('nine'), end: text.indexOf('nine') + 13 })
  const claim = { ...army, claimKey: 'rabc', content: [piece] }
  expect(shown(applyReviews(text, own, [review(null, { state: 'edited', claim })])).map(([key]) => key)).toEqual([
    'rabc',
    'c1',
    'c2',
  ])
})

test('a row goes to the happening of its article that a reader’s place and date name, and to no other', () => {
  const told = (eventKey: string, place: string, date: string) => ({ eventKey, place, date })
  const { extraction: two } = buildArticle({
    id: 'a',
    events: [told('main', 'Sorrel Ford', '2031-03-04'), told('mill', 'Orsk', '2031-03-05')],
    claims: [{ claimant: 'Tavarian Army', words: words.army }],
  })
  const [row] = two.claims
  if (row === undefined) throw new Error('nothing was built')
  const stand = (own: ExtractedClaim['own']) => {
    const applied = applyReviews(words.army, two, [review(row, { state: 'edited', claim: { ...row, own } })])
    return [applied.claims[0]?.eventKey, applied.marks[row.claimKey]?.original]
  }
  const before = { place: 'Sorrel Ford', date: '2031-03-04' }
  expect(stand({ place: 'Orsk', date: '2031-03-05' })).toEqual(['mill', expect.objectContaining(before)])
  // A date of its own makes no happening: it may be the same one, told better.
  expect(stand({ date: '2031-03-05' })[0]).toBe('main')
  expect(stand({ place: null, date: null })[0]).toBe('main')
  expect(stand(undefined)[1]).not.toHaveProperty('date')
})
