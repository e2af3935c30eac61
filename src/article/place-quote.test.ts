import { expect, test } from 'vitest'
import { placeQuote } from './place-quote.ts'

const text =
  'Two boats were lost off Port Salden.\n\nThe harbour office said “nobody was aboard”.\n\nTwo boats were lost in spring, too.'
const wordsAt = (quote: Parameters<typeof placeQuote>[1]) => {
  const { anchor, found } = placeQuote(text, quote)
  return found ? text.slice(anchor.start, anchor.end) : null
}

test('words are found as they stand, at the place whose neighbours agree', () => {
  expect(placeQuote(text, { exact: 'Two boats were lost', suffix: ' in spring' }).anchor.start).toBe(
    text.lastIndexOf('Two boats'),
  )
})

test('other line breaks, spaces and quotation marks do not hide them', () => {
  expect(wordsAt({ exact: 'off Port  Salden. The harbour\noffice said "nobody was aboard"' })).toBe(
    'off Port Salden.\n\nThe harbour office said “nobody was aboard',
  )
})

test('a little change does not hide them', () => {
  expect(wordsAt({ exact: 'The harbour office says that nobody was aboard' })).toContain('harbour office said')
})

test('words that are gone are kept as they were quoted', () => {
  expect(placeQuote(text, { exact: ' The ferry sank at noon ', prefix: 'x' })).toEqual({
    found: false,
    anchor: { start: 0, end: 22, exact: 'The ferry sank at noon', prefix: 'x', suffix: '' },
  })
})
