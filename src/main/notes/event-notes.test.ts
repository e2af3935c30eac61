import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../database/open.ts'
import { createNotes, type Notes } from './notes.ts'

const context = { signal: new AbortController().signal }
const [first, second] = ['article00001', 'article00002']
let folder: string
let database: Database
let notes: Notes

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterclaim-event-notes-'))
  database = openDatabase(folder)
  const insert = database.prepare(
    `INSERT INTO article (articleId, title, authors, capturedAt, contentHash, wordCount, document, revision, documentRevision)
     VALUES (?, 'Mill fire', '[]', '2031-05-01', ?, 2, '{}', 1, 1)`,
  )
  for (const articleId of [first, second]) insert.run(articleId, articleId)
  notes = createNotes({
    database,
    emit: () => undefined,
    // As the library does where the text is damaged.
    articleText: () => {
      throw new Error('The stored text is damaged.')
    },
    eventOf: () => null,
    hasClaim: () => false,
  })
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

const write = async (noteId: string, body: string, articleIds: string[]) =>
  notes.handlers['notes.create'](
    { noteId, articleId: null, target: { kind: 'event', eventId: 'event1', title: 'Mill fire', articleIds }, body },
    context,
  )

test('a note on an event belongs to the first of its articles that is there, whatever can be read of it', async () => {
  await write('note00000001', 'Which mill?', ['article00000', second, first])
  await write('note00000002', 'Ask again.', [second])
  expect(notes.eventNotesOf(second).map(({ body }) => body)).toEqual(['Which mill?', 'Ask again.'])
  expect(notes.eventNotesOf(first)).toEqual([])
})

test('a damaged note does not take the others with it', async () => {
  await write('note00000001', 'Which mill?', [first])
  await write('note00000002', 'Ask again.', [first])
  database.prepare("UPDATE note SET target = 'no target' WHERE noteId = 'note00000001'").run()
  database.prepare('UPDATE revision SET value = value + 1').run()
  expect(notes.eventNotesOf(first).map(({ body }) => body)).toEqual(['Ask again.'])
})

test('while its article is in the trash, a note on an event is searched with the next of the event', async () => {
  await write('note00000001', 'Which mill?', [first, second])
  const revisionOf = (articleId: string) =>
    Number(database.prepare('SELECT revision FROM article WHERE articleId = ?').pluck().get(articleId))
  const trash = (trashedAt: string | null) => {
    const before = revisionOf(second)
    database.prepare('UPDATE article SET trashedAt = ? WHERE articleId = ?').run(trashedAt, first)
    // What is derived of the other article is stale: it has the note now, or no longer.
    expect(revisionOf(second)).toBeGreaterThan(before)
  }
  trash('2031-05-02')
  expect(notes.eventNotesOf(second).map(({ body }) => body)).toEqual(['Which mill?'])
  expect(notes.eventNotesOf(first)).toEqual([])
  trash(null)
  expect(notes.eventNotesOf(first).map(({ body }) => body)).toEqual(['Which mill?'])
  expect(notes.eventNotesOf(second)).toEqual([])
})

test('an article goes into the trash whatever is damaged in a note on its event', async () => {
  await write('note00000001', 'Which mill?', [first, second])
  database.prepare("UPDATE note SET target = 'article00001 {' WHERE noteId = 'note00000001'").run()
  database.prepare("UPDATE article SET trashedAt = '2031-05-02' WHERE articleId = ?").run(first)
  expect(notes.eventNotesOf(second)).toEqual([])
})
