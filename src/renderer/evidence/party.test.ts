import { describe, expect, test } from 'vitest'
import { assignParties, initialsOf, unnamedParty } from './party.ts'

describe('initialsOf', () => {
  test.each([
    ['Hadrik Coast Guard', 'HCG'],
    ['Ministry of the Interior', 'MI'],
    ['UNRO', 'UNRO'],
    ['army', 'A'],
    ['clerk at Brenn station', 'CBS'],
    ['the Army', 'A'],
    ['Mara Venn-Okoro', 'MVO'],
    ['Élan front', 'ÉF'],
    ['…', '?'],
  ])('%s is %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})

describe('assignParties', () => {
  test('no two parties share a colour while seven suffice, nor ever their initials', () => {
    const names = Array.from({ length: 7 }, (_, index) => `Northern Front ${'abcdefgh'[index]}`)
    const parties = [...assignParties(names).values()]
    expect(new Set(parties.map(party => party.colour)).size).toBe(7)
    const many = [...assignParties([...names, 'Northern Front', 'Norwell Fleet', 'Norwin Farmers']).values()]
    expect(new Set(many.map(party => party.initials)).size).toBe(many.length)
  })

  test('a party keeps its mark in another article where nobody took it', () => {
    const alone = assignParties(['Hadrik Army']).get('Hadrik Army')
    const among = assignParties(['Hadrik Army', 'Tessin Liberation Front']).get('Hadrik Army')
    expect(among).toEqual(alone)
  })

  test('those nobody can name share the neutral mark', () => {
    expect(assignParties(['unknown', 'Hadrik Army']).get('unknown')).toBe(unnamedParty)
  })
})
