/** Words are found however they are written, and the place found is the place in the text as it stands. */
import { expect, test } from 'vitest'
import { findInText, firstFrom, foldText } from './find-text.ts'

function found(text: string, words: string, matchCase = false): string[] {
  return findInText(foldText(text, matchCase), words, matchCase).map(({ start, end }) => text.slice(start, end))
}

test('accents, quotation marks, dashes and case do not matter', () => {
  expect(found('Die Fähre sank; die FÄHRE war alt.', 'fahre')).toEqual(['Fähre', 'FÄHRE'])
  expect(found('Die Fa\u0308hre sank.', 'fähre')).toEqual(['Fa\u0308hre'])
  expect(found('It’s “full”, he said – twice.', '\'s "full", he said - t')).toEqual(['’s “full”, he said – t'])
  expect(found('Tórshavn and Ærø', 'aero')).toEqual(['Ærø'])
  expect(found('über die Straße', 'strasse')).toEqual(['Straße'])
})

test('a break of the line is a space, a soft hyphen is nothing', () => {
  expect(found('the har\u00ADbour\u00A0office\nsaid', 'harbour office said')).toEqual([
    'har\u00ADbour\u00A0office\nsaid',
  ])
})

test('with case matched, only words written so', () => {
  expect(found('The Office said the office', 'Office', true)).toEqual(['Office'])
})

test('places do not overlap, and spaces alone are not looked for', () => {
  expect(found('aaaa', 'aa')).toEqual(['aa', 'aa'])
  expect(found('a b c', ' ')).toEqual([])
  expect(found('a b c', '')).toEqual([])
})

test('the search goes on from where the reader is, and round', () => {
  const places = findInText(foldText('nine, nine, nine', false), 'nine', false)
  expect(firstFrom(places, 5)).toBe(1)
  expect(firstFrom(places, 99)).toBe(0)
  expect(firstFrom([], 0)).toBe(-1)
})

test('letters outside the basic plane keep their places', () => {
  expect(found('🚢 ship 🚢 SHIP', 'ship')).toEqual(['ship', 'SHIP'])
  expect(found('𝐍𝐢𝐧𝐞 dead', 'nine')).toEqual(['𝐍𝐢𝐧𝐞'])
})
