import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite, { type Database } from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAnchor } from '../../article/anchor.ts'
import {
  type HighlightColour,
  type NoteFilter,
  NoteFilter as NoteFilterShape,
  type NoteTarget,
} from '../../contract/notes.ts'
import { migrate } from '../database/migrate.ts'
import { migrations } from '../database/migrations/index.ts'
import { openDatabase } from '../database/open.ts'
import { createNotes, type Notes } from './notes.ts'

const context = { signal: new AbortController().signal }
const texts = new Map<string, string>()
const ferry = 'ferry0000001'
const quarry = 'quarry000001'

let folder: string
let database: Database
let notes: Notes
let clock: number

const addArticle = (articleId: string, title: string, text: string) => {
  texts.set(articleId, text)
  database
    .prepare(
      `INSERT INTO article (articleId, title, authors, capturedAt, contentHash, wordCount, document, revision, documentRevision)
       VALUES (?, ?, '[]', '2031-05-01T00:00:00.000Z', ?, 11, '{}', 1, 1)`,
    )
    .run(articleId, title, articleId)
}
const rewrite = (articleId: string, text: string) => {
  texts.set(articleId, text)
  database.prepare("UPDATE article SET document = '{ }' WHERE articleId = ?").run(articleId)
  database.prepare('UPDATE revision SET value = value + 1').run()
}
const id = (name: string) => name.padEnd(12, '0')
const anchor = (articleId: string, words: string) => {
  const text = texts.get(articleId) ?? ''
  const start = text.indexOf(words)
  return createAnchor(text, { start, end: start + words.length })
}
const mark = async (name: string, articleId: string, words: string, colour: HighlightColour = 'yellow') =>
  notes.handlers['notes.highlight'](
    { highlightId: id(name), articleId, anchor: anchor(articleId, words), colour },
    context,
  )
const write = async (name: string, articleId: string | null, body: string, target: NoteTarget = { kind: 'article' }) =>
  notes.handlers['notes.create']({ noteId: id(name), articleId, target, body }, context)
