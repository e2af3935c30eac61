import { expect, test } from 'vitest'
import { sentenceAt } from './sentences.ts'

const text = 'Ferry lost\n\nTwelve drowned. Nobody told us! Why?\n\nThe end.'
const block = { start: 12, end: 48 }
const words = (offset: number, step: 0 | 1) => {
  const range = sentenceAt(text, block, offset, 'en', step)
  return range && text.slice(range.start, range.end)
}

test('the sentence an offset stands in, and the one after', () => {
  expect(words(12, 0)).toBe('Twelve drowned.')
  expect(words(14, 1)).toBe('Nobody told us!')
  expect(words(text.indexOf('told'), 0)).toBe('Nobody told us!')
})

test('ends at the block', () => {
  expect(words(text.indexOf('Why'), 0)).toBe('Why?')
  expect(words(text.indexOf('Why'), 1)).toBeNull()
})

test('a language the runtime does not know is no error', () => {
  expect(sentenceAt(text, block, 12, 'xx-notalang99', 0)).not.toBeNull()
})
