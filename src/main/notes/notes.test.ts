import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAnchor } from '../../article/anchor.ts'
import type { Note } from '../../contract/notes.ts'
import { createId } from '../database/create-id.ts'
import { openDatabase } from '../database/open.ts'
import { currentRevision } from '../database/revision.ts'
import { createNotes, type Notes } from './notes.ts'

const articleId = 'article00001'
const text = 'Border clash\n\nThe Velmar guard said nine soldiers fell near Oskar Ridge.'
const article = { kind: 'article' as const }
const context = { signal: new AbortController().signal }

let folder: string
let database: Database
let emitted: { name: string; payload: unknown }[]
let notes: Notes

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterclaim-notes-'))
  database = openDatabase(folder)
  database
    .prepare(
      `INSERT INTO article (articleId, title, authors, capturedAt, contentHash, wordCount, document, revision, documentRevision)
       VALUES (?, 'Border clash', '[]', '2031-05-01T00:00:00.000Z', 'hash', 11, '{}', 1, 1)`,
    )
    .run(articleId)
  emitted = []
  notes = createNotes({
    database,
    emit: (name, payload) => emitted.push({ name, payload }),
    articleText: id => (id === articleId ? text : null),
    eventOf: () => null,
    hasClaim: () => false,
  })
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

const create = async (body: string, noteId = createId()) =>
  notes.handlers['notes.create']({ noteId, articleId, target: article, body }, context)
const save = async (noteId: string, baseRevision: number, body: string) =>
  notes.handlers['notes.save']({ noteId, baseRevision, body }, context)
const revisions = async (noteId: string) => notes.handlers['notes.revisions']({ noteId }, context)
const list = () => notes.notesOf(articleId).notes

test('A saved note is a new revision, and both events tell of it', async () => {
  const note = await create('First')
  const saved = await save(note.noteId, 1, 'Second')
  expect(saved).toMatchObject({ noteId: note.noteId, revision: 2, body: 'Second', siblingOf: null })
  expect((await revisions(note.noteId)).map(({ revision, body }) => [revision, body])).toEqual([
    [2, 'Second'],
    [1, 'First'],
  ])
  expect(emitted.slice(2)).toEqual([
    { name: 'notes.changed', payload: { articleId } },
    { name: 'library.changed', payload: { articleIds: [articleId], revision: currentRevision(database) } },
  ])
  const touched = database.prepare('SELECT revision FROM article WHERE articleId = ?').pluck().get(articleId)
  expect(touched).toBe(currentRevision(database))
})

test('Creating the same note again returns it as it is and announces nothing', async () => {
  const note = await create('First')
  await save(note.noteId, 1, 'Second')
  const before = emitted.length
  expect(await create('First', note.noteId)).toMatchObject({ revision: 2, body: 'Second' })
  expect(list()).toHaveLength(1)
  expect(emitted).toHaveLength(before)
})

test('A text based on an older revision becomes a sibling and leaves the newest alone', async () => {
  const note = await create('First')
  await save(note.noteId, 1, 'From the first window')
  const sibling = await save(note.noteId, 1, 'From the second window')
  expect(sibling).toMatchObject({ siblingOf: note.noteId, revision: 1, body: 'From the second window' })
  expect(list().map(({ body }) => body)).toEqual(['From the first window', 'From the second window'])
})

test('A base newer than the library knows (a restored backup) loses nothing either', async () => {
  const note = await create('First')
  const sibling = await save(note.noteId, 9, 'Written before the backup was restored')
  expect(sibling.siblingOf).toBe(note.noteId)
  expect(list()).toHaveLength(2)
})

test.each([
  ['directly', async () => undefined],
  ['after another window wrote', async (noteId: string) => void (await save(noteId, 2, 'Later, elsewhere'))],
])('A save sent again after a lost reply makes no sibling: %s', async (_when, between) => {
  const note = await create('First')
  await save(note.noteId, 1, 'Second')
  await between(note.noteId)
  const before = currentRevision(database)
  expect((await save(note.noteId, 1, 'Second')).noteId).toBe(note.noteId)
  expect(list()).toHaveLength(1)
  expect(currentRevision(database)).toBe(before)
})

test('A stale save sent again returns the sibling it made the first time', async () => {
  const note = await create('First')
  await save(note.noteId, 1, 'Newest')
  const first = await save(note.noteId, 1, 'Stale')
  const again = await save(note.noteId, 1, 'Stale')
  expect(again.noteId).toBe(first.noteId)
  expect(list()).toHaveLength(2)
})

test('Emptying a note keeps its earlier texts', async () => {
  const note = await create('Worth keeping')
  expect(await save(note.noteId, 1, '')).toMatchObject({ body: '', revision: 2 })
  expect((await revisions(note.noteId)).map(({ body }) => body)).toEqual(['', 'Worth keeping'])
})

test('A deleted note leaves the list and comes back whole', async () => {
  const note = await create('First')
  await notes.handlers['notes.delete']({ noteId: note.noteId }, context)
  await notes.handlers['notes.delete']({ noteId: note.noteId }, context)
  expect(list()).toEqual([])
  expect(await notes.handlers['notes.restore']({ noteId: note.noteId }, context)).toEqual(note)
  expect(list()).toEqual([note])
})

