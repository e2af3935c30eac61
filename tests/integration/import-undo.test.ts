import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ArticleDraft } from '../../src/article/draft.ts'
import type { ImportReport } from '../../src/contract/import.ts'
import { type Database, openDatabase } from '../../src/main/database/open.ts'
import { createLibrary, type Library } from '../../src/main/library/library.ts'
import { createNotes, type Notes } from '../../src/main/notes/notes.ts'

let folder: string
let database: Database
let library: Library
let notes: Notes
const context = { signal: new AbortController().signal, progress: () => undefined }

const paragraph = (text: string) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, text }] })

function draft(title: string, paragraphs: string[], change: Partial<ArticleDraft> = {}): ArticleDraft {
  return {
    document: {
      type: 'document',
      children: [{ type: 'title', children: [{ type: 'text', text: title }] }, ...paragraphs.map(paragraph)],
    },
    title,
    ...{ standfirst: null, authors: [], site: 'The Oltmar Post', originalUrl: null, publishedAt: null },
    ...{ language: 'en', imageCredit: null, tags: [], assets: [] },
    ...change,
  }
}
const link = (title: string, originalUrl: string, change: Partial<ArticleDraft> = {}) =>
  draft(title, [originalUrl], { originalUrl, needsContent: true, ...change })

const open = () => {
  database = openDatabase(folder)
  library = createLibrary({ database, folder, emit: () => undefined })
  notes = createNotes({
    ...{ database, emit: () => undefined, articleText: library.text },
    ...{ eventOf: () => null, hasClaim: () => false },
  })
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterclaim-imports-'))
  open()
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Imports drafts as one import; returns its report. */
async function run(...drafts: ArticleDraft[]): Promise<ImportReport & { importId: string }> {
  const importId = library.imports.begin()
  for (const [at, one] of drafts.entries()) {
    library.add(one, {
      sourceName: 'kept.json',
      line: { importId, file: 'kept.json', item: String(at), format: 'Kept' },
    })
  }
  library.imports.end(importId, false)
  return { ...(await library.imports.handlers['import.report']({ importId }, context)), importId }
}
const undo = (importId: string) => library.imports.handlers['import.undo']({ importId }, context)
const redo = (importId: string) => library.imports.handlers['import.redo']({ importId }, context)
const summary = (articleId: string | undefined) => {
  const [found] = library.summaries([articleId ?? ''])
  if (!found) throw new Error('no such article')
  return found
}
const first = (report: ImportReport) => report.articles[0]?.id ?? ''

const boats = ['Two boats were lost off Port Salden on Wednesday.', 'The harbour office said “nobody was aboard”.']
const page = 'https://salden.example/2023/03/boats'

test('what a reader did with an article elsewhere comes with it', async () => {
  const report = await run(
    draft('Two Boats Lost', boats, {
      tags: ['harbour', 'boats'],
      reading: {
        ...{ savedAt: '2021-05-01T08:00:00Z', readState: 'read', archived: true },
        highlights: [
          {
            exact: 'lost off Port Salden',
            colour: 'red',
            note: 'By whom?',
            tags: ['check'],
            createdAt: '2021-05-02T09:00:00Z',
          },
          { exact: 'words that were never there at all' },
        ],
        notes: [{ text: 'Ask the office.' }],
      },
    }),
  )
  const article = summary(first(report))
  expect(article).toMatchObject({
    ...{ capturedAt: '2021-05-01T08:00:00.000Z', readState: 'read', tags: ['boats', 'harbour'], noteCount: 2 },
    archivedAt: expect.any(String),
  })
  const written = notes.notesOf(article.articleId)
  expect(written.highlights.map(({ colour, anchor, createdAt }) => [colour, anchor.exact, createdAt])).toEqual([
    ['yellow', 'words that were never there at all', expect.any(String)],
    ['vermillion', 'lost off Port Salden', '2021-05-02T09:00:00.000Z'],
  ])
  expect(written.notes.map(({ body, target }) => [target.kind, body])).toEqual([
    ['passage', 'By whom?\n\n#check'],
    ['article', 'Ask the office.'],
  ])
  expect(notes.handlers['notes.list']).toBeDefined()
  expect(report.files).toEqual([
    {
      ...{ source: 'kept.json', format: 'Kept' },
      counts: expect.objectContaining({
        ...{ items: 1, article: 1, tags: 2, highlights: 2, lost: 1, notes: 2, read: 1, archived: 1, dated: 1 },
      }),
    },
  ])
})

test('the same text again is the same article: what is new of its tags, highlights and notes is added, once', async () => {
  const bring = (tags: string[], exact: string) =>
    draft('Two Boats Lost', boats, { tags, reading: { highlights: [{ exact, note: 'Why?' }], readState: 'read' } })
  const articleId = first(await run(bring(['harbour'], 'Two boats')))
  for (const again of [true, false]) {
    const report = await run(bring(['boats'], 'nobody was aboard'))
    expect(report).toMatchObject({ articles: [], duplicates: [{ articleId, ...(again && { changed: true }) }] })
    expect(report.duplicates[0]?.changed).toBe(again || undefined)
  }
  expect(summary(articleId).tags).toEqual(['boats', 'harbour'])
  expect(notes.notesOf(articleId).highlights).toHaveLength(2)
  expect(notes.notesOf(articleId).notes).toHaveLength(1)
})

test('a page with another text is another capture of it, and the report says how much changed', async () => {
  const articleId = first(await run(draft('Two Boats Lost', boats, { originalUrl: `${page}?utm_source=mail` })))
  const report = await run(
    draft('Two Boats Lost', [boats[0] ?? '', 'The office said one man was aboard.', 'He is safe.'], {
      originalUrl: `${page}?fbclid=abc`,
    }),
  )
  expect(report.articles).toMatchObject([{ as: 'capture', captureOf: { articleId, added: 2, removed: 1 } }])
  expect(summary(first(report)).originalUrl).toBe(`${page}?fbclid=abc`)
})

test('content that comes for a link fills it; its tags, states and notes stay, and its highlights find their words', async () => {
  const stub = await run(
    link('Boats', page, {
      tags: ['later'],
      reading: { savedAt: '2020-01-02T03:04:05Z', readState: 'reading', highlights: [{ exact: 'nobody was aboard' }] },
    }),
  )
  const articleId = first(stub)
  expect(stub.articles[0]?.as).toBe('stub')
  expect(summary(articleId).needsContent).toBe(true)
  const report = await run(draft('Two Boats Lost', boats, { originalUrl: `${page}?utm_medium=x`, tags: ['harbour'] }))
  expect(report.articles).toMatchObject([{ id: articleId, as: 'filled', title: 'Two Boats Lost' }])
  expect(summary(articleId)).toMatchObject({
    ...{ title: 'Two Boats Lost', originalUrl: page, tags: ['harbour', 'later'], readState: 'reading' },
    ...{ capturedAt: '2020-01-02T03:04:05.000Z', needsContent: false },
  })
  const [highlight] = notes.notesOf(articleId).highlights
  expect(library.text(articleId)?.slice(highlight?.anchor.start, highlight?.anchor.end)).toBe('nobody was aboard')

  expect(await undo(report.importId)).toEqual({ undone: 1, kept: [] })
  expect(summary(articleId)).toMatchObject({ title: 'Boats', tags: ['later'], needsContent: true })
  expect(await redo(report.importId)).toEqual({ redone: 1 })
  expect(summary(articleId)).toMatchObject({ title: 'Two Boats Lost', tags: ['harbour', 'later'], needsContent: false })
})

test('a link to what is there already brings its tags and states only', async () => {
  const articleId = first(await run(draft('Two Boats Lost', boats, { originalUrl: page })))
  const report = await run(link('Boats', `${page}#top`, { tags: ['later'], reading: { archived: true } }))
  expect(report).toMatchObject({ articles: [], duplicates: [{ articleId, changed: true }] })
  expect(summary(articleId)).toMatchObject({ title: 'Two Boats Lost', tags: ['later'], archivedAt: expect.any(String) })
  await undo(report.importId)
  expect(summary(articleId)).toMatchObject({ tags: [], archivedAt: null })
})

test('the front page of a site is one link, and another page every day', async () => {
  const front = 'https://salden.example/'
  const report = await run(
    link('Salden', front),
    link('Salden News', front),
    draft('Day One', boats, { originalUrl: front }),
  )
  expect(report.articles.map(({ as }) => as)).toEqual(['stub', 'filled'])
  expect(report.duplicates).toHaveLength(1)
})

test('a file that the reader brings fills the link it is meant for, whatever its address says', async () => {
  const articleId = first(await run(link('Boats', page)))
  const other = draft('Two Boats Lost', boats, { originalUrl: 'https://mirror.example/boats' })
  expect(library.add(other, { sourceName: 'boats.html', fills: articleId })).toMatchObject({
    outcome: 'filled',
    articleId,
  })
  expect(summary(articleId)).toMatchObject({ originalUrl: page, title: 'Two Boats Lost', needsContent: false })
  const another = first(await run(link('More boats', `${page}-2`)))
  expect(() => library.add(other, { sourceName: null, fills: another })).toThrow(/already, as “Two Boats Lost”/)
  expect(summary(another).needsContent).toBe(true)
})

test('an import is taken back after a restart; what the reader annotated since stays, and is named', async () => {
  const known = first(await run(draft('Known', ['Here before.'], { tags: ['own'] })))
  const report = await run(
    draft('Known', ['Here before.'], { tags: ['kept'], reading: { notes: [{ text: 'Brought.' }] } }),
    draft('Two Boats Lost', boats, { reading: { highlights: [{ exact: 'Two boats', note: 'Brought.' }] } }),
    draft('Annotated', ['Read closely.']),
  )
  const [lost, annotated] = report.articles.map(({ id }) => id)
  await notes.handlers['notes.create'](
    { noteId: 'note00000001', articleId: annotated ?? '', target: { kind: 'article' }, body: 'Mine.' },
    context,
  )
  database.close()
  open()
  expect(await library.imports.handlers['import.list']({ offset: 0, limit: 50 }, context)).toMatchObject({
    total: 2,
    imports: [{ importId: report.importId, files: 1, items: 3, state: 'stands' }, {}],
  })
  expect(await undo(report.importId)).toEqual({ undone: 2, kept: [{ articleId: annotated, title: 'Annotated' }] })
  expect(summary(lost).trashedAt).not.toBeNull()
  expect(summary(annotated).trashedAt).toBeNull()
  expect(summary(known)).toMatchObject({ tags: ['own'], noteCount: 0 })
  expect(await redo(report.importId)).toEqual({ redone: 2 })
  expect(summary(lost)).toMatchObject({ trashedAt: null, noteCount: 1 })
  expect(summary(known)).toMatchObject({ tags: ['kept', 'own'], noteCount: 1 })
  expect(notes.notesOf(lost ?? '').highlights).toHaveLength(1)
})

test('a report forgets what was deleted for good, and an import of nothing is none', async () => {
  const report = await run(draft('Two Boats Lost', boats), draft('Other', ['Else.']))
  const articleIds = [first(report)]
  await library.handlers['library.update']({ articleIds, change: { trashed: true } }, context)
  await library.handlers['library.deleteForever']({ articleIds }, context)
  expect((await library.imports.handlers['import.report'](report, context)).articles.map(({ title }) => title)).toEqual(
    ['Other'],
  )
  library.imports.end(library.imports.begin(), false)
  expect((await library.imports.handlers['import.list']({ offset: 0, limit: 50 }, context)).total).toBe(1)
})

test('an import that broke off with the program is known, and can be taken back', async () => {
  const importId = library.imports.begin()
  const line = { importId, file: 'boats.txt', item: '', format: 'Plain text' }
  const { articleId } = library.add(draft('Two Boats Lost', boats), { sourceName: 'boats.txt', line })
  database.close()
  open()
  expect(await library.imports.handlers['import.list']({ offset: 0, limit: 50 }, context)).toMatchObject({
    imports: [{ importId, source: 'boats.txt', items: 1, state: 'interrupted' }],
  })
  expect(await undo(importId)).toEqual({ undone: 1, kept: [] })
  expect(summary(articleId).trashedAt).not.toBeNull()
})
