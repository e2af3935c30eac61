import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../database/open.ts'
import { savedSearchHandlers } from './saved-searches.ts'

let folder = ''
let database: Database
let told: string[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'saved-searches-'))
  database = openDatabase(folder)
  told = []
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true, force: true })
})

const context = { signal: new AbortController().signal }
const open = () => savedSearchHandlers({ database, emit: name => told.push(name) })
const saved = {
  savedSearchId: 'aaaaaaaaaaaa',
  name: 'Kessin 10',
  query: 'kessin',
  kind: 'claims',
  sort: 'newest',
} as const

test('a saved search is there after closing and opening, in the order of the names', async () => {
  await open()['search.save'](saved, context)
  await open()['search.save']({ ...saved, savedSearchId: 'bbbbbbbbbbbb', name: 'kessin 9' }, context)
  database.close()
  database = openDatabase(folder)
  const list = await open()['search.saved']({}, context)
  expect(list.map(({ name }) => name)).toEqual(['kessin 9', 'Kessin 10'])
  expect(list[1]).toMatchObject(saved)
  expect(told).toEqual(['search.savedChanged', 'search.savedChanged'])
})

test('saving twice keeps one; renaming and removing change it, and saving again takes a removal back', async () => {
  const handlers = open()
  await handlers['search.save'](saved, context)
  await handlers['search.save']({ ...saved, query: 'kessin raid' }, context)
  expect(await handlers['search.saved']({}, context)).toHaveLength(1)
  const renamed = await handlers['search.rename']({ savedSearchId: saved.savedSearchId, name: 'Raids' }, context)
  expect(renamed).toMatchObject({ name: 'Raids', query: 'kessin raid' })
  await handlers['search.remove']({ savedSearchId: saved.savedSearchId }, context)
  expect(await handlers['search.saved']({}, context)).toEqual([])
  expect(() => handlers['search.rename']({ savedSearchId: saved.savedSearchId, name: 'x' }, context)).toThrow(
    'no longer',
  )
  await handlers['search.save'](renamed, context)
  expect(await handlers['search.saved']({}, context)).toHaveLength(1)
})

test('the last fifty searches are kept, newest first, each once', async () => {
  const handlers = open()
  for (let number = 0; number < 60; number++) await handlers['search.remember']({ query: `word ${number}` }, context)
  await handlers['search.remember']({ query: ' word 30 ' }, context)
  await handlers['search.remember']({ query: '  ' }, context)
  const queries = (await handlers['search.history']({}, context)).map(({ query }) => query)
  expect(queries.length).toBe(50)
  expect(queries.slice(0, 3)).toEqual(['word 30', 'word 59', 'word 58'])
  expect(new Set(queries).size).toBe(50)
  await handlers['search.forget']({ query: 'word 59' }, context)
  expect((await handlers['search.history']({}, context))[1]?.query).toBe('word 58')
  await handlers['search.forget']({ query: null }, context)
  expect(await handlers['search.history']({}, context)).toEqual([])
})
