import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { AppError } from '../../../contract/bridge.ts'
import type { Note } from '../../../contract/notes.ts'
import { createJournal, type JournalStorage } from './journal.ts'
import { createNoteSaver, type NoteRequests, pauseBeforeSaving } from './note-saver.ts'

const fresh = {
  noteId: 'aaaaaaaaaaaa',
  articleId: 'bbbbbbbbbbbb',
  target: { kind: 'article' as const },
  body: '',
  revision: 0,
}

function memory(): JournalStorage & { values: () => string[] } {
  const map = new Map<string, string>()
  return {
    getItem: key => map.get(key) ?? null,
    setItem: (key, value) => map.set(key, value),
    removeItem: key => map.delete(key),
    key: index => [...map.keys()][index] ?? null,
    get length() {
      return map.size
    },
    values: () => [...map.values()],
  }
}

/** Behaves as the contract says the application does, and can be made to lose requests or replies. */
function application() {
  const stored = new Map<string, Note>()
  const fault: { before?: Error | undefined; after?: Error | undefined } = {}
  const calls: string[] = []
  const put = (note: Note) => {
    stored.set(note.noteId, note)
    return note
  }
  const reply = async (act: () => Note) => {
    if (fault.before) throw fault.before
    const note = act()
    if (fault.after) throw fault.after
    return { ...note }
  }
  const at = { createdAt: '2023-05-03T00:00:00Z', updatedAt: '2023-05-03T00:00:00Z' }
  const requests: NoteRequests = {
    create: input =>
      reply(() => {
        calls.push(`create ${input.body}`)
        return stored.get(input.noteId) ?? put({ ...input, ...at, revision: 1, siblingOf: null })
      }),
    save: ({ noteId, baseRevision, body }) =>
      reply(() => {
        calls.push(`save ${baseRevision} ${body}`)
        const note = stored.get(noteId)
        if (!note) throw new AppError('not-found', 'This note was deleted.')
        if (note.body === body) return note
        if (note.revision === baseRevision) return put({ ...note, body, revision: note.revision + 1 })
        return put({ ...note, noteId: 'sssssssssss1', body, revision: 1, siblingOf: noteId })
      }),
  }
  return { stored, fault, calls, requests }
}

