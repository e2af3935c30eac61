import { fromMarkdown } from 'mdast-util-from-markdown'
import { expect, test } from 'vitest'
import { noteText } from './note-text.ts'

test.each([
  'Plain words.\n\nTwo paragraphs, *one* emphasis.',
  '- a\n  - b\n\n1. c\n\n> quoted\n\n| a | b |\n| - | - |\n| 1 | 2 |',
  '```md\n# code, not a heading\n```\n\n[[wiki]] #tag ^id',
  'A comment <!-- closed --> and %%another%% and $$x$$',
  '`<!--` is code',
])('A note that opens nothing is written as it is (case %#)', note => {
  expect(noteText(`\n${note}\n\n`)).toBe(note)
})

test.each([
  'text\n```js\nnever closed\n# not a heading',
  '~~~~\nnever closed\n~~~',
  'an open <!-- comment',
  '<script>\nlet a = 1\n',
  '<details>\n<pre>',
  '# One\n## Two',
  'Title\n===\n\nSub\n---',
  'a list\n- b\n-',
  '# top\n\n```\nopen',
])('What a note opens it does not leave open, and its headings rank below the sections (case %#)', note => {
  const tree = fromMarkdown(`${noteText(note)}\n\n## Next section\n\nlast words`)
  const headings = tree.children.filter(node => node.type === 'heading')
  expect(headings.at(-1)).toMatchObject({ depth: 2, children: [{ value: 'Next section' }] })
  expect(headings.slice(0, -1).every(({ depth }) => depth >= 4)).toBe(true)
  expect(tree.children.at(-1)).toMatchObject({ type: 'paragraph', children: [{ value: 'last words' }] })
})

test('Headings keep their order among themselves', () => {
  expect(noteText('# One\n## Two\n###### Six')).toBe('#### One\n##### Two\n###### Six')
  expect(noteText('##### Already low')).toBe('##### Already low')
})

test.each(['%%', '$$'])('An open Obsidian %s is closed', pair => {
  expect(noteText(`before ${pair} after`)).toBe(`before ${pair} after\n${pair}`)
})
