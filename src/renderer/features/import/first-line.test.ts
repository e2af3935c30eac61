import { expect, test } from 'vitest'
import { splitFirstLine } from './first-line.ts'

test('the first line of plain text is its first line', () => {
  expect(splitFirstLine('\n Strike called off \r\n\r\nThe union said so.')).toEqual({
    first: 'Strike called off',
    rest: '\nThe union said so.',
  })
})

test.each([
  '!-- Site tag (tag.js) --',
  '<!-- Site tag -->',
  '<script async src="https://tags.example/tag.js"></script>',
  'window.layer = window.layer || [];',
  'function tag() {',
  "tag('js', new Date());",
  '}',
  '***',
])('%s is no headline', debris => {
  expect(splitFirstLine(`${debris}\nStrike called off\nThe union said so.`)).toEqual({
    first: 'Strike called off',
    rest: 'The union said so.',
  })
})

test('a headline may be a question or a quotation', () => {
  expect(splitFirstLine('“Who (if anyone) knew?”\nText').first).toBe('“Who (if anyone) knew?”')
})

test('nothing but markup is shown as it is', () => {
  expect(splitFirstLine('<p>')).toEqual({ first: '<p>', rest: '' })
})
