import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { articleFile } from './article-file.ts'
import { articleToMarkdown } from './article-to-markdown.ts'
import { exampleData, exampleNote } from './example-data.ts'
import { frontMatterSource } from './front-matter.ts'
import { mergeFile } from './managed-file.ts'

const expectation = new URL('../../../tests/fixtures/export/clash-at-oskar-ridge.md', import.meta.url)

test('The example is written as the fixture says, byte for byte', async () => {
  expect(articleToMarkdown(exampleData())).toBe(await readFile(expectation, 'utf8'))
})

test('Front matter is flat, in its order, every value a string or a list of strings', () => {
  const source = frontMatterSource(
    articleToMarkdown(exampleData({ site: null, authors: [], publishedAt: null })),
  )?.source
  const values: Record<string, unknown> = parse(source ?? '')
  expect(Object.keys(values).join(', ')).toBe(
    'title, source, author, published, created, description, tags, id, updated, site, language, sha256, captured, claims',
  )
  expect(values).toMatchObject({ site: '', author: [], published: '', tags: ['oskar ridge', 'velmar'], claims: '3' })
  for (const value of Object.values(values)) {
    for (const scalar of [value].flat()) expect(typeof scalar).toBe('string')
  }
})

test('An article without notes and claims is a title and where it came from', () => {
  const data = exampleData()
  data.notes = [exampleNote('note00000001', '  \n ')]
  data.highlights = []
  data.claims = { claims: [], conflicts: [], dismissed: [], failure: null, ungrouped: null, dates: [], places: [] }
  expect(articleToMarkdown(data).match(/^#+ .*/gm)).toEqual(['# Clash at Oskar Ridge: two counts, one night'])
})

test('A side of another article names where and when it was published, and leads there', () => {
  const data = exampleData()
  const [, front] = data.claims.conflicts[0]?.sides ?? []
  if (front) Object.assign(front, { articleId: 'b1b2c3d4e5f6', quoteType: 'direct' })
  data.sources = new Map([
    ['b1b2c3d4e5f6', { site: null, title: 'Eighty [dead]', publishedAt: '2031-05-08T09:00:00Z' }],
  ])
  expect(articleToMarkdown(data)).toContain(
    '| “the number at 80 soldiers” | [Eighty \\[dead\\]](counterclaim://article/b1b2c3d4e5f6), 2031-05-08 |',
  )
})

test('The words of a side stand before the name of the article they are from, also where this one gives its figure too', () => {
  const data = exampleData()
  const [, front] = data.claims.conflicts[0]?.sides ?? []
  const place = { articleId: data.article.articleId, start: 3, end: 5, exact: '80', claimId: 'c' }
  if (front) Object.assign(front, { articleId: 'b1b2c3d4e5f6', quoteType: 'direct', places: [place] })
  data.sources = new Map([['b1b2c3d4e5f6', { site: null, title: 'Eighty dead', publishedAt: null }]])
  expect(articleToMarkdown(data)).toContain('[Eighty dead](counterclaim://article/b1b2c3d4e5f6); this article |')
})

test('Rejected claims are left out', () => {
  const data = exampleData()
  data.claims.claims = data.claims.claims.map(claim => ({ ...claim, review: 'rejected' as const }))
  expect(articleToMarkdown(data)).not.toMatch(/^## Claims/m)
})

test('A title with line breaks, markup and no letters stays one heading', () => {
  expect(articleToMarkdown(exampleData({ title: 'a\n# b\r\n---\u2028<b>' }))).toMatch(/^# a # b --- \\<b>$/m)
  expect(articleToMarkdown(exampleData({ title: '\u0007' }))).toMatch(/^# Untitled$/m)
})

test('An address can’t leave its link', () => {
  const text = articleToMarkdown(exampleData({ originalUrl: 'https://x.example/a>b) [c](d "e"&lt;\n# f' }))
  expect(text).toContain('[Original](<https://x.example/a%3Eb)%20[c](d%20%22e%22\\&lt;%0A#%20f>)')
  expect(articleToMarkdown(exampleData({ originalUrl: 'javascript:alert(1)' }))).not.toContain('[Original]')
})

test('A note that quotes an exported file, markers and all, does not end its block', () => {
  const data = exampleData()
  data.notes.push(exampleNote('note00000009', articleToMarkdown(data)))
  const written = articleToMarkdown(data)
  expect(mergeFile(written, articleFile(data), [])).toMatchObject({ outcome: 'unchanged' })
  const [first, ...others] = data.notes
  data.notes = others
  const merge = mergeFile(written, articleFile(data), [])
  expect(merge).toEqual({ outcome: 'merged', text: articleToMarkdown(data), tags: data.article.tags })
  expect(first?.body).toContain('Mine')
})
