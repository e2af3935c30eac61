import { expect, test } from 'vitest'
import type { Claim, Conflict } from '../../contract/claims.ts'
import { articleParties, disputeParties } from './article-parties.ts'

const claim = (claimId: string, canonicalName: string, attributed = true) =>
  ({ claimId, attributed, claimant: { canonicalName } }) as Claim
const quote = { start: 0, end: 4, exact: 'said', prefix: '', suffix: '' }
const conflict = (...sides: [claimId: string, claimant: string][]): Conflict => ({
  conflictId: 'c',
  kind: 'polarity',
  quantity: null,
  target: null,
  event: { id: 'e', title: 'Ferry lost', type: null, date: null, place: null, articleIds: ['a'] },
  sides: sides.map(([claimId, claimant]) => ({
    claimId,
    claimant,
    claimantType: 'organisation',
    low: null,
    high: null,
    modifier: null,
    unit: null,
    figure: null,
    places: [],
    articleId: 'a',
    quote,
  })),
})

test('a claimant the conflicts know under another name has one mark under both', () => {
  const parties = articleParties(
    [claim('1', 'the guard'), claim('2', 'Tessin Union'), claim('3', 'unknown', false)],
    [conflict(['1', 'Hadrik Coast Guard'], ['2', 'Tessin Union'])],
  )
  expect(parties.get('the guard')).toBe(parties.get('Hadrik Coast Guard'))
  expect(parties.get('the guard')?.initials).toBe('HCG')
  expect(parties.get('unknown')?.initials).toBe('?')
})

test('parties set against each other have different colours', () => {
  const names = ['Hadrik Army', 'Tessin Union', 'Brenn Office', 'Orsa Front', 'Venn Clinic', 'Lorn Council', 'Mayor']
  const parties = articleParties([], [conflict(...names.map((name, index): [string, string] => [`${index}`, name]))])
  expect(new Set([...parties.values()].map(party => party.colour)).size).toBe(names.length)
})

test('a party of the library looks the same in every article, whoever else speaks there', () => {
  const names = ['Hadrik Army', 'Tessin Union', 'Brenn Office', 'Orsa Front', 'Venn Clinic', 'Lorn Council', 'Mayor']
  const all = names.map((name, index): [string, string] => [`${index}`, name])
  const registry = disputeParties([[names], [['Hadrik Army', 'Orsa Front']]])
  expect(new Set([...registry.values()].map(party => party.colour)).size).toBe(names.length)
  const passersBy = Array.from({ length: 6 }, (_, index) => claim(`p${index}`, `Passer-by ${index}`))
  for (const pair of [
    [all[6], all[3]],
    [all[3], all[1]],
  ]) {
    const sides = pair.flatMap(side => (side ? [side] : []))
    const parties = articleParties([...passersBy, claim('0', 'Hadrik Army')], [conflict(...sides)], registry)
    for (const name of ['Orsa Front', 'Hadrik Army']) expect(parties.get(name)).toEqual(registry.get(name))
  }
})

test('where colours collide, who speaks more keeps the preferred one', () => {
  const often = articleParties([claim('1', 'Hadrik Army')], []).get('Hadrik Army')
  const claims = ['Passer-by', 'Neighbour', 'Sailor', 'Cook', 'Clerk', 'Nurse'].map((name, index) =>
    claim(`${index}`, name),
  )
  const parties = articleParties([...claims, claim('7', 'Hadrik Army'), claim('8', 'Hadrik Army')], [])
  expect(parties.get('Hadrik Army')).toEqual(often)
})
