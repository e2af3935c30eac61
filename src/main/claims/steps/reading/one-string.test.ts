import { expect, test } from 'vitest'
import { oneString } from './one-string.ts'

test.each([
  '',
  'weavers',
  'Léon',
  '’s',
  '7',
  '4000',
  '007',
  '4294967295',
  '12,5',
  '__proto__',
  'constructor',
  'two words',
])('keeps the letters of “%s”', letters => expect(oneString(letters)).toBe(letters))
