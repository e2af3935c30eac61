import { expect, test } from 'vitest'
import { type ArticleInput, buildArticle, type ClaimInput } from '../build-extraction.ts'
import { findConflicts } from '../conflicts/find-conflicts.ts'
import { createStoryGatherer, storySources } from '../conflicts/story-claims.ts'
import { figureMatrix } from '../dossier/figure-matrix.ts'
import { groupEvents } from '../events/group-events.ts'
import { pairRows } from './pair-rows.ts'

const counted = (
  claimant: string,
  words: string,
  low: number,
  exact: string,
  quantity: 'killed' | 'wounded' = 'killed',
): ClaimInput => ({ claimant, words, figures: [{ exact, low, quantity, targetGroup: 'soldiers' }] })

/** What articles `one` and `two` tell together, as “relation: quantity target: who low | who low”. */
function pair(...articles: Omit<ArticleInput, 'events'>[]): string[] {
  const events = [{ eventKey: 'main', title: 'Battle at Sorrel Ford', place: 'Sorrel Ford', date: '2026-03-02' }]
  const built = articles.map(article => buildArticle({ ...article, events }))
  const grouping = groupEvents(built)
  const conflicts = findConflicts(built, grouping)
  const paired = storySources(built, grouping).map(source => ({
    event: source.event,
    rows: figureMatrix(createStoryGatherer()(source), conflicts),
    conflicts: conflicts.filter(({ event }) => event.id === source.event.id),
  }))
  const said = (sides: { claimant: string; figure: { low: number } | null; place: { exact: string } }[]) =>
    sides.map(({ claimant, figure, place }) => `${claimant} ${figure?.low ?? `“${place.exact}”`}`).join(', ')
  return pairRows(paired, 'one', 'two').map(
    row => `${row.relation}: ${row.quantity} ${row.target}: ${said(row.left)} | ${said(row.right)}`,
  )
}

const published = '2026-03-02'
const army = (low: number) => counted('Tavarian Army', `it lost ${low} soldiers near the ford`, low, `${low} soldiers`)
const front = (low: number) => counted('Orlo Front', `it had killed ${low} soldiers`, low, `${low} soldiers`)
const hurt = (low: number) =>
  counted('Tavarian Army', `${low} soldiers were wounded near the ford`, low, `${low} soldiers`, 'wounded')

test('the same count of both articles makes a row, contradictions first', () => {
  expect(
    pair(
      { id: 'one', published, claims: [hurt(14), army(9)] },
      { id: 'two', published, claims: [hurt(14), front(41)] },
    ),
  ).toEqual([
    'contradict: killed soldiers: Tavarian Army 9 | Orlo Front 41',
    'agree: wounded soldiers: Tavarian Army 14 | Tavarian Army 14',
  ])
})

test('a party that gives another number later differs, and contradicts nobody', () => {
  expect(
    pair({ id: 'one', published, claims: [army(9)] }, { id: 'two', published: '2026-03-03', claims: [army(12)] }),
  ).toEqual(['differ: killed soldiers: Tavarian Army 9 | Tavarian Army 12'])
})

test('what one article alone tells makes no row, and a dispute of a third article with one of them neither', () => {
  expect(
    pair(
      { id: 'one', published, claims: [army(9)] },
      { id: 'two', published, claims: [hurt(14)] },
      { id: 'three', published, claims: [front(41)] },
    ),
  ).toEqual([])
  expect(
    pair(
      { id: 'one', published, claims: [army(9)] },
      { id: 'two', published, claims: [army(9)] },
      { id: 'three', published, claims: [front(41)] },
    ),
  ).toEqual(['agree: killed soldiers: Tavarian Army 9 | Tavarian Army 9'])
})

test('a party that gives a value twice in an article stands once in the row', () => {
  const again = counted('Tavarian Army', 'the loss of 9 soldiers was heavy', 9, '9 soldiers')
  expect(
    pair({ id: 'one', published, claims: [army(9), again] }, { id: 'two', published, claims: [front(41)] }),
  ).toEqual(['contradict: killed soldiers: Tavarian Army 9 | Orlo Front 41'])
})

test('who each blames stands beside the other', () => {
  const blames = (claimant: string, target: string): ClaimInput => ({
    claimant,
    stance: 'accuse',
    cueLemma: 'accuse',
    target,
    words: `${target} had fired the first shells at the ford`,
  })
  const rows = pair(
    { id: 'one', published, claims: [blames('Tavarian Army', 'Orlo Front')] },
    { id: 'two', published, claims: [blames('Orlo Front', 'Tavarian Army')] },
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatch(/^contradict: null .*: Tavarian Army “Orlo Front had fired.*\| Orlo Front “Tavarian Army/)
})
