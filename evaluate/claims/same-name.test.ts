import { expect, test } from 'vitest'
import { sameHeadNoun, sameName } from './same-name.ts'

test.each([
  ['Petar Holm', 'Colonel Petar Holm'],
  ['the Dovran army', 'Dovra army'],
  ['FOM', 'Free Ostvik Movement'],
  ['F.O.M.', 'Free Ostvik Movement'],
  ['Renée’s office', 'Renee office'],
])('%s is %s', (a, b) => {
  expect(sameName(a, b)).toBe(true)
  expect(sameName(b, a)).toBe(true)
})

test.each([
  ['Petar Holm', 'Ana Holm'],
  ['FM', 'Free Ostvik Movement'],
  ['the', 'the army'],
  ['', ''],
])('%s is not %s', (a, b) => {
  expect(sameName(a, b)).toBe(false)
})

test('groups are compared by their head nouns, one by one', () => {
  expect(sameHeadNoun('young protesters in Tarsk', 'protester')).toBe(true)
  expect(sameHeadNoun('women and children', 'children')).toBe(true)
  expect(sameHeadNoun('soldiers of the army', 'army')).toBe(false)
  expect(sameHeadNoun('', 'people')).toBe(false)
})
