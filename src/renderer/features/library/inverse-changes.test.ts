import { expect, test } from 'vitest'
import type { ArticleSummary } from '../../../contract/library.ts'
import { inverseChanges, tagChanges } from './inverse-changes.ts'

const article = (articleId: string, change: Partial<ArticleSummary> = {}): ArticleSummary => ({
  articleId,
  title: 'Dam gates opened above Lower Tessin',
  standfirst: null,
  authors: [],
  site: null,
  originalUrl: null,
  publishedAt: null,
  capturedAt: '2031-04-01T00:00:00.000Z',
  language: null,
  imageCredit: null,
  sourceName: null,
  contentHash: '0'.repeat(64),
  wordCount: 1,
  tags: [],
  readState: 'unread',
  archivedAt: null,
  trashedAt: null,
  noteCount: 0,
  needsContent: false,
  revision: 1,
  ...change,
})

test('undoing an archive leaves alone what was archived before', () => {
  const before = [article('one'), article('two', { archivedAt: '2031-04-01T00:00:00.000Z' }), article('three')]
  expect(inverseChanges(before, { archived: true })).toEqual([
    { articleIds: ['one', 'three'], change: { archived: false } },
    { articleIds: ['two'], change: { archived: true } },
  ])
})

test('each read state comes back', () => {
  const before = [article('one', { readState: 'reading' }), article('two')]
  expect(inverseChanges(before, { readState: 'read' }).map(update => update.change)).toEqual([
    { readState: 'reading' },
    { readState: 'unread' },
  ])
})

test('tags are added to and removed from each article without touching its others', () => {
  const before = [article('one', { tags: ['dam', 'flood'] }), article('two', { tags: ['flood'] }), article('three')]
  expect(tagChanges(before, ['dam'], ['flood'])).toEqual([
    { articleIds: ['one', 'two', 'three'], change: { tags: ['dam'] } },
  ])
  expect(tagChanges(before, ['flood'], [])).toEqual([{ articleIds: ['three'], change: { tags: ['flood'] } }])
})
