import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
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
