/** Tests what is recognised in a raw text’s own shape. */
import { describe, expect, it } from 'vitest'
import { findPublicationDate } from '../../../../article/publication-date.ts'
import { findSections } from './find-sections.ts'
import { silent } from './read-for-test.ts'

const kinds = (text: string) =>
  findSections({ text, publishedAt: null, sections: null }, findPublicationDate(text), silent).map(paragraph => [
    paragraph.repeated ? 'repeated' : paragraph.kind,
    text.slice(paragraph.start, paragraph.end).slice(0, 24),
  ])

describe('findSections', () => {
  it('recognises headline, standfirst, date line, credit, repetition and debris', () => {
    const text = `<!-- tag -->

Bridge falls into the Tarn

Nobody was on it when it fell.

March 9, 2031
Bridge falls into the Tarn
IMAGE SOURCE: HARBOUR COURIER

The bridge fell at noon.`
    expect(kinds(text)).toEqual([
      ['debris', '<!-- tag -->'],
      ['title', 'Bridge falls into the Ta'],
      ['standfirst', 'Nobody was on it when it'],
      ['debris', 'March 9, 2031'],
      ['repeated', 'Bridge falls into the Ta'],
      ['caption', 'IMAGE SOURCE: HARBOUR CO'],
      ['body', 'The bridge fell at noon.'],
    ])
  })

  it('joins lines broken at a fixed width', () => {
    const line = 'the water rose all night and the men on the wall saw it come'
    const text = `A flood in the valley\n\n${Array.from({ length: 8 }, () => line).join('\n')}.\n\nIt was over by noon.`
    expect(kinds(text).map(([kind]) => kind)).toEqual(['title', 'body', 'body'])
  })

  it('joins the few lines of a short text that go on with small letters', () => {
    const text =
      'At least six persons were hurt on the long wall above\nthe mill, and the water rose all night until the men\nsaw it come over.\n\nIt was over by noon.'
    expect(kinds(text)).toHaveLength(2)
  })

  it('begins a line behind its bullet, its time and what cries it out', () => {
    const text =
      'BREAKING: Army says nine dead\n\n- Army: nine killed\n\n• UPDATE – 18:42 Marsh Front says 80 dead\n\n18:42 is when it began.'
    expect(kinds(text)).toEqual([
      ['title', 'Army says nine dead'],
      ['body', 'Army: nine killed'],
      ['body', 'Marsh Front says 80 dead'],
      ['body', '18:42 is when it began.'],
    ])
  })

  it('keeps the document’s own structure', () => {
    const text = 'A title\n\nSome words.'
    const sections = [
      { start: 0, end: 7, kind: 'heading' as const },
      { start: 9, end: 20, kind: 'quote' as const },
    ]
    const found = findSections({ text, publishedAt: null, sections }, null, silent)
    expect(found.map(paragraph => paragraph.kind)).toEqual(['heading', 'quote'])
  })
})
