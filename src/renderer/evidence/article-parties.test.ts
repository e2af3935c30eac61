import { expect, test } from 'vitest'
import type { Claim, Conflict } from '../../contract/claims.ts'
import { articleParties } from './article-parties.ts'

const claim = (claimId: string, canonicalName: string, attributed = true) =>
  ({ claimId, attributed, claimant: { canonicalName } }) as Claim
const conflict = (...sides: [claimId: string, claimant: string][]) =>
  ({ sides: sides.map(([claimId, claimant]) => ({ claimId, claimant })) }) as Conflict

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
