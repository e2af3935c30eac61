import { expect, test } from 'vitest'
import { classesOf, classesOfSpelling, wordClass, wordPattern, wordTable } from './word-class.ts'

const word = (lower: string) => ({ lower, classes: classesOf(lower) })

test('a word is in the classes that list it and in no other, however many there are', () => {
  const boats = wordClass('barge ferry')
  const others = Array.from({ length: 70 }, (_, number) => wordClass([`word${number}`, 'shared']))
  expect([word('barge'), word('ferry'), word('mill')].map(boats.has)).toEqual([true, true, false])
  expect(boats.hasWord('ferry')).toBe(true)
  expect(others.filter(list => list.has(word('shared')))).toHaveLength(70)
  expect(others.filter(list => list.has(word('word40')))).toHaveLength(1)
})

test('a table tells what each of its words stands for', () => {
  const tides = wordTable([
    ['spring', 'high'],
    ['neap', 'low'],
  ])
  expect(tides.get(word('neap'))).toBe('low')
  expect(tides.get(word('barge'))).toBeUndefined()
  expect(tides.getWord('spring')).toBe('high')
})

test('a pattern tells the spellings that meet it, beside the lists they are in', () => {
  const gates = wordClass('sluice 12th')
  const numbered = wordPattern(/\d/)
  const read = (lower: string) => ({ lower, classes: classesOfSpelling(lower) })
  expect(['12th', '7', 'sluice', 'mill'].map(lower => numbered.has(read(lower)))).toEqual([true, true, false, false])
  expect(['12th', '7', 'sluice', 'mill'].map(lower => gates.has(read(lower)))).toEqual([true, false, true, false])
  // The list's own row stays what it was.
  expect(numbered.has(word('12th'))).toBe(false)
})
