import { expect, test } from 'vitest'
import { createAnchor } from '../../../article/anchor.ts'
import type { Highlight, Note, NoteTarget } from '../../../contract/notes.ts'
import { inTextOrder } from './text-order.ts'

const text = 'Twelve drowned off Tessin. Nobody told the harbour.'
const note = (noteId: string, target: NoteTarget, createdAt: string): Note => ({
  noteId,
  articleId: 'bbbbbbbbbbbb',
  target,
  body: '',
  revision: 1,
  createdAt,
  updatedAt: createdAt,
  siblingOf: null,
})
const at = (words: string): NoteTarget => {
  const start = text.indexOf(words)
  return { kind: 'passage', anchor: createAnchor(text, { start, end: start + words.length }) }
}

test('the article’s notes, then text order, then what is no longer found', () => {
  const anchor = createAnchor('Six were saved.', { start: 0, end: 3 })
  const harbour = createAnchor(text, { start: text.indexOf('harbour'), end: text.length })
  const highlight: Highlight = {
    highlightId: 'h',
    articleId: 'bbbbbbbbbbbb',
    anchor: harbour,
    colour: 'sky',
    createdAt: '1',
  }
  const order = inTextOrder(
    text,
    [
      note('lost', { kind: 'passage', anchor }, '1'),
      note('nobody', at('Nobody'), '2'),
      note('late', at('drowned'), '4'),
      note('early', at('drowned'), '3'),
      note('article', { kind: 'article' }, '5'),
    ],
    [highlight],
  )
  expect(order.map(entry => (entry.kind === 'note' ? entry.note.noteId : 'highlight'))).toEqual([
    'article',
    'early',
    'late',
    'nobody',
    'highlight',
    'lost',
  ])
  expect(order.filter(entry => entry.lost)).toHaveLength(1)
})
