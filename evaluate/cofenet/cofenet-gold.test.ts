import { expect, test } from 'vitest'
import { placeTokens } from './cofenet-gold.ts'

test('tokens are found in order, with the quotation marks and dashes of the text', () => {
  const text = '“We don’t know — yet,” Holm said [on Monday].'
  const tokens = [
    '``',
    'We',
    'do',
    "n't",
    'know',
    '--',
    'yet',
    ',',
    "''",
    'Holm',
    'said',
    '-LSB-',
    'on',
    'Monday',
    '-RSB-',
    '.',
  ]
  const words = placeTokens(text, tokens).map(place => place && text.slice(place.start, place.end))
  expect(words.join(' ')).toBe('“ We do n’t know — yet , ” Holm said [ on Monday ] .')
})

test('a token that is not there is left out, and the next one found', () => {
  const text = 'Holm said so.'
  expect(placeTokens(text, ['Holm', 'zebra', 'said']).map(place => place?.start ?? null)).toEqual([0, null, 5])
})