test('A new text saved in a note that another window deleted brings the note back; a repeated one does not', async () => {
  const note = await create('First')
  await notes.handlers['notes.delete']({ noteId: note.noteId }, context)
  await save(note.noteId, 1, 'First')
  expect(list()).toEqual([])
  await save(note.noteId, 1, 'Still writing')
  expect(list().map(({ body }) => body)).toEqual(['Still writing'])
})

test('A note on an article that is gone is refused with words for the reader', async () => {
  const request = { noteId: createId(), articleId: 'article00002', target: article, body: 'x' }
  await expect(async () => notes.handlers['notes.create'](request, context)).rejects.toMatchObject({
    code: 'not-found',
    message: 'The article is no longer in the library. Copy your text to keep it elsewhere.',
  })
  const note = await create('First')
  database.prepare('DELETE FROM article').run()
  await expect(save(note.noteId, 1, 'Second')).rejects.toMatchObject({ code: 'not-found' })
  await expect(revisions(note.noteId)).rejects.toMatchObject({ code: 'not-found' })
})

test('A passage is stored where its words stand, and a note outlives words that are gone', async () => {
  const start = text.indexOf('nine soldiers')
  const good = createAnchor(text, { start, end: start + 13 })
  const moved = { ...good, start: good.start + 3, end: good.end + 3 }
  const gone = { ...good, exact: 'ten soldiers' }
  for (const [anchor, kept] of [
    [moved, good],
    [gone, gone],
  ] as const) {
    const target = { kind: 'passage' as const, anchor }
    const note = await notes.handlers['notes.create']({ noteId: createId(), articleId, target, body: 'b' }, context)
    expect(note.target).toEqual({ kind: 'passage', anchor: kept })
  }
})

test('A highlight is placed once, changes its colour, and goes when told', async () => {
  const highlightId = createId()
  const anchor = createAnchor(text, { start: 14, end: 30 })
  const mark = async (colour: 'yellow' | 'blue', of = anchor) =>
    notes.handlers['notes.highlight']({ highlightId, articleId, anchor: of, colour }, context)
  await mark('yellow')
  await mark('blue')
  expect(notes.notesOf(articleId).highlights).toMatchObject([{ highlightId, colour: 'blue', anchor }])
  await notes.handlers['notes.removeHighlight']({ highlightId }, context)
  await notes.handlers['notes.removeHighlight']({ highlightId }, context)
  expect(notes.notesOf(articleId).highlights).toEqual([])
  await expect(mark('blue', { ...anchor, exact: 'not in the text' })).rejects.toMatchObject({ code: 'invalid-input' })
})

test('A highlight whose words are gone from the text comes back where it was when its removal is undone', async () => {
  const anchor = { ...createAnchor(text, { start: 14, end: 30 }), exact: 'not in the text' }
  const highlight = { highlightId: createId(), articleId, anchor, colour: 'blue' as const }
  await notes.handlers['notes.highlight']({ ...highlight, back: true }, context)
  expect(notes.notesOf(articleId).highlights).toMatchObject([highlight])
})

test.each(['', 'a\u0000b', '\ud83d alone', '👩‍👩‍👧 \u202e', 'x'.repeat(1_000_000)])(
  'A text comes back as it was saved (case %#)',
  async body => {
    const note = await create(body)
    expect(list()[0]?.body).toBe(note.body)
    expect(note.body).toBe(body.toWellFormed())
  },
)

/** Mulberry32: small, seeded, so that a failing run can be run again. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

test.each(Array.from({ length: 20 }, (_, seed) => seed))(
  'Three windows with lost and repeated requests lose no text and repeat no sibling (seed %i)',
  async seed => {
    database.pragma('synchronous = OFF')
    const random = randomFrom(seed)
    const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)]
    const windows: { note: Note; unsent: { baseRevision: number; noteId: string; body: string } | null }[] = []
    const first = await create('start')
    for (let count = 0; count < 3; count++) windows.push({ note: first, unsent: null })
    const acknowledged = new Set(['start'])
    let sequence = 0
    for (let step = 0; step < 150; step++) {
      const window = pick(windows)
      if (!window) continue
      const roll = random()
      if (roll < 0.1) await notes.handlers['notes.delete']({ noteId: window.note.noteId }, context)
      else if (roll < 0.15) await notes.handlers['notes.restore']({ noteId: window.note.noteId }, context)
      else if (roll < 0.25) {
        const newest = pick(list())
        if (newest) window.note = newest
      } else {
        const sent = window.unsent ?? {
          noteId: window.note.noteId,
          baseRevision: window.note.revision,
          body: `text ${sequence++}`,
        }
        const reply = await save(sent.noteId, sent.baseRevision, sent.body)
        acknowledged.add(sent.body)
        const lost = random() < 0.3
        window.unsent = lost ? sent : null
        if (!lost) window.note = reply
      }
    }
    const bodies = database.prepare('SELECT body FROM noteRevision').pluck().all()
    expect(new Set(bodies)).toEqual(acknowledged)
    // Each text was sent with one intention, however often it was repeated.
    expect(bodies.filter((body, index) => bodies.indexOf(body) !== index)).toEqual([])
  },
)
