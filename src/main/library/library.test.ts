import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ArticleDraft } from '../../article/draft.ts'
import { type Database, openDatabase } from '../database/open.ts'
import { createLibrary, type Library } from './library.ts'

let folder: string
let database: Database
let library: Library
let events: [string, unknown][]
const context = { signal: new AbortController().signal }

function draft(title: string, change: Partial<ArticleDraft> = {}): ArticleDraft {
  return {
    document: {
      type: 'document',
      children: [
        { type: 'title', children: [{ type: 'text', text: title }] },
        { type: 'paragraph', children: [{ type: 'text', text: `What happened in ${title}.` }] },
      ],
    },
    title,
    standfirst: null,
    authors: ['Ilse Maro'],
    site: 'The Oltmar Post',
    originalUrl: null,
    publishedAt: '2024-05-01',
    language: 'en',
    imageCredit: null,
    tags: ['harbour'],
    assets: [],
    ...change,
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterclaim-library-'))
  database = openDatabase(folder)
  events = []
  library = createLibrary({ database, folder, emit: (name, payload) => events.push([name, payload]) })
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true, force: true })
})

const list = (view: 'library' | 'unread' | 'archive' | 'trash' | 'all', tag?: string) =>
  library.handlers['library.list'](
    {
      ...{ view, sort: 'title', offset: 0, limit: 100 },
      filters: tag === undefined ? [] : [{ field: 'tag', value: tag }],
    },
    context,
  )
const titles = async (view: Parameters<typeof list>[0], tag?: string) =>
  (await list(view, tag)).articles.map(({ title }) => title)

test('adding the same content twice keeps one article', async () => {
  const first = library.add(draft('A'), { sourceName: 'a.txt' })
  const second = library.add(draft('A'), { sourceName: 'copy.txt' })
  expect(first.duplicate).toBe(false)
  expect(second).toEqual({ ...first, outcome: 'duplicate', duplicate: true, changed: false })
  expect(await titles('library')).toEqual(['A'])
  expect(events).toHaveLength(1)
})

test('an article reads back as it was added', () => {
  const { articleId } = library.add(draft('A'), { sourceName: 'a.txt', capturedAt: '2024-05-02T08:00:00.000Z' })
  expect(library.read(articleId)).toMatchObject({
    title: 'A',
    authors: ['Ilse Maro'],
    tags: ['harbour'],
    sourceName: 'a.txt',
    capturedAt: '2024-05-02T08:00:00.000Z',
    wordCount: 5,
    readState: 'unread',
    noteCount: 0,
    document: draft('A').document,
  })
  expect(library.read('000000000000')).toBeNull()
})

test('views follow archive, trash, read state and tags', async () => {
  const ids = ['A', 'B', 'C', 'D'].map(title => library.add(draft(title), { sourceName: null }).articleId)
  const [a = '', b = '', c = ''] = ids
  const update = library.handlers['library.update']
  await update({ articleIds: [a], change: { archived: true } }, context)
  await update({ articleIds: [b], change: { trashed: true } }, context)
  await update({ articleIds: [c], change: { readState: 'read', tags: ['flood', 'harbour'] } }, context)
  expect(await titles('library')).toEqual(['C', 'D'])
  expect(await titles('unread')).toEqual(['D'])
  expect(await titles('archive')).toEqual(['A'])
  expect(await titles('trash')).toEqual(['B'])
  expect(await titles('all')).toEqual(['A', 'C', 'D'])
  expect(await titles('all', 'flood')).toEqual(['C'])
  expect(await library.handlers['library.counts']({}, context)).toEqual({
    library: 2,
    unread: 1,
    archive: 1,
    trash: 1,
    stubs: 0,
    tags: [
      { tag: 'flood', count: 1 },
      { tag: 'harbour', count: 3 },
    ],
  })
})

test('a change that names an unknown article changes none of the others', async () => {
  const { articleId } = library.add(draft('A'), { sourceName: null })
  await expect(async () =>
    library.handlers['library.update']({ articleIds: [articleId, '000000000000'], change: { trashed: true } }, context),
  ).rejects.toMatchObject({ code: 'not-found' })
  expect(await titles('trash')).toEqual([])
})

test('only what is in the trash is deleted for good, and importing it anew takes it out of the trash', async () => {
  const { articleId } = library.add(draft('A'), { sourceName: null })
  const remove = () => library.handlers['library.deleteForever']({ articleIds: [articleId] }, context)
  expect(await remove()).toEqual({ deleted: 0 })
  await library.handlers['library.update']({ articleIds: [articleId], change: { trashed: true } }, context)
  expect(library.add(draft('A'), { sourceName: null })).toMatchObject({ articleId, duplicate: true, restored: true })
  expect(await titles('library')).toEqual(['A'])
  await library.handlers['library.update']({ articleIds: [articleId], change: { trashed: true } }, context)
  expect(await remove()).toEqual({ deleted: 1 })
  expect(library.read(articleId)).toBeNull()
})

