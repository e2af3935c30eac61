import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openClaimsDatabase } from './claims-database.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterclaim-claims-'))
  file = join(folder, 'claims.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Opens the store, says which positions it holds, and closes it. */
function positions(): unknown[] {
  const database = openClaimsDatabase(folder, 1)
  try {
    return database.prepare('SELECT value FROM state').pluck().all()
  } finally {
    database.close()
  }
}

function fill(): void {
  const database = openClaimsDatabase(folder, 1)
  database.prepare("INSERT INTO state VALUES ('position', 7)").run()
  database.close()
}

test('a sound file of this version is kept, one of another version is not', () => {
  fill()
  expect(positions()).toEqual([7])
  openClaimsDatabase(folder, 2).close()
  expect(positions()).toEqual([])
})

test('a file damaged behind its intact first page is built anew', () => {
  fill()
  const length = statSync(file).size - 4096
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, Buffer.alloc(length, 0xa7), 0, length, 4096)
  closeSync(descriptor)
  expect(positions()).toEqual([])
})

test('a file that lacks a table is built anew', () => {
  fill()
  const database = new Database(file)
  database.exec('DROP TABLE conflictArticle')
  database.close()
  expect(positions()).toEqual([])
})

test('something that is no database gives way to one', () => {
  writeFileSync(file, 'These are words, and not a database at all.'.repeat(200))
  expect(positions()).toEqual([])
  rmSync(file)
  mkdirSync(join(file, 'inner'), { recursive: true })
  expect(positions()).toEqual([])
})
