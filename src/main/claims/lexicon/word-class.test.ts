import { expect, test } from 'vitest'
import { classesOf, wordClass, wordTable } from './word-class.ts'

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
