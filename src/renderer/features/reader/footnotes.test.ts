/** Raised marks lead to the notes they mean, and to none where they mean something else. */
import { expect, test } from 'vitest'
import type { ArticleDocument, Block, Inline } from '../../../article/document.ts'
import { inlineText } from '../../../article/plain-text.ts'
import { findFootnotes } from './footnotes.ts'

const text = (words: string): Inline => ({ type: 'text', text: words })
const raised = (label: string): Inline => ({ type: 'superscript', children: [text(label)] })
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children })
const list = (...items: string[]): Block => ({
  type: 'orderedList',
  children: items.map(item => ({ type: 'listItem', children: [paragraph(text(item))] })),
})

function found(...children: Block[]): [string, string][] {
  const document: ArticleDocument = { type: 'document', children }
  return [...findFootnotes(document).values()].map(({ label, blocks }) => [
    label,
    blocks.map(block => (block.type === 'paragraph' ? inlineText(block.children) : block.type)).join(),
  ])
}

test('notes that begin with their label, raised or written', () => {
  expect(
    found(
      paragraph(text('The quay burnt'), raised('1'), text(' for two days'), raised('[2]')),
      paragraph(raised('1'), text(' Harbour office, in writing.')),
      paragraph(text('[2] By the union’s count.')),
    ),
  ).toEqual([
    ['1', ' Harbour office, in writing.'],
    ['2', 'By the union’s count.'],
  ])
  expect(found(paragraph(text('Nine'), raised('*')), paragraph(text('* Two of them later.')))).toEqual([
    ['*', 'Two of them later.'],
  ])
})

test('notes that are counted by a list at the foot', () => {
  expect(
    found(
      paragraph(text('Nine'), raised('1'), text(' or ten'), raised('2')),
      { type: 'heading', level: 2, children: [text('Notes')] },
      list('The office.', 'The union.'),
    ),
  ).toEqual([
    ['1', 'The office.'],
    ['2', 'The union.'],
  ])
})

test('powers, ordinals and raised numbers without a note refer to nothing', () => {
  expect(found(paragraph(text('on 40 km'), raised('2'), text(' of forest')), list('First.', 'Second.'))).toEqual([])
  expect(found(paragraph(text('the 2'), raised('nd'), text(' brigade')), list('First.'))).toEqual([])
  expect(found(paragraph(text('a claim'), raised('7')), list('First.', 'Second.'))).toEqual([])
  expect(found(list('First.'), paragraph(text('a claim'), raised('1')))).toEqual([])
})
