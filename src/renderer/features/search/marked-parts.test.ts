import { expect, test } from 'vitest'
import { markedParts } from './marked-parts.ts'

const drawn = (text: string, matches: { start: number; end: number }[]) =>
  markedParts(text, matches)
    .map(part => (part.marked ? `[${part.text}]` : part.text))
    .join('')

test.each([
  ['nothing matched', 'Ferry sank', [], 'Ferry sank'],
  [
    'in any order',
    'Ferry sank',
    [
      { start: 6, end: 10 },
      { start: 0, end: 5 },
    ],
    '[Ferry] [sank]',
  ],
  [
    'overlapping',
    'Ferry sank',
    [
      { start: 0, end: 4 },
      { start: 2, end: 7 },
    ],
    '[Ferry s]ank',
  ],
  [
    'one inside another',
    'Ferry sank',
    [
      { start: 0, end: 10 },
      { start: 2, end: 4 },
    ],
    '[Ferry sank]',
  ],
  [
    'past the end',
    'Ferry',
    [
      { start: 3, end: 99 },
      { start: 50, end: 60 },
    ],
    'Fer[ry]',
  ],
  ['empty', 'Ferry', [{ start: 2, end: 2 }], 'Ferry'],
])('%s', (_, text, matches, expected) => {
  expect(drawn(text, matches)).toBe(expected)
})
