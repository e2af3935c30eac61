import { expect, test } from 'vitest'
import { parseNumber } from './muc-gold.ts'

test.each([
  ['16', 16, 16],
  ['16-', 16, null],
  ['-16', null, 16],
  ['16-20', 16, 20],
])('%s is from %s to %s', (slot, low, high) => {
  expect(parseNumber(slot)).toEqual({ low, high })
})

test.each(['PLURAL', '-', ''])('“%s” is no number', slot => {
  expect(parseNumber(slot)).toBeNull()
})
