import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importReport } from '../../contract/import-report.ts'
import { type Database, openDatabase } from '../database/open.ts'
import { createFolderWatch, type FolderWatch } from './watch-folder.ts'

let folder: string
let database: Database
let taken: string[][]
let told: unknown[]
let watch: FolderWatch
const inbox = () => join(folder, 'inbox')
const put = (name: string, words = 'words') => writeFileSync(join(inbox(), name), words)

const open = () =>
  createFolderWatch({
    database,
    list: async path => readdirSync(path).map(name => join(path, name)),
    extensions: new Set(['.txt', '.html']),
    importPaths: async paths => {
      taken.push(paths.map(path => path.slice(inbox().length + 1)))
      return importReport(null, [], false)
    },
    tell: (state, report) => told.push([state.isMissing, report === null ? 'state' : 'report']),
  })
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterclaim-watch-'))
  mkdirSync(inbox())
  database = openDatabase(join(folder, 'library'))
  taken = []
  told = []
  watch = open()
})
afterEach(async () => {
  await watch.close()
  database.close()
  rmSync(folder, { recursive: true, force: true })
})

test('what is new is taken once it is whole, and once only, also after a restart', async () => {
  put('before.txt')
  await watch.choose(inbox())
  put('page.html')
  put('half.html.crdownload')
  put('picture.png')
  await watch.look()
  appendFileSync(join(inbox(), 'page.html'), 'more words')
  await watch.look()
  expect(taken).toEqual([])
  await watch.look()
  expect(taken).toEqual([['page.html']])
  await watch.close()
  watch = open()
  expect(watch.state()).toEqual({ folder: inbox(), isMissing: false })
  for (let look = 0; look < 3; look++) await watch.look()
  expect(taken).toHaveLength(1)
  put('page.html', 'another page of the same name')
  for (let look = 0; look < 3; look++) await watch.look()
  expect(taken).toEqual([['page.html'], ['page.html']])
  expect(readdirSync(inbox()).sort()).toEqual(['before.txt', 'half.html.crdownload', 'page.html', 'picture.png'])
})

test('a folder that is missing is said once, and watched again when it is back', async () => {
  await watch.choose(inbox())
  renameSync(inbox(), join(folder, 'away'))
  for (let look = 0; look < 3; look++) await watch.look()
  expect(told).toEqual([[true, 'state']])
  renameSync(join(folder, 'away'), inbox())
  put('page.html')
  for (let look = 0; look < 3; look++) await watch.look()
  expect(told).toEqual([
    [true, 'state'],
    [false, 'state'],
    [false, 'report'],
  ])
  await watch.choose(null)
  put('other.html')
  for (let look = 0; look < 3; look++) await watch.look()
  expect(taken).toEqual([['page.html']])
})
