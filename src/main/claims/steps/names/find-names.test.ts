import { describe, expect, it } from 'vitest'
import { readForTest } from '../reading/read-for-test.ts'
import { findNames } from './find-names.ts'

const namesOf = (text: string) => findNames(readForTest(`Sarn waits\n\n${text}`)).all

describe('findNames', () => {
  it.each([
    ['Norvanian Secretary of State Ilse Korrin spoke on Monday.', 'Ilse Korrin'],
    ['It was signed by Minister of Interior Tomas Reyl in Halden.', 'Tomas Reyl'],
    ['The case was argued by Brenna Tolle QC in June.', 'Brenna Tolle'],
    ['Marsh Union Rep. Carla Zandt left the hall.', 'Carla Zandt'],
  ])('“%s” names %s', (text, expected) => {
    expect(namesOf(text).find(name => name.isPerson)?.name).toBe(expected)
  })

  it.each([
    'General Security held two men.',
    'It was told by Radio Free Sarn on Monday.',
    'Halder Reports asked 90 men.',
  ])('“%s” names a body', text => {
    expect(namesOf(text).map(name => name.isPerson)).toEqual([false])
  })

  it.each([
    ['Sarn Ask fighters held the ford.', 'Sarn Ask', 'rebel_group'],
    ['It was told by the Tarn Ask movement.', 'Tarn Ask', 'organisation'],
  ])('“%s” names a body by the noun behind it', (text, name, type) => {
    const found = namesOf(text).find(one => one.name === name)
    expect([found?.isPerson, found?.type]).toEqual([false, type])
  })

  it.each([
    ['Union of Marsh Weavers (UMW) secretary-general Tomas Reyl left.', 'organisation', 'Union of Marsh Weavers'],
    ['Talks were held by the Labour minister, Tomas Reyl in Sarn.', 'government', null],
    ['The Sarn police spokesman, SP Tomas Reyl, left.', 'state_force', 'Sarn police'],
    ['Its press secretary, Captain Tomas Reyl, left.', 'government', null],
    ['Transport Principal Secretary Tomas Reyl left.', 'government', null],
    ['Halden Chief of Police Tomas Reyl left.', 'state_force', 'Halden police'],
    ['Norvanian Army General Tomas Reyl left.', 'state_force', 'Norvanian Army'],
    ['The talks were opened by Halden mayor Tomas Reyl.', 'government', 'mayor of Halden'],
    ['Col. Tomas Reyl, the KTFN spokesman, left.', 'state_force', 'KTFN'],
    ['Defence attorney Tomas Reyl left.', 'person', null],
    ['The leader of the Marsh rebels, Tomas Reyl, left.', 'rebel_group', 'Marsh rebels'],
    ['Director of the Office of Inland Mills Control Tomas Reyl left.', 'person', null],
    ['Tomas Reyl, chief photographer for Norvanian news agency KTFN, left.', 'media', 'Norvanian news agency'],
    ['SP Tomas Reyl left.', 'state_force', null],
    ['They met the mayor, Tomas Reyl and two guards.', 'person', null],
  ])('“%s” tells what the person is (%s) and for whom he speaks', (text, type, body) => {
    const found = namesOf(text).find(name => name.isPerson)
    expect([found?.name, found?.type, found?.onBehalfOf]).toEqual(['Tomas Reyl', type, body])
  })

  it('knows a person again by the last name, by the first, and when the full name comes late', () => {
    const text =
      'Zandt was held on Monday. Ilse Maren Korrin, a teacher, saw it. Carla Zandt is a nurse. Ilse wept. Maren Korrin left. Korrin came back.'
    expect(namesOf(text).map(name => [name.name, name.mentions.length])).toEqual([
      ['Ilse Maren Korrin', 4],
      ['Carla Zandt', 2],
    ])
  })

  it('takes a surname for itself when two of its letters change places', () => {
    const text = 'Andri Marveltan left on Monday. Then Marvletan came back.'
    expect(namesOf(text).map(name => [name.name, name.mentions.length])).toEqual([['Andri Marveltan', 2]])
  })

  it.each([
    ['It was told by the ruling Marsh Tarn-e-Halden.', 'political'],
    ['It was told by the Sarn Council of Mill Unions.', 'organisation'],
  ])('“%s” names a body of the kind %s', (text, type) => {
    expect(namesOf(text).map(name => [name.isPerson, name.type])).toEqual([[false, type]])
  })

  it.each([
    ['It was told by the spy agency KTFN.', 'state_force'],
    ['It was told by HTV on Monday.', 'media'],
    ['They met KTFN, a television channel.', 'media'],
  ])('“%s” names a newsroom', (text, type) => {
    expect(namesOf(text).map(name => name.type)).toEqual([type])
  })

  it('takes a doctor at a clinic for a doctor, not for the clinic', () => {
    const [name] = namesOf('Ilse Korrin, a doctor at the Tarn clinic, counted nine.')
    expect([...(name?.roles ?? [])]).toEqual(['doctor'])
  })
})

describe('bodies that are called by the same letters', () => {
  const bodies = (count: number) =>
    namesOf(
      Array.from(
        { length: count },
        (_, at) => `They met the S${'aeiou'[at % 5]}${'ldnrt'[Math.floor(at / 5)]}o Front (SF).`,
      ).join(' '),
    )

  it('are one body under two names', () => {
    expect(bodies(2).map(({ aliases }) => [...aliases])).toEqual([['SF']])
  })

  it('are none in a list of such bodies', () => {
    expect(bodies(25).length).toBeGreaterThan(15)
  })
})
