import { expect, test } from 'vitest'
import { areCaptures } from './captures.ts'

const about = (more: Partial<Parameters<typeof areCaptures>[0]>) => ({
  articleId: 'a',
  title: 'Ferry sinks off Tessin in the night',
  site: 'Harbour Post',
  originalUrl: null,
  publishedAt: '2026-04-02',
  ...more,
})

test('the same page under another headline is a capture of it', () => {
  const one = about({ originalUrl: 'https://harbour-post.example/ferry' })
  const other = about({
    originalUrl: 'https://harbour-post.example/ferry?utm_source=x',
    title: 'Twelve drown off Tessin',
  })
  expect(areCaptures(one, other)).toBe(true)
})

test('the same headline on the same site is one, whatever is known of the address', () => {
  expect(areCaptures(about({}), about({ originalUrl: 'https://harbour-post.example/ferry' }))).toBe(true)
  expect(areCaptures(about({}), about({ site: 'Tessin Gazette' }))).toBe(false)
  expect(areCaptures(about({ site: null }), about({ site: null }))).toBe(false)
})

test('a column that comes back under its headline is none, nor is a headline too short to tell', () => {
  const weekly = (week: number) =>
    about({
      title: 'What we learned this week',
      originalUrl: `https://harbour-post.example/week/${week}`,
      publishedAt: `2026-04-0${week}`,
    })
  expect(areCaptures(weekly(1), weekly(8))).toBe(false)
  expect(areCaptures(about({ title: 'Live updates' }), about({ title: 'Live updates' }))).toBe(false)
})
