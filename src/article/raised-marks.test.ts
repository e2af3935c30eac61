import { expect, test } from 'vitest'
import type { ArticleDocument, Inline } from './document.ts'
import { plainText } from './plain-text.ts'
import { raisedMarks } from './raised-marks.ts'

const raised = (text: string): Inline => ({ type: 'superscript', children: [{ type: 'text', text }] })
const document: ArticleDocument = {
  type: 'document',
  children: [
    { type: 'title', children: [{ type: 'text', text: 'A toll' }] },
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'Killed were 41' },
        raised('2'),
        { type: 'strong', children: [{ type: 'text', text: ' men' }, raised('[a]')] },
        { type: 'text', text: ' on the 4' },
        raised('th'),
        { type: 'link', href: 'https://example.org/', children: [raised('1, 3')] },
      ],
    },
  ],
}

test('numbers, letters and signs that point to notes are found where they stand, endings of numbers are not', () => {
  const text = plainText(document)
  expect(text).toBe('A toll\n\nKilled were 412 men[a] on the 4th1, 3')
  expect(raisedMarks(document).map(({ start, end }) => text.slice(start, end))).toEqual(['2', '[a]', '1, 3'])
})

test('a document without anything raised has none', () => {
  expect(raisedMarks({ type: 'document', children: document.children.slice(0, 1) })).toEqual([])
})
