/** Tests which names are places of what happened, and which are bodies, people or where somebody comes from. */
import { describe, expect, it } from 'vitest'
import { findNames } from '../names/find-names.ts'
import { readForTest, silent } from '../reading/read-for-test.ts'
import { findPlaces } from './find-places.ts'

const places = (text: string) => {
  const reading = readForTest(`A headline stands here\n\n${text}`)
  return findPlaces(reading, findNames(reading), silent).map(place => `${place.name} ${place.geoPrecision}`)
}

describe('findPlaces', () => {
  it.each([
    ['Rebels attacked a post in Oltmar on Monday.', ['Oltmar 1']],
    ['Rebels attacked a post in the northern town of Oltmar.', ['Oltmar 1']],
    ['The army ended the siege of Oltmar.', ['Oltmar 1']],
    ['A storm swept Kenya and shook Nairobi.', ['Kenya 3', 'Nairobi 1']],
    ['He was seized at his Nairobi home.', ['Nairobi 1']],
    ['Police sealed the Orrow shoe factory in Velt province.', ['Velt province 2']],
    ['A boat sank on Lake Orrow.', ['Lake Orrow 1']],
    ['They met in Ville-sur-Orne.', ['Ville-sur-Orne 1']],
    ['Troops gathered in the capital, Nairobi, at dawn.', ['Nairobi 1']],
    ['The Kenyan capital was calm.', ['Nairobi 1']],
    ['(Nairobi) – Two men were held.', ['Nairobi 1']],
    // What describes a noun is no place: a creed, a sickness.
    ['Many are held in Communist detention camps.', []],
    ['The surge in Grip-19 cases went on.', []],
    ['Two died in Tarvo prisons.', ['Tarvo 1']],
    // Nor is a language, a subject, a case, a trial, a war.
    ['She greeted him in Arabic and wrote in English-language papers.', []],
    ['He has a degree in Zoology.', []],
    ['They testified in the Tarvo Kidnapping Case and in the Velmar trial.', []],
    ['Many fell in World War II.', []],
    ['A man in a T-shirt fled.', []],
    ['He is in hospital west of Nairobi, Sivar al-Tarvi said.', ['Nairobi 1']],
    ['Two fell on the border of Borno and Adamawa states.', ['Adamawa 2']],
    ['Ships sank in the Black Sea.', ['Black Sea 1']],
    ['They met in the Hague.', ['Hague 1']],
  ])('%s', (text, expected) => {
    expect(places(text)).toEqual(expected)
  })

  it('ends the place of a headline in large letters before the words that name none', () => {
    const reading = readForTest(
      'Army Kills 20 in Orrowmark Separatist Clashes\n\nFighting in Orrowmark ended on Saturday, residents said.',
    )
    expect(findPlaces(reading, findNames(reading), silent).map(({ name }) => name)).toEqual(['Orrowmark', 'Orrowmark'])
  })

  it('reads a headline that is written as a sentence like one', () => {
    const inTitle = (title: string) => {
      const reading = readForTest(`${title}\n\nHawa Ner writes down everyone she buries.`)
      return findPlaces(reading, findNames(reading), silent).map(({ name }) => name)
    }
    expect(inTitle('In Oltmar they bury the dead in two rows')).toEqual(['Oltmar'])
    expect(inTitle('The Dead Are Buried in Two Long Rows')).toEqual([])
  })

  it.each([
    'A researcher at the institute in Nairobi spoke.',
    'The U.S. State Department opposes the plan.',
    'There is concern in Europe.',
    'The government of Kenya rejects forced returns to Somalia.',
    'The Oltmar Workers Union struck.',
    'A hearing in Geneva heard the men.',
    'Ilse Korrin, who lives in Kenya, spoke.',
    'The raid crossed Tolvenian villages.',
  ])('finds none in: %s', text => {
    expect(places(text)).toEqual([])
  })
})
