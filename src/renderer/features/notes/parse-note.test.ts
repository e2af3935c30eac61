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
    { text: 'See ', isAddress: false },
    { text: 'https://wire.example/a?b=1', isAddress: true },
    { text: ', and (', isAddress: false },
    { text: 'http://b.example', isAddress: true },
    { text: ').', isAddress: false },
  ])
  expect(splitAddresses('javascript:alert(1) https://')).toEqual([
    { text: 'javascript:alert(1) https://', isAddress: false },
  ])
})
