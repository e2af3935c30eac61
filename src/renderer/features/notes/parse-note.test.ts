import { describe, expect, test } from 'vitest'
import { parseNote, splitAddresses } from './parse-note.ts'

describe('parseNote', () => {
  test('reads what people write in notes', () => {
    const tree = parseNote('# Tolls\n\n- [ ] ask the *guard*\n\n| a | b |\n|---|---|\n| 9 | ~~12~~ |\n')
    expect(tree?.children.map(node => node.type)).toEqual(['heading', 'list', 'table'])
  })

  test.each([
    ['thousands of signs', '*a_'.repeat(5000)],
    ['quotes within quotes', `${'> '.repeat(500)}deep`],
    ['a book', 'word '.repeat(30_000)],
  ])('%s are shown as they are', (_name, body) => {
    expect(parseNote(body)).toBeNull()
  })
})

test('addresses are found in a sentence, without its punctuation', () => {
  expect(splitAddresses('See https://wire.example/a?b=1, and (http://b.example).')).toEqual([
    { text: 'See ', kind: 'text' },
    { text: 'https://wire.example/a?b=1', kind: 'address' },
    { text: ', and (', kind: 'text' },
    { text: 'http://b.example', kind: 'address' },
    { text: ').', kind: 'text' },
  ])
  expect(splitAddresses('javascript:alert(1) https://')).toEqual([
    { text: 'javascript:alert(1) https://', kind: 'text' },
  ])
})
