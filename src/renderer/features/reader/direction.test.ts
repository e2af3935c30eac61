/** A block is read the way its first letter is, an article the way most of its letters are. */
import { expect, test } from 'vitest'
import { firstDirection, mainDirection } from './direction.ts'

test('by the first letter, whatever stands before it', () => {
  expect(firstDirection('« 9 » قال المتحدث')).toBe('rtl')
  expect(firstDirection('9 dead, the office said')).toBe('ltr')
  expect(firstDirection('“שלום” said the mayor')).toBe('rtl')
  expect(firstDirection('31–40')).toBeNull()
})

test('by most letters for an article that opens with a foreign name', () => {
  expect(mainDirection('Velmora News: قال المتحدث باسم الميناء إن تسعة أشخاص لقوا حتفهم')).toBe('rtl')
  expect(mainDirection('قال, that is “he said”, opens the report of the harbour office')).toBe('ltr')
  expect(mainDirection('')).toBe('ltr')
})
