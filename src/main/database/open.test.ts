import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockLibrary } from './lock.ts'
import { migrate, schemaVersion } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { openDatabase } from './open.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterclaim-database-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a new library has the newest schema and the settings that survive a power cut', () => {
  const database = openDatabase(folder)
  expect(schemaVersion(database)).toBe(migrations.length)
  expect(database.pragma('journal_mode', { simple: true })).toBe('wal')
  expect(database.pragma('synchronous', { simple: true })).toBe(2)
  expect(database.pragma('foreign_keys', { simple: true })).toBe(1)
  expect(database.pragma('trusted_schema', { simple: true })).toBe(0)
  const strict = database
    .prepare("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND strict = 0")
    .pluck()
    .get()
  expect(strict).toBe(0)
  database.close()
})

test('a newer library is refused and left byte for byte as it was', () => {
  const database = openDatabase(folder)
  database.pragma(`user_version = ${migrations.length + 1}`)
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
  const file = join(folder, 'library.db')
  const before = readFileSync(file)
  expect(() => openDatabase(folder)).toThrow(expect.objectContaining({ code: 'newer-library' }))
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('somebody else’s database, and what is no database, are refused and left as they were', () => {
  const other = new Database(join(folder, 'library.db'))
  other.exec('CREATE TABLE recipes (name TEXT)')
  other.close()
  expect(() => openDatabase(folder)).toThrow(/not a Counterclaim library/)

  const second = join(folder, 'second')
  mkdirSync(second)
  writeFileSync(join(second, 'library.db'), 'this is a text, not a database at all')
  expect(() => openDatabase(second)).toThrow(expect.objectContaining({ code: 'unreadable' }))
  expect(readFileSync(join(second, 'library.db'), 'utf8')).toBe('this is a text, not a database at all')
})

test('a migration that fails leaves the library at the version before it', () => {
  const database = new Database(join(folder, 'x.db'))
  const steps = [
    { name: 'one', sql: 'CREATE TABLE a (x TEXT) STRICT; INSERT INTO a VALUES (1)' },
    { name: 'two', sql: 'CREATE TABLE b (x TEXT) STRICT; INSERT INTO nowhere VALUES (1)' },
  ]
  expect(() => migrate(database, steps)).toThrow(/nowhere/)
  expect(schemaVersion(database)).toBe(1)
  expect(database.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'b'").pluck().get()).toBe(0)
  database.close()
})

test('a migration that rebuilds a table keeps what refers to it, and one that leaves strays is undone', () => {
  const database = new Database(join(folder, 'x.db'))
  database.pragma('foreign_keys = ON')
  const first = {
    name: 'one',
    sql: 'CREATE TABLE parent (id TEXT PRIMARY KEY) STRICT; CREATE TABLE child (parent TEXT REFERENCES parent ON DELETE CASCADE) STRICT',
  }
  migrate(database, [first])
  database.exec("INSERT INTO parent VALUES ('p'); INSERT INTO child VALUES ('p')")
  const rebuild = {
    name: 'two',
    sql: `CREATE TABLE next (id TEXT PRIMARY KEY, more TEXT) STRICT; INSERT INTO next (id) SELECT id FROM parent;
      DROP TABLE parent; ALTER TABLE next RENAME TO parent`,
  }
  migrate(database, [first, rebuild])
  expect(database.prepare('SELECT count(*) FROM child').pluck().get()).toBe(1)
  expect(database.pragma('foreign_keys', { simple: true })).toBe(1)
  const careless = { name: 'three', sql: 'DELETE FROM parent' }
  expect(() => migrate(database, [first, rebuild, careless])).toThrow(/three leaves 1 records/)
  expect(schemaVersion(database)).toBe(2)
  expect(database.prepare('SELECT count(*) FROM parent').pluck().get()).toBe(1)
  database.close()
})

test('the lock lets one in, names the holder to the other, and is free again after', () => {
  const first = lockLibrary(folder, 'the first window')
  expect(() => lockLibrary(folder, 'the second')).toThrow(
    expect.objectContaining({ code: 'locked', message: expect.stringContaining('the first window') }),
  )
  first.release()
  first.release()
  lockLibrary(folder, 'the second').release()
})

test('a library that lost its articles is not taken for a new one', () => {
  openDatabase(folder).close()
  writeFileSync(join(folder, 'claims.db'), 'derived')
  writeFileSync(join(folder, 'library.db'), '')
  for (const suffix of ['-wal', '-shm']) rmSync(join(folder, `library.db${suffix}`), { force: true })
  expect(() => openDatabase(folder)).toThrow(/lost its articles/)
})

test('a copied library opens: nothing in it names its old folder', () => {
  openDatabase(folder).close()
  const copy = join(folder, 'copy')
  mkdirSync(copy)
  copyFileSync(join(folder, 'library.db'), join(copy, 'library.db'))
  openDatabase(copy).close()
})

test('a library of the first version comes to the newest schema with all its articles, notes and highlights, and a copy of it stays', () => {
  const first = new Database(join(folder, 'library.db'))
  first.pragma(`application_id = ${0x43436c6d}`)
  migrate(first, migrations.slice(0, 1))
  first.exec(`
    INSERT INTO article (articleId, title, authors, capturedAt, contentHash, wordCount, document, revision, documentRevision)
      VALUES ('a', 'Clash at Orsk Ford', '[]', '2031-03-04', 'h', 4, '{}', 1, 1), ('b', 'Mill burns', '[]', '2031-03-05', 'i', 2, '{}', 2, 2);
    INSERT INTO articleTag VALUES ('a', 'ford');
    INSERT INTO asset VALUES ('p', 'image/png', 12);
    INSERT INTO articleAsset VALUES ('a', 'p');
    INSERT INTO note VALUES ('n', 'a', '{}', NULL, '2031-03-04', NULL), ('s', 'a', '{}', 'n', '2031-03-04', '2031-03-06');
    INSERT INTO noteRevision VALUES ('n', 1, 'first', 'x', '2031-03-04'), ('n', 2, 'first and more', 'y', '2031-03-05'), ('s', 1, 'other', 'z', '2031-03-05');
    INSERT INTO highlight VALUES ('l', 'a', '{}', 'yellow', '2031-03-04');
    INSERT INTO setting VALUES ('theme', 'dark');
    INSERT INTO deletedArticle VALUES ('c', 3);
    UPDATE revision SET value = 3;
  `)
  const tables = ['revision', 'article', 'deletedArticle', 'articleTag', 'asset', 'articleAsset']
  const others = ['note', 'noteRevision', 'highlight', 'setting']
  /** Every value of the first version's columns: a later schema may have more. */
  const columns = new Map(
    [...tables, ...others].map(table => [
      table,
      first.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table).join(', '),
    ]),
  )
  const contents = (database: Database.Database) =>
    [...columns].map(([table, names]) => [table, database.prepare(`SELECT ${names} FROM ${table} ORDER BY 1, 2`).all()])
  const before = contents(first)
  expect(before.every(([, rows]) => Array.isArray(rows) && rows.length > 0)).toBe(true)
  first.close()

  const database = openDatabase(folder)
  expect(schemaVersion(database)).toBe(migrations.length)
  expect(contents(database)).toEqual(before)
  database.close()
  const copy = new Database(join(folder, 'library-before-schema-2.db'), { readonly: true })
  expect([schemaVersion(copy), contents(copy)]).toEqual([1, before])
  copy.close()
})
