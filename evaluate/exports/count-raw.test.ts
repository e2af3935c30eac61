import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { countRaw } from './count-raw.ts'

const fixture = (name: string) =>
  countRaw(readFileSync(new URL(`../../tests/fixtures/import/${name}`, import.meta.url), 'utf8'))

test('exports are counted by what stands in them', () => {
  expect(fixture('wallabag--second-version.json')).toMatchObject({
    items: 2,
    articles: 1,
    stubs: 1,
    tags: 2,
    starred: 1,
    archived: 1,
    saved: 2,
    highlights: 2,
    notes: 1,
  })
  expect(fixture('chrome-bookmarks--profile.json')).toMatchObject({ items: 2, tags: 2, saved: 2 })
  expect(fixture('firefox-bookmarks--backup.json')).toMatchObject({ items: 2, saved: 2 })
  expect(fixture('instapaper--new.csv')).toMatchObject({ items: 4, tags: 3, starred: 1, read: 1, unread: 1, saved: 4 })
  expect(fixture('pocket--list.html')).toMatchObject({ items: 2, tags: 2, archived: 1, unread: 1, saved: 2 })
  expect(fixture('omnivore--list.json')).toMatchObject({ items: 2, tags: 3, authors: 2, highlights: 1, archived: 1 })
})

test('what none of this counts is told apart from an export without items', () => {
  expect(countRaw('{"colour": "red"}')).toBeNull()
  expect(countRaw('[{"is_archived": tr')).toBeNull()
})
