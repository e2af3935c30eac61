import { expect, test } from 'vitest'
import type { ArticleDocument } from './document.ts'
import { pageAt, pagesOf } from './pages.ts'
import { plainText } from './plain-text.ts'

const document: ArticleDocument = {
  type: 'document',
  children: [
    { type: 'title', children: [{ type: 'text', text: 'The quay' }] },
    {
      type: 'paragraph',
      children: [
        { type: 'page', label: 'iv' },
        { type: 'text', text: 'Nine boats ' },
        {
          type: 'strong',
          children: [
            { type: 'page', label: '5' },
            { type: 'text', text: 'lay there.' },
          ],
        },
      ],
    },
  ],
}

test('a place is on the page that began last before it, and marks add nothing to the text', () => {
  const text = plainText(document)
  expect(text).toBe('The quay\n\nNine boats lay there.')
  const pages = pagesOf(document)
  expect(['quay', 'Nine', 'lay', 'there'].map(word => pageAt(pages, text.indexOf(word)))).toEqual([
    null,
    'iv',
    '5',
    '5',
  ])
})
