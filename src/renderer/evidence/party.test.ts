import { describe, expect, test } from 'vitest'
import { assignParties, initialsOf, registerParties, unnamedParty } from './party.ts'

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

describe('registerParties', () => {
  const fronts = Array.from({ length: 7 }, (_, index) => `Northern Front ${'abcdefgh'[index]}`)
  const coloursOf = (parties: ReadonlyMap<string, { colour: number }>, names: readonly string[]) =>
    names.map(name => parties.get(name)?.colour)

  test('its parties have their colours wherever they are shown, whoever is named before them', () => {
    const registry = registerParties({ events: [fronts], disputes: [] })
    const [first = '', second = ''] = fronts
    const strangers = Array.from({ length: 9 }, (_, index) => `Passer-by ${index}`)
    for (const names of [[...strangers, first, second], [second, ...strangers, first], fronts]) {
      const shown = names.filter(name => registry.has(name))
      expect(coloursOf(assignParties(names, registry), shown)).toEqual(coloursOf(registry, shown))
    }
  })

  test('who contradicts whom differs, also where more parties meet than there are colours', () => {
    const crowd = Array.from({ length: 20 }, (_, index) => `Council of district ${index}`)
    const disputes = [crowd.slice(0, 4), crowd.slice(10, 17), [crowd[0] ?? '', crowd[12] ?? '']]
    const registry = registerParties({ events: [crowd], disputes })
    for (const names of disputes) expect(new Set(coloursOf(registry, names)).size).toBe(names.length)
  })

  test('one more report changes the marks of few', () => {
    const pairs = Array.from({ length: 30 }, (_, index) => [`Army ${index}`, `Front ${index}`, `Union ${index % 10}`])
    const before = registerParties({ events: pairs, disputes: [] })
    const after = registerParties({ events: [...pairs, ['Front 3', 'Army 20', 'Clinic of Orsk']], disputes: [] })
    const changed = [...before.keys()].filter(name => before.get(name)?.colour !== after.get(name)?.colour)
    expect(changed.length).toBeLessThanOrEqual(2)
  })
})