describe('createNoteSaver', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  const pause = () => vi.advanceTimersByTimeAsync(pauseBeforeSaving)

  function open(app = application(), start = fresh) {
    const storage = memory()
    const siblings: Note[] = []
    const saver = createNoteSaver(start, app.requests, createJournal(storage, 'now'), note => siblings.push(note))
    return { ...app, storage, siblings, saver }
  }

  test('writing saves one revision per pause, and says so only when it came back', async () => {
    const { saver, calls, storage } = open()
    expect(saver.snapshot().state).toBe('new')
    saver.edit('T')
    saver.edit('Twelve')
    expect(saver.snapshot().state).toBe('saving')
    expect(storage.values()).toHaveLength(1)
    await pause()
    expect(calls).toEqual(['create Twelve'])
    expect(saver.snapshot()).toMatchObject({ state: 'saved', revision: 1 })
    expect(storage.values()).toEqual([])
    saver.edit('Twelve or nine?')
    await pause()
    expect(calls.at(-1)).toBe('save 1 Twelve or nine?')
    expect(saver.snapshot()).toMatchObject({ state: 'saved', revision: 2 })
  })

  test('what is typed while a revision is on its way is sent after it', async () => {
    const { saver, requests, calls } = open()
    let answer = () => {}
    const create = requests.create
    requests.create = input => new Promise(resolve => (answer = () => resolve(create(input))))
    saver.edit('Twelve')
    saver.flush()
    saver.edit('Twelve drowned')
    answer()
    await pause()
    expect(calls).toEqual(['create Twelve', 'save 1 Twelve drowned'])
    expect(saver.snapshot()).toMatchObject({ state: 'saved', body: 'Twelve drowned' })
  })

  test('a failing application: not saved, retrying, the text kept, saved in the end', async () => {
    const { saver, fault, stored, storage } = open()
    fault.before = new AppError('unavailable', 'Counterclaim does not answer.')
    saver.edit('Twelve')
    await pause()
    expect(saver.snapshot()).toMatchObject({ state: 'retrying', problem: 'Counterclaim does not answer.' })
    expect(storage.values()).toHaveLength(1)
    saver.edit('Twelve drowned')
    expect(saver.snapshot().state).toBe('retrying')
    await vi.advanceTimersByTimeAsync(3000)
    fault.before = undefined
    await vi.advanceTimersByTimeAsync(10_000)
    expect(saver.snapshot().state).toBe('saved')
    expect(stored.get(fresh.noteId)?.body).toBe('Twelve drowned')
    expect(storage.values()).toEqual([])
  })

  test('a lost reply makes neither a second note nor a lost word', async () => {
    const { saver, fault, stored } = open()
    fault.after = new AppError('unavailable', 'The connection broke.')
    saver.edit('Twelve')
    await pause()
    saver.edit('Twelve drowned')
    fault.after = undefined
    await vi.advanceTimersByTimeAsync(5000)
    expect([...stored.values()].map(note => note.body)).toEqual(['Twelve drowned'])
    expect(saver.snapshot().state).toBe('saved')
  })

  test('another window saved first: this text lives on as a sibling, and so does what is typed next', async () => {
    const app = application()
    const { saver, siblings, stored } = open(app, { ...fresh, body: 'Twelve', revision: 1 })
    const at = { createdAt: '', updatedAt: '', siblingOf: null }
    stored.set(fresh.noteId, { ...fresh, ...at, body: 'Nine', revision: 2 })
    saver.edit('Twelve drowned')
    await pause()
    expect(siblings).toHaveLength(1)
    expect(stored.get(fresh.noteId)?.body).toBe('Nine')
    saver.edit('Twelve drowned, they say')
    await pause()
    expect(stored.get('sssssssssss1')?.body).toBe('Twelve drowned, they say')
    expect(stored.size).toBe(2)
  })

  test('a deleted note keeps its text here and says why it is not saved', async () => {
    const { saver, storage } = open(application(), { ...fresh, body: 'Twelve', revision: 1 })
    saver.edit('Twelve drowned')
    await pause()
    expect(saver.snapshot()).toMatchObject({ state: 'stuck', problem: 'This note was deleted.' })
    expect(storage.values()).toHaveLength(1)
    // Back at what is saved, nothing is wrong any more.
    saver.edit('Twelve')
    expect(saver.snapshot()).toMatchObject({ state: 'saved', problem: null })
  })

  test('a newer revision is taken over, but never over unsent words', () => {
    const { saver } = open(application(), { ...fresh, body: 'Twelve', revision: 1 })
    const newer: Note = { ...fresh, body: 'Nine', revision: 2, createdAt: '', updatedAt: '', siblingOf: null }
    saver.adopt(newer)
    expect(saver.snapshot()).toMatchObject({ body: 'Nine', revision: 2, state: 'saved' })
    saver.edit('Nine!')
    saver.adopt({ ...newer, body: 'Ten', revision: 3 })
    expect(saver.snapshot().body).toBe('Nine!')
  })

  test('undoing back to the saved text has nothing to save', async () => {
    const { saver, calls, storage } = open(application(), { ...fresh, body: 'Twelve', revision: 1 })
    saver.edit('Twelve!')
    saver.edit('Twelve')
    await pause()
    expect(calls).toEqual([])
    expect(saver.snapshot().state).toBe('saved')
    expect(storage.values()).toEqual([])
  })

  test('a discarded note sends and keeps nothing', async () => {
    const { saver, calls, storage } = open()
    saver.edit('Twelve')
    saver.discard()
    await pause()
    expect(calls).toEqual([])
    expect(storage.values()).toEqual([])
  })
})
