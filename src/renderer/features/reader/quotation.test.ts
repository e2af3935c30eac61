import { expect, test } from 'vitest'
import { quotationWithSource } from './quotation.ts'

const source: Parameters<typeof quotationWithSource>[2] = {
  title: 'Ferry lost off Tessin',
  authors: ['Mara Venn'],
  site: 'Hadrik Wire',
  publishedAt: '2023-05-03T08:00:00.000Z',
  capturedAt: '2023-05-04T10:00:00.000Z',
  originalUrl: 'https://wire.example/ferry',
  contentHash: 'ab'.repeat(32),
  document: { type: 'document', children: [] },
}

test('a quotation carries all that is needed to find it again', () => {
  expect(quotationWithSource('Twelve drowned, the coast guard said.', { start: 0, end: 14 }, source)).toBe(
    `“Twelve drowned”

— Mara Venn, “Ferry lost off Tessin”, Hadrik Wire, 2023-05-03
https://wire.example/ferry
Captured 2023-05-04, characters 0–14, sha256 abababababababab…
`,
  )
})

test('what is not known is left out', () => {
  const bare = { ...source, authors: [], site: null, publishedAt: null, originalUrl: null }
  expect(quotationWithSource('Twelve drowned.', { start: 0, end: 6 }, bare)).toContain(
    '\n\n— “Ferry lost off Tessin”\nCaptured',
  )
})

test('a page of the printed original is named', () => {
  const children = [
    { type: 'page' as const, label: '12' },
    { type: 'text' as const, text: 'Twelve drowned.' },
  ]
  const printed = {
    ...source,
    document: { type: 'document' as const, children: [{ type: 'paragraph' as const, children }] },
  }
  expect(quotationWithSource('Twelve drowned.', { start: 0, end: 6 }, printed)).toContain('2023-05-03, p. 12\n')
})
