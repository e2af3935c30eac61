import { createHash } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainText } from '../../article/plain-text.ts'
import { checkDatabase } from './check-database.ts'
import { type Database, openDatabase } from './open.ts'

let folder: string
let database: Database
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const articleDocument = {
  type: 'document' as const,
  children: [{ type: 'title' as const, children: [{ type: 'text' as const, text: 'Quay closed' }] }],
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterclaim-check-'))
  database = openDatabase(folder)
  database
    .prepare(
      `INSERT INTO article (articleId, title, authors, capturedAt, contentHash, wordCount, document, revision, documentRevision)
       VALUES ('a', 'Quay closed', '[]', '2024-05-01', ?, 2, ?, 1, 1)`,
    )
    .run(hashOf(plainText(articleDocument)), JSON.stringify(articleDocument))
  database
    .prepare("INSERT INTO note (noteId, articleId, target, createdAt) VALUES ('n', 'a', '{}', '2024-05-01')")
    .run()
  database.prepare("INSERT INTO noteRevision VALUES ('n', 1, 'nine', ?, '2024-05-01')").run(hashOf('nine'))
  database.prepare("INSERT INTO asset VALUES ('p', 'image/png', 3)").run()
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true, force: true })
})

const damaged = (readAsset: (id: string) => Uint8Array | null = () => new Uint8Array(3)) =>
  checkDatabase(database, readAsset)
    .filter(finding => !finding.ok)
    .map(({ what, detail }) => `${what}: ${detail}`)

test('a sound library has nothing to report', () => {
  expect(damaged()).toEqual([])
})

test('a note, an article and a picture that changed on disk are named', () => {
  database.prepare("UPDATE noteRevision SET body = 'mine'").run()
  expect(damaged()).toEqual([expect.stringMatching(/^notes: 1 of 1 are damaged: n revision 1\./)])
  database.prepare("UPDATE article SET document = replace(document, 'Quay', 'Quiz')").run()
  expect(damaged()).toHaveLength(2)
  database.prepare("UPDATE article SET document = 'not JSON'").run()
  expect(damaged()).toHaveLength(2)
  expect(damaged(() => null)).toHaveLength(3)
})

test('a record that belongs to nothing is named', () => {
  database.pragma('foreign_keys = OFF')
  database.prepare("INSERT INTO articleTag VALUES ('nobody', 'tag')").run()
  expect(damaged()).toEqual([expect.stringContaining('links between records')])
})

test('an article whose authors or date cannot be read is named', () => {
  for (const change of ["authors = 'nope'", "authors = '[1]'", "publishedAt = 'soon'"]) {
    database.exec(`UPDATE article SET authors = '[]', publishedAt = NULL`)
    database.exec(`UPDATE article SET ${change}`)
    expect(damaged(), change).toEqual([expect.stringMatching(/^authors and dates: 1 of 1 are damaged: a\./)])
  }
})

test('pages that SQLite cannot read are findings, and what lies on other pages is still checked', () => {
  const page = Number(database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'article'").pluck().get())
  const size = Number(database.pragma('page_size', { simple: true }))
  database.close()
  const descriptor = openSync(join(folder, 'library.db'), 'r+')
  writeSync(descriptor, Buffer.alloc(size, 0xa7), 0, size, (page - 1) * size)
  closeSync(descriptor)
  database = openDatabase(folder)
  const findings = checkDatabase(database, () => new Uint8Array(3))
  expect(findings.find(({ what }) => what === 'articles')).toEqual({
    what: 'articles',
    ok: false,
    detail: expect.stringMatching(/^Could not be read to the end \(.*malformed\)\. Keep a copy/),
  })
  expect(findings.find(({ what }) => what === 'database')).toMatchObject({ ok: false })
  expect(findings.filter(({ ok }) => ok).map(({ what }) => what)).toEqual(expect.arrayContaining(['notes', 'pictures']))
})
