import { describe, expect, test } from 'vitest'
import type { ArticleDocument } from '../../../article/document.ts'
import { placeBlocks } from '../../../article/plain-text.ts'
import { dealLayers } from './deal-layers.ts'
import type { TextLayer } from './layers.ts'

const paragraph = (text: string) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, text }] })
const document: ArticleDocument = {
  type: 'document',
  children: [
    paragraph('Twelve drowned.'),
    {
      type: 'table',
      children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: paragraph('Nine').children }] }],
    },
    paragraph('Nobody told us.'),
  ],
}
const { blocks, text } = placeBlocks(document)
const over = (words: string, kind: 'note' | 'claim' = 'note'): TextLayer => {
  const range = { start: text.indexOf(words), end: text.indexOf(words) + words.length }
  if (kind === 'note') return { kind, noteId: words, ...range }
  return { kind, claimId: words, party: { name: 'x', initials: 'X', colour: 0 }, quoted: false, first: true, ...range }
}
const deal = (layers: TextLayer[], before = new Map()) => dealLayers(document.children, blocks, layers, before)

describe('dealLayers', () => {
  test('each top-level block gets what lies over its text, inside a table too', () => {
    const dealt = deal([over('drowned'), over('Nine', 'claim')])
    expect(document.children.map(block => dealt.get(block)?.byText.size ?? 0)).toEqual([1, 1, 0])
    const [, table] = document.children
    expect(table && [...(dealt.get(table)?.claimIds ?? [])]).toEqual(['Nine'])
  })

  test('a block over which nothing changed keeps its object, so it is not drawn again', () => {
    const before = deal([over('drowned'), over('Nine')])
    const after = deal([over('drowned'), over('Nobody')], before)
    const [first, table, last] = document.children
    if (!first || !table || !last) throw new Error('The document has three blocks.')
    expect(after.get(first)).toBe(before.get(first))
    expect(after.get(table)).toBeUndefined()
    expect(after.get(last)?.byText.size).toBe(1)
    const recoloured = deal([{ ...over('drowned', 'claim') }], after)
    expect(recoloured.get(first)).not.toBe(after.get(first))
  })
})
