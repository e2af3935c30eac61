import { expect, test } from 'vitest'
import { createJournal, type JournalStorage } from './journal.ts'

function memory(refuse = false): JournalStorage {
  const map = new Map<string, string>([
    ['counterclaim.unsent.damaged', '{'],
    ['other', '1'],
  ])
  return {
    getItem: key => map.get(key) ?? null,
    setItem: (key, value) => {
      if (refuse) throw new DOMException('full', 'QuotaExceededError')
      map.set(key, value)
    },
    removeItem: key => map.delete(key),
    key: index => [...map.keys()][index] ?? null,
    get length() {
      return map.size
    },
  }
}

const text = {
  noteId: 'aaaaaaaaaaaa',
  articleId: 'bbbbbbbbbbbb',
  target: { kind: 'article' as const },
  baseRevision: 2,
  body: 'Nine',
}

test('two windows on one note keep their words apart, and a later page finds both, oldest first', () => {
  const storage = memory()
  let minute = 0
  const now = () => new Date(Date.UTC(2023, 4, 3, 0, minute++))
  createJournal(storage, 'one', now).write(text)
  createJournal(storage, 'two', now).write({ ...text, body: 'Ten' })
  const later = createJournal(storage, 'three')
  expect(later.entries().map(entry => entry.text.body)).toEqual(['Nine', 'Ten'])
  createJournal(storage, 'one').remove(text.noteId, text.baseRevision)
  expect(later.entries().map(entry => entry.text.session)).toEqual(['two'])
})

test('a storage that refuses is no error, and says so', () => {
  expect(createJournal(memory(true), 'one').write(text)).toBe(false)
  expect(createJournal(memory(), 'one').write(text)).toBe(true)
})
