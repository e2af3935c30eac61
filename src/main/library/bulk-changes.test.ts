import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import { BulkChange, ListChoice, WholeList } from '../../contract/library.ts'
import { type Database, openDatabase } from '../database/open.ts'
import { createLibrary, type Library } from './library.ts'

let folder: string
let database: Database
let library: Library
let told: number

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterclaim-bulk-'))
  database = openDatabase(folder)
  told = 0
  library = createLibrary({ database, folder, emit: () => void told++ })
  database.transaction(() => {
    for (let number = 0; number < 1200; number++) add(number)
  })()
  told = 0
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true, force: true })
})

const add = (number: number) =>
  library.add(
    {
      document: {
        type: 'document',
        children: [{ type: 'title', children: [{ type: 'text', text: `Report ${number}` }] }],
      },
      title: `Report ${number}`,
      site: 'Oltmar Post',
      publishedAt: null,
      tags: number % 3 === 0 ? ['harbour'] : [],
      standfirst: null,
      authors: [],
      originalUrl: null,
      language: 'en',
      imageCredit: null,
      assets: [],
    },
    { sourceName: null },
  )
const run = (
  signal = new AbortController().signal,
  progress: (at: { done: number; total: number }) => void = () => undefined,
) => ({
  ...{ signal, progress },
})
const updateAll = (list: z.input<typeof WholeList>, change: z.input<typeof BulkChange>, context = run()) =>
  library.handlers['library.updateAll']({ list: WholeList.parse(list), change: BulkChange.parse(change) }, context)
const counts = () => library.handlers['library.counts']({}, run())
const someIds = async () => {
  const { articles } = await library.handlers['library.list']({ ...ListChoice.parse({}), offset: 0, limit: 2 }, run())
  return articles.map(({ articleId }) => articleId)
}

test('all but some of a list are archived, and undoing brings back those and no others', async () => {
  const except = await someIds()
  const report = await updateAll({ choice: {}, except }, { archived: true })
  expect(report).toMatchObject({ changed: 1198, cancelled: false })
  expect(await counts()).toMatchObject({ library: 2, archive: 1198 })
  expect(told).toBe(1)
  const back = await library.handlers['library.undoAll']({ undoId: report.undoId ?? '' }, run())
  expect(back.changed).toBe(1198)
  expect(await counts()).toMatchObject({ library: 1200, archive: 0 })
  await library.handlers['library.undoAll']({ undoId: back.undoId ?? '' }, run())
  expect(await counts()).toMatchObject({ library: 2, archive: 1198 })
})

test('tags are given and taken without touching the others, and come back each as they were', async () => {
  const report = await updateAll({ choice: {} }, { addTags: ['strike'], removeTags: ['harbour'] })
  expect((await counts()).tags).toEqual([{ tag: 'strike', count: 1200 }])
  await library.handlers['library.undoAll']({ undoId: report.undoId ?? '' }, run())
  expect((await counts()).tags).toEqual([{ tag: 'harbour', count: 400 }])
})

test('stopped on the way it says what was done, and that can be undone', async () => {
  const stop = new AbortController()
  const report = await updateAll(
    { choice: {} },
    { trashed: true },
    run(stop.signal, ({ done }) => done === 500 && stop.abort()),
  )
  expect(report).toMatchObject({ changed: 500, cancelled: true })
  await library.handlers['library.undoAll']({ undoId: report.undoId ?? '' }, run())
  expect(await counts()).toMatchObject({ library: 1200, trash: 0 })
})

test('the trash is emptied, and nothing outside of it', async () => {
  const kept = await someIds()
  await updateAll({ choice: {}, except: kept }, { trashed: true })
  const answer = await library.handlers['library.deleteAllForever'](
    { list: WholeList.parse({ choice: { view: 'trash' } }) },
    run(),
  )
  expect(answer).toEqual({ deleted: 1198, cancelled: false })
  expect(await counts()).toMatchObject({ library: 2, trash: 0 })
})

test('what was changed before something failed is told and can be undone; a failed undoing goes on from where it was', async () => {
  // The second of three parts fails.
  const choice = { ...ListChoice.parse({}), offset: 700, limit: 1 }
  const { articles } = await library.handlers['library.list'](choice, run())
  const refuse = () =>
    database.exec(`CREATE TRIGGER refuse BEFORE UPDATE ON article WHEN OLD.articleId = '${articles[0]?.articleId}'
      BEGIN SELECT raise(ABORT, 'no room'); END`)
  refuse()
  const report = await updateAll({ choice: {} }, { archived: true })
  expect(report).toMatchObject({ changed: 500, failed: expect.stringMatching(/\w/) })
  expect(told).toBe(1)
  database.exec('DROP TRIGGER refuse')
  await updateAll({ choice: {} }, { archived: true })
  const all = await updateAll({ choice: { view: 'archive' } }, { archived: false })
  expect(all.changed).toBe(1200)
  refuse()
  const undoAll = () => library.handlers['library.undoAll']({ undoId: all.undoId ?? '' }, run())
  await expect(undoAll()).rejects.toThrow()
  expect(await counts()).toMatchObject({ archive: 500 })
  database.exec('DROP TRIGGER refuse')
  const back = await undoAll()
  expect(await counts()).toMatchObject({ archive: 1200 })
  await library.handlers['library.undoAll']({ undoId: back.undoId ?? '' }, run())
  expect(await counts()).toMatchObject({ library: 1200, archive: 0 })
})
