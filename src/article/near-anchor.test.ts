import { expect, test } from 'vitest'
import { createAnchor } from './anchor.ts'
import { findNearAnchor } from './near-anchor.ts'

const before =
  'Ferry lost off Tarn Head\n\nThe harbour office said that nine passengers had drowned in the strait. ' +
  'Nobody from the line would speak. The harbour office said that it would look into it.'

const anchorOf = (words: string) => {
  const start = before.indexOf(words)
  return createAnchor(before, { start, end: start + words.length })
}
const found = (text: string, words: string) => {
  const range = findNearAnchor(text, anchorOf(words))
  return range && text.slice(range.start, range.end)
}

test('words that stand as they were are found as they are', () => {
  expect(found(`Corrected.\n\n${before}`, 'nine passengers had drowned')).toBe('nine passengers had drowned')
})

test('a corrected figure and a mended spelling leave the place findable', () => {
  const after = before.replace('nine passengers', 'eleven passengers').replace('strait', 'straits')
  expect(found(after, 'nine passengers had drowned in the strait')).toBe('eleven passengers had drowned in the straits')
})

test('of two alike the one with the same neighbours is meant', () => {
  const after = before.replaceAll('harbour office said', 'harbour offices said')
  const range = findNearAnchor(after, anchorOf('harbour office said that it'))
  expect(range && after.slice(range.start, range.end)).toContain('said that it')
})

test('words that are gone are not found in others of their kind', () => {
  expect(found('Nothing of it is left, but for a ferry.', 'nine passengers had drowned')).toBeNull()
  expect(found(before.replace('Nobody from the line', 'All of the crew'), 'Nobody from the line')).toBeNull()
})

test('a long passage with a sentence put into its middle is found by its ends', () => {
  const sentence = 'The tide turned at four and the boats came in one after another, each with its lamps lit. '
  const text = `Head\n\n${sentence}${'They counted. '.repeat(30)}Then the last of them was made fast and the quay fell silent for the night.`
  const anchor = createAnchor(text, { start: 6, end: text.length })
  const after = text.replace('They counted. ', 'They counted again, as the port asks. ').replace('at four', 'at five')
  expect(findNearAnchor(after, anchor)).toEqual({ start: 6, end: after.length })
})

test('a search in a long text stays within a bound', () => {
  const text = 'The quick brown ferry jumps over the lazy pier. '.repeat(4000)
  const anchor = { ...createAnchor(text, { start: 0, end: 230 }), exact: 'x'.repeat(230), start: 5 }
  expect(findNearAnchor(text, anchor)).toBeNull()
})
