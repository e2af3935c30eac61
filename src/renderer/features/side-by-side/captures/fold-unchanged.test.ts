import { expect, test } from 'vitest'
import type { Aligned, Paragraph } from './align-paragraphs.ts'
import { foldUnchanged, rowAt } from './fold-unchanged.ts'

const paragraph = (start: number): Paragraph => ({ start, text: 'ten signs.', type: 'paragraph' })
const aligned: Aligned[] = [
  { kind: 'same', before: paragraph(0), after: paragraph(0) },
  { kind: 'same', before: paragraph(12), after: paragraph(12) },
  { kind: 'removed', before: paragraph(24) },
  { kind: 'added', after: paragraph(24) },
  { kind: 'same', before: paragraph(36), after: paragraph(36) },
]

test('neighbours that stayed are one run', () => {
  expect(foldUnchanged(aligned)).toEqual([
    { kind: 'same', start: 0, end: 2 },
    { kind: 'changed', start: 2, end: 4 },
    { kind: 'same', start: 4, end: 5 },
  ])
})

test('an offset is found in its own capture', () => {
  expect(rowAt(aligned, 'before', 30)).toBe(2)
  expect(rowAt(aligned, 'after', 30)).toBe(3)
  expect(rowAt(aligned, 'after', 999)).toBe(-1)
})