const list = async (filter: Partial<NoteFilter> = {}, sort: 'newest' | 'article' = 'newest') => {
  const query = { ...NoteFilterShape.parse({}), ...filter, sort, offset: 0, limit: 100 }
  const { entries } = await notes.handlers['notes.list'](query, context)
  return entries.map(({ entryId }) => entryId.replace(/0+$/, ''))
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterclaim-entries-'))
  database = openDatabase(folder)
  clock = Date.parse('2031-05-02T00:00:00.000Z')
  notes = createNotes({
    database,
    emit: () => undefined,
    articleText: articleId => {
      const text = texts.get(articleId) ?? null
      if (text === 'damaged') throw new Error('The stored text is damaged.')
      return text
    },
    eventOf: ({ eventId }) => (eventId === 'gone' ? null : { eventId, title: 'The quarry slide' }),
    hasClaim: (_articleId, claimId) => claimId === `${ferry}-k1`,
    now: () => {
      clock += 1000
      return new Date(clock)
    },
  })
  addArticle(
    ferry,
    'Ferry lost',
    'Ferry lost\n\nThe harbour office said that nine passengers had drowned in the strait.',
  )
  addArticle(quarry, 'A slide', 'A slide\n\nThe quarry’s owner says that nobody was hurt when the bank gave way.')
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

test('notes and highlights stand together, the newest first or by article in the order of the text', async () => {
  await mark('drowned', ferry, 'drowned in the strait')
  await write('whole', ferry, 'Ask the port.')
  await mark('nobody', quarry, 'nobody was hurt')
  await mark('office', ferry, 'The harbour office')
  expect(await list()).toEqual(['office', 'nobody', 'whole', 'drowned'])
  expect(await list({}, 'article')).toEqual(['nobody', 'whole', 'office', 'drowned'])
})

test('filters narrow by kind, colour, article, tag and words', async () => {
  await mark('drowned', ferry, 'drowned in the strait', 'green')
  await write('whole', ferry, 'Is the Café count right? #Toll')
  await mark('nobody', quarry, 'nobody was hurt')
  database.prepare("INSERT INTO articleTag VALUES (?, 'mining')").run(quarry)
  expect(await list({ kinds: ['highlight'] })).toEqual(['nobody', 'drowned'])
  expect(await list({ colours: ['green'] })).toEqual(['drowned'])
  expect(await list({ articleId: quarry })).toEqual(['nobody'])
  expect(await list({ text: 'cafe COUNT' })).toEqual(['whole'])
  expect(await list({ text: 'strait' })).toEqual(['drowned'])
  expect(await list({ tag: 'toll' })).toEqual(['whole'])
  expect(await list({ tag: 'mining' })).toEqual(['nobody'])
  expect((await notes.handlers['notes.tags']({}, context)).tags).toEqual([
    { tag: 'mining', count: 1 },
    { tag: 'Toll', count: 1 },
  ])
})

test('what changes is listed as it is now: other words, deleted, in the trash', async () => {
  await write('whole', ferry, 'First words')
  expect(await list({ text: 'first' })).toEqual(['whole'])
  await notes.handlers['notes.save']({ noteId: id('whole'), baseRevision: 1, body: 'Other words' }, context)
  expect(await list({ text: 'first' })).toEqual([])
  await notes.handlers['notes.delete']({ noteId: id('whole') }, context)
  expect(await list()).toEqual([])
  await notes.handlers['notes.restore']({ noteId: id('whole') }, context)
  expect(await list()).toEqual(['whole'])
  database.prepare("UPDATE article SET trashedAt = 'now'").run()
  database.prepare('UPDATE revision SET value = value + 1').run()
  expect(await list()).toEqual([])
})

test('words that are gone from the text are listed as lost, found again when they are near, and put on others', async () => {
  await mark('drowned', ferry, 'nine passengers had drowned')
  await write('owner', quarry, 'Which bank?', { kind: 'passage', anchor: anchor(quarry, 'the bank gave way') })
  rewrite(ferry, 'Ferry lost\n\nThe harbour office said that eleven passengers had drowned in the strait.')
  expect(await list({ lost: true })).toEqual([])
  rewrite(ferry, 'Ferry lost\n\nNothing is certain any more.')
  expect(await list({ lost: true })).toEqual(['drowned'])
  await notes.handlers['notes.place']({ entryId: id('drowned'), anchor: anchor(ferry, 'Nothing is certain') }, context)
  expect(await list({ lost: true })).toEqual([])
  expect(notes.notesOf(ferry).highlights[0]?.anchor.exact).toBe('Nothing is certain')
})

test('a damaged text keeps no other note from being listed', async () => {
  await mark('drowned', ferry, 'nine passengers')
  await mark('nobody', quarry, 'nobody was hurt')
  rewrite(ferry, 'damaged')
  expect(await list()).toEqual(['nobody', 'drowned'])
  expect(await list({ lost: true })).toEqual(['drowned'])
})

test('a note on an event belongs to no article, and stays when its article is deleted for good', async () => {
  const target = { kind: 'event' as const, eventId: 'e1', title: 'Slide', articleIds: [quarry] }
  await write('event', null, 'Who owns the quarry?', target)
  await write('other', null, 'Gone', { ...target, eventId: 'gone' })
  expect(await list({ kinds: ['event'] })).toEqual(['other', 'event'])
  expect(
    (await notes.handlers['notes.forEvent']({ eventId: 'e1' }, context)).notes.map(({ noteId }) => noteId),
  ).toEqual([id('event')])
  expect(notes.eventNotesOf(quarry)).toHaveLength(2)
  database.prepare('DELETE FROM article WHERE articleId = ?').run(quarry)
  expect(await list()).toEqual(['other', 'event'])
})

test('links lead back, and one whose target is gone says so', async () => {
  await mark('drowned', ferry, 'drowned in the strait')
  await write(
    'links',
    quarry,
    `See [it](counterclaim://article/${ferry}#h-${id('drowned')}), [the port](counterclaim://article/${ferry}).`,
  )
  const { links } = await notes.handlers['notes.linkedFrom']({ articleId: ferry }, context)
  expect(links.map(({ fragment, from }) => [fragment, from.entryId])).toEqual([
    ['', id('links')],
    [`h-${id('drowned')}`, id('links')],
  ])
  const state = async (articleId: string, fragment: string) =>
    (await notes.handlers['notes.linkTarget']({ articleId, fragment }, context)).state
  expect(await state(ferry, `h-${id('drowned')}`)).toBe('there')
  expect(await state(ferry, `c-${ferry}-k1`)).toBe('there')
  expect(await state(ferry, 'c-other')).toBe('gone')
  rewrite(ferry, 'Nothing of it.')
  expect(await state(ferry, `h-${id('drowned')}`)).toBe('lost')
  await notes.handlers['notes.removeHighlight']({ highlightId: id('drowned') }, context)
  expect(await state(ferry, `h-${id('drowned')}`)).toBe('gone')
  expect(await state('gone00000000', '')).toBe('gone')
})

test('a library of before lists what it has, with its revisions and siblings as they were', () => {
  const old = new SQLite(':memory:')
  old.pragma('foreign_keys = ON')
  const upTo = migrations.findIndex(({ name }) => name.endsWith('note-entries'))
  migrate(old, migrations.slice(0, upTo))
  old.exec(`
    INSERT INTO article (articleId, title, authors, capturedAt, contentHash, wordCount, document, revision, documentRevision)
    VALUES ('a', 'A', '[]', '2031', 'h', 1, '{}', 1, 1);
    INSERT INTO note VALUES ('n1', 'a', '{"kind":"article"}', NULL, '2031-01-01', NULL);
    INSERT INTO note VALUES ('n2', 'a', '{"kind":"article"}', 'n1', '2031-01-02', '2031-01-03');
    INSERT INTO noteRevision VALUES ('n1', 1, 'one', 'h1', '2031-01-01'), ('n1', 2, 'two', 'h2', '2031-01-04'),
      ('n2', 1, 'sibling', 'h3', '2031-01-02');
    INSERT INTO highlight VALUES ('h1', 'a', '{"start":4,"end":6,"exact":"xy","prefix":"","suffix":""}', 'green', '2031-01-05');`)
  migrate(old)
  const all = (sql: string) => old.prepare(sql).all()
  expect(all('SELECT noteId, siblingOf FROM note')).toEqual([
    { noteId: 'n1', siblingOf: null },
    { noteId: 'n2', siblingOf: 'n1' },
  ])
  expect(all('SELECT noteId, revision, body FROM noteRevision')).toHaveLength(3)
  expect(all('SELECT entryId, kind, at, start, deleted FROM noteEntry ORDER BY entryId')).toEqual([
    { entryId: 'h1', kind: 'highlight', at: '2031-01-05', start: 4, deleted: 0 },
    { entryId: 'n1', kind: 'article', at: '2031-01-04', start: 0, deleted: 0 },
    { entryId: 'n2', kind: 'article', at: '2031-01-02', start: 0, deleted: 1 },
  ])
  old.prepare("DELETE FROM article WHERE articleId = 'a'").run()
  expect(all('SELECT * FROM noteEntry')).toEqual([])
  expect(all('SELECT * FROM noteRevision')).toEqual([])
  old.close()
})

test('an entry says how many notes lead to it, and those alone are listed; articles with notes are named', async () => {
  await mark('mark', ferry, 'drowned in the strait')
  await write(
    'one',
    quarry,
    `See [this](counterclaim://article/${ferry}#h-${id('mark')}), twice: [this](counterclaim://article/${ferry}#h-${id('mark')})`,
  )
  await write('two', ferry, `And [that](counterclaim://article/${quarry}#n-${id('one')})`)
  await write('three', ferry, `Of the same [words](counterclaim://article/${ferry}#h-${id('mark')})`)
  const query = { ...NoteFilterShape.parse({}), sort: 'newest' as const, offset: 0, limit: 100 }
  const { entries } = await notes.handlers['notes.list'](query, context)
  const counts = Object.fromEntries(entries.map(entry => [entry.entryId.replace(/0+$/, ''), entry.linkedFrom]))
  expect(counts).toEqual({ mark: 2, one: 1, two: 0, three: 0 })
  expect(await list({ linksTo: id('mark') })).toEqual(['three', 'one'])
  expect(await list({ linksTo: id('mark'), articleId: quarry })).toEqual(['one'])
  await notes.handlers['notes.delete']({ noteId: id('one') }, context)
  expect(await list({ linksTo: id('mark') })).toEqual(['three'])
  expect((await notes.handlers['notes.articles']({}, context)).articles).toMatchObject([{ articleId: ferry, count: 3 }])
})
