import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database/open.ts'
import { buildArticle } from './build-extraction.ts'
import { type Claims, type ClaimsOptions, createClaims } from './claims.ts'
import { groupingInThisThread } from './grouping/in-this-thread.ts'

let folder: string
let database: Database
let claims: Claims
let emitted: { articleIds: string[]; pending: number }[]
let extracted: string[]
let articles: Map<string, { number: number; revision: number; trashed: boolean }>
let revision: number
const context = { signal: new AbortController().signal }

const put = (articleId: string, number: number) =>
  articles.set(articleId, { number, revision: ++revision, trashed: false })
const source: ClaimsOptions['articles'] = {
  changes: (after, limit) =>
    [...articles]
      .map(([articleId, each]) => ({ articleId, ...each, documentRevision: each.revision, deleted: false }))
      .filter(change => change.revision > after)
      .sort((a, b) => a.revision - b.revision)
      .slice(0, limit),
  textsChangedAfter: after => [...articles.values()].filter(article => article.revision > after).length,
  read: articleId => {
    const article = articles.get(articleId)
    if (!article || article.trashed) return null
    return {
      title: 'Battle at Sorrel Ford',
      publishedAt: '2026-03-02',
      text: `${articleId} ${article.number}`,
      sections: [],
    }
  },
  isTrashed: articleId => articles.get(articleId)?.trashed === true,
}
const conflicts = async () => (await claims.handlers['claims.conflicts']({}, context)).conflicts.length

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paused-'))
  database = openDatabase(folder)
  articles = new Map()
  revision = 0
  extracted = []
  emitted = []
  claims = createClaims({
    folder,
    database,
    articles: source,
    extract: async ({ text }) => {
      extracted.push(text)
      const [claimant = '', number = ''] = text.split(' ')
      const events = [{ eventKey: 'main', title: 'Battle at Sorrel Ford', place: 'Sorrel Ford', date: '2026-03-02' }]
      const figures = [{ exact: number, low: Number(number), targetGroup: 'soldiers' }]
      const told = [{ claimant, words: `${number} soldiers were killed`, figures }]
      return buildArticle({ id: '', published: '2026-03-02', events, claims: told }).extraction
    },
    grouping: groupingInThisThread(),
    emit: (name, payload) => {
      if (name === 'claims.changed') emitted.push(payload as { articleIds: string[]; pending: number })
    },
  })
})
afterEach(async () => {
  await claims.close()
  database.close()
  rmSync(folder, { recursive: true, force: true })
})

test('paused, nothing is read but what is opened; nobody waits, nothing is lost, and going on reads the rest', async () => {
  put('army00000000', 9)
  await claims.catchUp()
  claims.pause(true)
  put('front0000000', 80)
  put('clerk0000000', 28)
  await claims.catchUp()
  expect(extracted).toEqual(['army00000000 9'])
  expect(claims.handlers['claims.status']({}, context)).toEqual({ pending: 0, paused: 2, total: 3 })
  expect(await conflicts()).toBe(0)

  // What a reader opens is read, and set against what is known.
  await claims.handlers['claims.forArticle']({ articleId: 'front0000000', again: false }, context)
  expect(await conflicts()).toBeGreaterThan(0)
  await claims.catchUpWith('front0000000')
  expect(extracted).toEqual(['army00000000 9', 'front0000000 80'])

  claims.pause(false)
  await claims.catchUp()
  expect(extracted).toEqual(['army00000000 9', 'front0000000 80', 'clerk0000000 28'])
  expect(claims.handlers['claims.status']({}, context)).toMatchObject({ pending: 0 })
  expect(emitted.at(-1)?.pending).toBe(0)
})

test('what is put into the trash while paused is contested no more', async () => {
  put('army00000000', 9)
  put('front0000000', 80)
  await claims.catchUp()
  expect(await conflicts()).toBeGreaterThan(0)
  claims.pause(true)
  put('clerk0000000', 28)
  const front = articles.get('front0000000')
  if (front) articles.set('front0000000', { ...front, trashed: true, revision: ++revision })
  await claims.catchUp()
  expect(await conflicts()).toBe(0)
  expect(extracted).toHaveLength(2)
})