test('changes are followed in order from any revision, in pages of any size, deletions included', async () => {
  const ids = Array.from({ length: 7 }, (_, at) => library.add(draft(`A${at}`), { sourceName: null }).articleId)
  const start = library.revision()
  await library.handlers['library.update']({ articleIds: ids, change: { trashed: true } }, context)
  await library.handlers['library.deleteForever']({ articleIds: ids.slice(0, 2) }, context)
  for (const limit of [1, 2, 3, 100]) {
    const seen = new Map<string, boolean>()
    let after = start
    for (;;) {
      const page = library.changes(after, limit)
      for (const change of page) seen.set(change.articleId, change.deleted)
      after = page.at(-1)?.revision ?? after
      if (page.length < limit) break
    }
    expect(after).toBe(library.revision())
    expect([...seen.keys()].sort()).toEqual([...ids].sort())
    expect(
      [...seen]
        .filter(([, deleted]) => deleted)
        .map(([id]) => id)
        .sort(),
    ).toEqual(ids.slice(0, 2).sort())
  }
})

test('a picture is kept once by its hash; one whose bytes do not match is refused and the article with it', () => {
  const bytes = new Uint8Array([137, 80, 78, 71])
  const assetId = createHash('sha256').update(bytes).digest('hex')
  library.add(draft('A', { assets: [{ assetId, mediaType: 'image/png', bytes }] }), { sourceName: null })
  expect(library.asset(assetId)).toEqual({ bytes: Buffer.from(bytes), mediaType: 'image/png' })
  expect(library.asset('../../library.db')).toBeNull()
  expect(() =>
    library.add(draft('B', { assets: [{ assetId, mediaType: 'image/png', bytes: new Uint8Array([1]) }] }), {
      sourceName: null,
    }),
  ).toThrow(/damaged/)
  expect(() =>
    library.add(draft('C', { assets: [{ assetId, mediaType: 'image/svg+xml', bytes }] }), { sourceName: null }),
  ).toThrow(/kind/)
  const file = join(folder, 'assets', assetId.slice(0, 2), assetId)
  expect(existsSync(file)).toBe(true)
  writeFileSync(file, 'damaged')
  expect(library.asset(assetId)).toBeNull()
})

test('a picture goes with the last article that shows it', async () => {
  const bytes = new Uint8Array([137, 80, 78, 71])
  const assetId = createHash('sha256').update(bytes).digest('hex')
  const ids = ['A', 'B'].map(
    title =>
      library.add(draft(title, { assets: [{ assetId, mediaType: 'image/png', bytes }] }), { sourceName: null })
        .articleId,
  )
  const file = join(folder, 'assets', assetId.slice(0, 2), assetId)
  await library.handlers['library.update']({ articleIds: ids, change: { trashed: true } }, context)
  await library.handlers['library.deleteForever']({ articleIds: ids.slice(0, 1) }, context)
  expect(existsSync(file)).toBe(true)
  await library.handlers['library.deleteForever']({ articleIds: ids.slice(1) }, context)
  expect(existsSync(file)).toBe(false)
  expect(library.asset(assetId)).toBeNull()
})

test('importing an article again repairs its damaged text and keeps its id', () => {
  const { articleId } = library.add(draft('A'), { sourceName: null })
  database.prepare("UPDATE article SET document = 'not a document'").run()
  expect(() => library.read(articleId)).toThrow(/damaged/)
  expect(library.add(draft('A'), { sourceName: null })).toMatchObject({ articleId, duplicate: true })
  expect(library.read(articleId)?.document).toEqual(draft('A').document)
})

test('a document with anything outside the vocabulary is not stored', () => {
  const bad = draft('A')
  Object.assign(bad.document.children[1] ?? {}, { onclick: 'x' })
  expect(() => library.add(bad, { sourceName: null })).toThrow()
  expect(library.ids()).toEqual([])
})

test('an article whose authors or date are damaged on disk is listed and read without them', async () => {
  const { articleId } = library.add(draft('A'), { sourceName: null })
  library.add(draft('B'), { sourceName: null })
  for (const authors of ['nope', '{}', '[1]']) {
    database.prepare("UPDATE article SET authors = ?, publishedAt = 'soon' WHERE articleId = ?").run(authors, articleId)
    expect(await titles('library'), authors).toEqual(['A', 'B'])
    expect(library.read(articleId)).toMatchObject({ title: 'A', authors: [], publishedAt: null })
  }
})
