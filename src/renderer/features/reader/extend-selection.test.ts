import { expect, test } from 'vitest'
import { type DirectedRange, extendSelection, type SelectionUnit, stepWord } from './extend-selection.ts'

const blocks = [
  { start: 0, end: 10 },
  { start: 12, end: 59 },
]
const text = 'Ferry lost\n\nTwelve people drowned. Nobody told us of it, ever.'
const at = (words: string): DirectedRange => ({
  anchor: text.indexOf(words),
  focus: text.indexOf(words) + words.length,
})
const said = (range: DirectedRange | null) =>
  range && text.slice(Math.min(range.anchor, range.focus), Math.max(range.anchor, range.focus))
const extend = (range: DirectedRange, unit: SelectionUnit, step: 1 | -1) =>
  extendSelection(text, blocks, range, unit, step, 'en')

test('a selection grows and shrinks by words', () => {
  const grown = extend(at('people'), 'word', 1)
  expect(said(grown)).toBe('people drowned')
  expect(said(grown && extend(grown, 'word', -1))).toBe('people')
})

test('back over where it was begun it selects what stands before', () => {
  const none = extend(at('people'), 'word', -1)
  expect(said(none)).toBe('')
  const before = none && extend(none, 'word', -1)
  expect(said(before)).toBe('Twelve ')
  expect(said(before && extend(before, 'word', 1))).toBe('')
})

test('by sentences and paragraphs', () => {
  expect(said(extend(at('Twelve'), 'sentence', 1))).toBe('Twelve people drowned.')
  expect(said(extend(at('Twelve people drowned.'), 'sentence', 1))).toContain('Nobody told us')
  expect(said(extend(at('lost'), 'paragraph', 1))).toContain('Nobody told us')
})

test('at the end of the text there is nothing more', () => {
  expect(extend({ anchor: 12, focus: text.length }, 'word', 1)).toBeNull()
  expect(extend({ anchor: 5, focus: 0 }, 'word', -1)).toBeNull()
})

test('the word beside a selection is walked to, across blocks', () => {
  expect(said(stepWord(text, blocks, { start: 6, end: 10 }, 1, 'en'))).toBe('Twelve')
  expect(said(stepWord(text, blocks, { start: 12, end: 18 }, -1, 'en'))).toBe('lost')
})
