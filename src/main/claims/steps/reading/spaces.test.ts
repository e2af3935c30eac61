import { expect, test } from 'vitest'
import { isSpaceAt, withPlainSpaces } from './spaces.ts'

test('white space is what the pattern for it takes', () => {
  for (let code = 0; code < 0x10000; code++)
    expect(isSpaceAt(String.fromCharCode(code), 0)).toBe(/\s/.test(String.fromCharCode(code)))
  expect(isSpaceAt('a', 1)).toBe(false)
})

test('words stand on one line with one space between them', () => {
  expect(withPlainSpaces('the Salt\u00a0 Front\nof Tarsk')).toBe('the Salt Front of Tarsk')
})
