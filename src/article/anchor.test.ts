import { expect, test } from 'vitest'
import { createAnchor, findAnchor } from './anchor.ts'

const before = 'The ministry said nine had died. Later the ministry said nine had died in the harbour.'

test('an anchor holds its words and up to 32 code units around them', () => {
  const start = before.indexOf('nine had died in')
  const anchor = createAnchor(before, { start, end: start + 13 })
  expect(anchor).toEqual({
    start,
    end: start + 13,
    exact: 'nine had died',
    prefix: 'd died. Later the ministry said ',
    suffix: ' in the harbour.',
  })
  expect(findAnchor(before, anchor)).toEqual({ start, end: start + 13 })
})

test('after an edit the occurrence with the same surroundings is found, not the first', () => {
  const start = before.indexOf('nine had died in')
  const anchor = createAnchor(before, { start, end: start + 13 })
  const after = `A correction was made. ${before}`
  expect(findAnchor(after, anchor)).toEqual({ start: start + 23, end: start + 36 })
})

test('words that are gone are not found, and an empty anchor only where it was', () => {
  const anchor = createAnchor(before, { start: 4, end: 12 })
  expect(findAnchor('Nothing of it is left.', anchor)).toBeNull()
  const empty = createAnchor(before, { start: 5, end: 5 })
  expect(findAnchor(before, empty)).toEqual({ start: 5, end: 5 })
  expect(findAnchor('x', empty)).toBeNull()
})

test('ranges outside the text are clipped', () => {
  expect(createAnchor('abc', { start: -4, end: 99 })).toMatchObject({ start: 0, end: 3, exact: 'abc' })
  expect(createAnchor('abc', { start: 9, end: 2 })).toMatchObject({ start: 3, end: 3, exact: '' })
})
