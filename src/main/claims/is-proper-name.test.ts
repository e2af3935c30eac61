import { expect, test } from 'vitest'
import { isProperName } from './is-proper-name.ts'

test.each(['Tarvo Council', 'al-Tarvi', 'de Orsk', 'Ana Ner', '’Ali Ner', 'M-4 Front'])('%s is a name', name => {
  expect(isProperName(name)).toBe(true)
})

test.each([
  'police',
  'spokesman for the junta',
  '18 members of the Tarvo Council',
  'former envoy Ana Ner',
  'in Tarvo',
  '',
])('%s is none', name => {
  expect(isProperName(name)).toBe(false)
})
