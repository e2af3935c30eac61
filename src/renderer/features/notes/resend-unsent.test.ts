import { describe, expect, test } from 'vitest'
import { AppError } from '../../../contract/bridge.ts'
import type { Note } from '../../../contract/notes.ts'
import type { UnsentText } from './journal.ts'
import { resendUnsent } from './resend-unsent.ts'

const noteId = 'aaaaaaaaaaaa'
const articleId = 'bbbbbbbbbbbb'
const stored: Note = {
  noteId,
  articleId,
  target: { kind: 'article' },
  body: 'Twelve',
  revision: 3,
  createdAt: '',
  updatedAt: '',
  siblingOf: null,
}
const unsent: UnsentText = {
  noteId,
  articleId,
  target: { kind: 'article' },
  baseRevision: 3,
  body: 'Twelve drowned',
  session: 'gone',
  writtenAt: '2023-05-03T00:00:00Z',
}

async function resend(entries: UnsentText[], notes: Note[], fault?: Error) {
  const left = new Map(entries.map((text, index) => [`${index}`, text]))
  const calls: unknown[][] = []
  const answer = async (...call: unknown[]) => {
    if (fault) throw fault
    calls.push(call)
    return stored
  }
  const recovered = await resendUnsent({
    journal: { entries: () => [...left].map(([key, text]) => ({ key, text })), removeEntry: key => left.delete(key) },
    requests: {
      create: input => answer('create', input.noteId, input.body),
      save: input => answer('save', input.baseRevision, input.body),
    },
    notesOf: async () => notes,
    newId: () => 'nnnnnnnnnnnn',
    isAlive: async session => session === 'alive',
  })
  return { recovered, calls, left: [...left.values()] }
}

describe('resendUnsent', () => {
  test('unsent words are sent upon the revision they were written on', async () => {
    expect(await resend([unsent], [stored])).toEqual({
      recovered: [articleId],
      calls: [['save', 3, 'Twelve drowned']],
      left: [],
    })
  })

  test('words that had arrived, as the note or beside it, are not sent twice', async () => {
    expect((await resend([unsent], [{ ...stored, body: unsent.body, revision: 4 }])).calls).toEqual([])
    const sibling = { ...stored, noteId: 'ssssssssssss', siblingOf: noteId, body: unsent.body }
    expect(await resend([unsent], [stored, sibling])).toEqual({ recovered: [], calls: [], left: [] })
  })

  test('a note that was never saved is created under the id it was given', async () => {
    expect((await resend([{ ...unsent, baseRevision: 0 }], [])).calls).toEqual([['create', noteId, 'Twelve drowned']])
  })

  test('the words of a note deleted elsewhere become a note of their own', async () => {
    expect((await resend([unsent], [])).calls).toEqual([['create', 'nnnnnnnnnnnn', 'Twelve drowned']])
  })

  test('a page that lives keeps its words to itself', async () => {
    const alive = { ...unsent, session: 'alive' }
    expect(await resend([alive], [stored])).toEqual({ recovered: [], calls: [], left: [alive] })
  })

  test('what cannot be sent stays', async () => {
    const result = await resend([unsent], [stored], new AppError('unavailable', 'Away.'))
    expect(result).toEqual({ recovered: [], calls: [], left: [unsent] })
  })
})
