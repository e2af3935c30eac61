import { expect, test } from 'vitest'
import { toHighlightColour } from './highlight-colour.ts'

test.each([
  ['yellow', 'yellow'],
  ['Red', 'vermillion'],
  ['light-blue', 'sky'],
  ['#ffd400', 'yellow'],
  ['#ff6666', 'vermillion'],
  ['#5fb236', 'green'],
  ['#2ea8e5', 'sky'],
  ['#a28ae5', 'purple'],
  ['#f19837', 'orange'],
  ['#aaaaaa', 'grey'],
  ['constructor', 'yellow'],
  [undefined, 'yellow'],
])('%s becomes %s', (given, expected) => {
  expect(toHighlightColour(given)).toBe(expected)
})
