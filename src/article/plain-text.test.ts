import { expect, test } from 'vitest'
import { ArticleDocument } from './document.ts'
import { placeBlocks, plainText } from './plain-text.ts'

const text = (value: string) => ({ type: 'text' as const, text: value })
const document: ArticleDocument = {
  type: 'document',
  children: [
    { type: 'title', children: [text('Ferry sinks off Oltmar')] },
    {
      type: 'paragraph',
      children: [
        text('At least '),
        { type: 'strong', children: [text('forty')] },
        { type: 'lineBreak' },
        text('are missing.'),
      ],
    },
    { type: 'divider' },
    {
      type: 'bulletList',
      children: [
        { type: 'listItem', children: [{ type: 'paragraph', children: [text('one')] }] },
        { type: 'listItem', children: [{ type: 'paragraph', children: [text('two')] }] },
      ],
    },
    {
      type: 'table',
      children: [
        {
          type: 'tableRow',
          children: [
            { type: 'tableHeader', children: [text('party')] },
            { type: 'tableHeader', children: [text('dead')] },
          ],
        },
        {
          type: 'tableRow',
          children: [
            { type: 'tableCell', children: [text('navy')] },
            { type: 'tableCell', children: [text('3')] },
          ],
        },
      ],
    },
    {
      type: 'figure',
      children: [
        { type: 'image', assetId: null, alt: 'The pier' },
        { type: 'caption', children: [text('The pier 🚢')] },
      ],
    },
    { type: 'paragraph', children: [text('After.')] },
  ],
}

test('the plain text separates blocks by an empty line, cells by tabs, rows by line feeds', () => {
  expect(plainText(document)).toBe(
    'Ferry sinks off Oltmar\n\nAt least forty\nare missing.\n\none\n\ntwo\n\nparty\tdead\nnavy\t3\n\nThe pier 🚢\n\nAfter.',
  )
})

test('every placed block is found in the plain text at its range, in UTF-16 code units', () => {
  const { text: whole, blocks } = placeBlocks(document)
  expect(blocks.map(({ start, end }) => whole.slice(start, end))).toEqual([
    'Ferry sinks off Oltmar',
    'At least forty\nare missing.',
    'one',
    'two',
    'party',
    'dead',
    'navy',
    '3',
    'The pier 🚢',
    'After.',
  ])
})

test('the document is closed: unknown nodes, attributes and addresses are refused', () => {
  const paragraph = (children: unknown[]) => ({ type: 'document', children: [{ type: 'paragraph', children }] })
  expect(ArticleDocument.safeParse(document).success).toBe(true)
  expect(ArticleDocument.safeParse(paragraph([{ type: 'script', text: 'x' }])).success).toBe(false)
  expect(ArticleDocument.safeParse(paragraph([{ type: 'text', text: 'x', onclick: 'y' }])).success).toBe(false)
  for (const href of [
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//host/x',
    ' https://x.example',
  ]) {
    expect(ArticleDocument.safeParse(paragraph([{ type: 'link', href, children: [] }])).success).toBe(false)
  }
  expect(
    ArticleDocument.safeParse(paragraph([{ type: 'link', href: 'https://x.example/a', children: [] }])).success,
  ).toBe(true)
})
