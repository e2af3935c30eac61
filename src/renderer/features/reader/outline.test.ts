/** The outline is the article's headings in their order, and knows where the reader is. */
import { expect, test } from 'vitest'
import type { ArticleDocument } from '../../../article/document.ts'
import { placeBlocks } from '../../../article/plain-text.ts'
import { entryAt, outlineOf } from './outline.ts'

const text = (words: string) => [{ type: 'text' as const, text: words }]
const document: ArticleDocument = {
  type: 'document',
  children: [
    { type: 'title', children: text('Nine dead at the quay') },
    { type: 'paragraph', children: text('Smoke rose at dawn.') },
    { type: 'heading', level: 2, children: text('What the union\nsays') },
    { type: 'quote', children: [{ type: 'heading', level: 3, children: text('In a letter') }] },
    { type: 'heading', level: 2, children: text(' ') },
    { type: 'paragraph', children: text('Forty-one.') },
  ],
}

test('headings with words, the title first', () => {
  expect(outlineOf(placeBlocks(document).blocks).map(({ level, text }) => [level, text])).toEqual([
    [1, 'Nine dead at the quay'],
    [2, 'What the union says'],
    [3, 'In a letter'],
  ])
})

test('the reader is under the last heading before the line in view', () => {
  const outline = outlineOf(placeBlocks(document).blocks)
  expect(entryAt(outline, 0)).toBe(0)
  expect(entryAt(outline, (outline[1]?.start ?? 0) - 1)).toBe(0)
  expect(entryAt(outline, outline[1]?.start ?? 0)).toBe(1)
  expect(entryAt(outline, 9999)).toBe(2)
  expect(entryAt([], 5)).toBe(-1)
})
