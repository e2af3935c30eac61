import { expect, test } from 'vitest'
import { valueKey } from './value-key.ts'

test.each([
  ['İstanbul', 'istanbul'],
  ['TARSK  “Daily”', 'tarsk "daily"'],
])('%s and %s are one value', (one, other) => {
  expect(valueKey(one)).toBe(valueKey(other))
})
