import { expect, test } from 'vitest'
import { readForTest } from '../reading/read-for-test.ts'
import { findNames } from './find-names.ts'
import { mentionsTouching } from './mentions-touching.ts'

test('of a name met on every line those mentions are found that touch a place', () => {
  const reading = readForTest('Iven Sarl said the mill was closed. '.repeat(60))
  const name = findNames(reading).find('Iven Sarl')
  if (!name) throw new Error('The name was expected.')
  expect(name.mentions).toHaveLength(60)
  for (const { first, end } of name.mentions) {
    const near = mentionsTouching(name, { first, end })
    expect(near.filter(run => run.end > first && run.first < end)).toEqual([{ first, end }])
    expect(near.length).toBeLessThan(20)
  }
  const all = mentionsTouching(name, { first: 0, end: reading.tokens.length })
  expect(all).toEqual(name.mentions)
})
