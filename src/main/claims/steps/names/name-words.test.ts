import { expect, test } from 'vitest'
import { typeOfWords } from './name-words.ts'

test.each([
  ['Tarvo Resistance Army', 'rebel_group'],
  ['Velmar Salvation Army', 'rebel_group'],
  ['Velmar Army', 'state_force'],
  ['Tarvo Liberation Front', 'rebel_group'],
])('%s is a %s', (name, type) => {
  expect(typeOfWords(name.split(' '))).toBe(type)
})
