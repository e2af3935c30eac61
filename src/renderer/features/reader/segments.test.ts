import { describe, expect, test } from 'vitest'
import type { ArticleDocument } from '../../../article/document.ts'
import { placeBlocks } from '../../../article/plain-text.ts'
import { layersByBlock, type TextLayer } from './layers.ts'
import { isUnbroken, splitRun } from './segments.ts'

const target = (start: number, end: number): TextLayer => ({ kind: 'target', start, end })
const note = (noteId: string, start: number, end: number): TextLayer => ({ kind: 'note', noteId, start, end })

describe('splitRun', () => {
  const text = 'The ferry sank at dawn.'

  test('cuts where overlapping layers begin and end, and loses no character', () => {
    const segments = splitRun(100, text, [target(104, 114), note('n', 110, 118)])
    expect(segments.map(({ text, layers }) => [text, layers.map(layer => layer.kind)])).toEqual([
      ['The ', []],
      ['ferry ', ['target']],
      ['sank', ['target', 'note']],
      [' at ', ['note']],
      ['dawn.', []],
    ])
    expect(segments.map(segment => segment.start)).toEqual([100, 104, 110, 114, 118])
  })

  test('layers that only touch the run leave it whole', () => {
    expect(splitRun(100, text, [target(90, 100), target(123, 140)])).toEqual([{ start: 100, text, layers: [] }])
  })

  test('a layer wider than the run covers it without a cut', () => {
    expect(splitRun(100, text, [target(0, 500)])).toHaveLength(1)
  })

  test('any layers over any run add up to the run', () => {
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed % below
    }
    for (let round = 0; round < 500; round++) {
      const layers = Array.from({ length: random(8) }, () => {
        const start = 90 + random(40)
        return target(start, start + random(20))
      })
      const segments = splitRun(100, text, layers)
      expect(segments.map(segment => segment.text).join('')).toBe(text)
      for (const segment of segments) {
        const covering = layers.filter(
          layer => layer.start < segment.start + segment.text.length && layer.end > segment.start,
        )
        expect(segment.layers).toEqual(covering)
      }
    }
  })
})

describe('layersByBlock', () => {
  const document: ArticleDocument = {
    type: 'document',
    children: [
      { type: 'title', children: [{ type: 'text', text: 'Ferry lost' }] },
      { type: 'quote', children: [{ type: 'paragraph', children: [{ type: 'text', text: 'Nobody told us.' }] }] },
      { type: 'paragraph', children: [{ type: 'text', text: 'Twelve drowned.' }] },
    ],
  }
  const { blocks, text } = placeBlocks(document)

  test('a layer over several blocks reaches each of them, nested ones too', () => {
    const dealt = layersByBlock(blocks, [target(text.indexOf('lost'), text.indexOf('Twelve') + 3)])
    expect(blocks.map(placed => dealt.get(placed.block)?.length ?? 0)).toEqual([1, 1, 1])
  })

  test('a layer in the gap between blocks reaches none', () => {
    const gap = (blocks[0]?.end ?? 0) + 1
    expect(layersByBlock(blocks, [target(gap, gap + 1)]).size).toBe(0)
    expect(layersByBlock(blocks, [target(gap, gap)]).size).toBe(0)
  })
})

describe('isUnbroken', () => {
  test('tells a stretch without spaces from long prose', () => {
    expect(isUnbroken('The ferry sank at dawn. '.repeat(500))).toBe(false)
    expect(isUnbroken(`The file began: ${'A'.repeat(1000)} and so on.`)).toBe(true)
    expect(isUnbroken(`${'A'.repeat(999)} ${'A'.repeat(999)}`)).toBe(false)
  })

  test('a space that no line breaks at is no space', () => {
    expect(isUnbroken('9\u00a0'.repeat(500))).toBe(true)
  })
})
