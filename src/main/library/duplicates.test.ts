import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ArticleDraft } from '../../article/draft.ts'
import { type Database, openDatabase } from '../database/open.ts'
import { createLibrary, type Library } from './library.ts'

let folder: string
let database: Database
let library: Library
const context = { signal: new AbortController().signal }

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterclaim-duplicates-'))
  database = openDatabase(folder)
  library = createLibrary({ database, folder, emit: () => undefined })
})
afterEach(() => {
  library.close()
  database.close()
  rmSync(folder, { recursive: true, force: true })
  vi.useRealTimers()
})

const wire = Array.from(
  { length: 30 },
  (_, at) =>
    `Report ${at} of the harbour office says that ${at * 7} crates of lamp oil were carried over pier ${at % 9}.`,
)
function add(title: string, paragraphs: string[], change: Partial<ArticleDraft> = {}): string {
  const block = (type: 'title' | 'paragraph', text: string) => ({ type, children: [{ type: 'text' as const, text }] })
  return library.add(
    {
      document: {
        type: 'document',
        children: [block('title', title), ...paragraphs.map(text => block('paragraph', text))],
      },
      title,
      standfirst: null,
      authors: [],
      site: null,
      originalUrl: null,
      publishedAt: null,
      language: 'en',
      imageCredit: null,
      tags: [],
      assets: [],
      ...change,
    },
    { sourceName: null },
  ).articleId
}
const duplicatesOf = async (articleId: string) => {
  const found = await library.handlers['library.duplicatesOf']({ articleId }, context)
  return found.map(({ article, reason }) => [article.title, reason])
}
const duplicates = () => library.handlers['library.duplicates']({ offset: 0, limit: 50 }, context)

test('the same address, headline or wire text is found, and nothing else', async () => {
  const first = add('Lamp oil over the pier', wire, { site: 'Oltmar Post', originalUrl: 'https://oltmar.example/oil' })
  add('Oil in the harbour', ['A correction of the whole story.'], {
    originalUrl: 'https://www.oltmar.example/oil?utm_source=mail',
  })
  add('Lamp oil over the pier', ['Told anew from the beginning.'], { site: 'Oltmar Post' })
  add('Harbour office counts crates', [...wire.slice(0, 28), 'More was not said.'], { site: 'Tessin Wire' })
  add('Nothing of that', ['Nobody at the gate had seen the wagons leave at dawn.'])
  expect((await duplicatesOf(first)).sort()).toEqual([
    ['Harbour office counts crates', 'text'],
    ['Lamp oil over the pier', 'headline'],
    ['Oil in the harbour', 'address'],
  ])
  expect(await duplicates()).toMatchObject({
    total: 1,
    pending: 0,
    groups: [{ reasons: ['address', 'headline', 'text'] }],
  })
})

test('what was told apart, or is in the trash, is no duplicate; both can be taken back', async () => {
  const [one, other] = [add('Oil', wire), add('Crates', wire)]
  await library.handlers['library.tellApart']({ articleIds: [one, other], apart: true }, context)
  expect(await duplicatesOf(one)).toEqual([])
  await library.handlers['library.tellApart']({ articleIds: [one, other], apart: false }, context)
  expect(await duplicatesOf(one)).toEqual([['Crates', 'text']])
  await library.handlers['library.update']({ articleIds: [other], change: { trashed: true } }, context)
  expect((await duplicates()).total).toBe(0)
})

test('merging moves notes, highlights and tags, and undoing gives each its own back', async () => {
  const [keep, other] = [add('Oil', wire, { tags: ['harbour'] }), add('Crates', wire, { tags: ['harbour', 'oil'] })]
  database
    .prepare("INSERT INTO note (noteId, articleId, target, createdAt) VALUES ('n1', ?, '{}', ''), ('n2', ?, '{}', '')")
    .run(keep, other)
  database
    .prepare("INSERT INTO highlight (highlightId, articleId, anchor, colour, createdAt) VALUES ('h', ?, '{}', '', '')")
    .run(other)
  const owners = () => [
    ...database.prepare('SELECT articleId FROM note ORDER BY noteId').pluck().all(),
    database.prepare('SELECT articleId FROM highlight').pluck().get(),
  ]
  const { mergeId } = await library.handlers['library.merge']({ keepId: keep, articleIds: [other] }, context)
  expect(owners()).toEqual([keep, keep, keep])
  expect(library.summaries([keep, other])).toMatchObject([
    { tags: ['harbour', 'oil'], noteCount: 2, trashedAt: null },
    { trashedAt: expect.any(String) },
  ])
  await library.handlers['library.unmerge']({ mergeId }, context)
  expect(owners()).toEqual([keep, other, other])
  expect(library.summaries([keep, other])).toMatchObject([
    { tags: ['harbour'], trashedAt: null },
    { tags: ['harbour', 'oil'], trashedAt: null },
  ])
  await expect(async () => library.handlers['library.unmerge']({ mergeId }, context)).rejects.toThrow('undone before')
})

test('an older library is compared in the background once duplicates are asked for', async () => {
  vi.useFakeTimers()
  for (let number = 0; number < 12; number++)
    add(`Oil ${number % 6} in the harbour`, [`Note ${number}.`], { site: 'Oltmar Post' })
  database.exec('DELETE FROM likeness; DELETE FROM duplicatePair')
  expect(await duplicates()).toMatchObject({ total: 0, pending: 12 })
  await vi.runAllTimersAsync()
  expect(await duplicates()).toMatchObject({ total: 6, pending: 0 })
})
