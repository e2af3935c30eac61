/** Proves that damaged derived files are made anew, and that a damaged library still opens to be checked. */
import { closeSync, openSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { importTexts, openTestApp, temporaryFolder } from './library-app.ts'

const texts = {
  'a.txt': 'Harbour fire kills nine\n\nMay 4, 2024\n\nThe Oltmar fire brigade said nine people were killed on Friday.',
  'b.txt': 'Mill fire kills two\n\nMay 5, 2024\n\nThe mill owner said on Sunday that two people were killed in Tessel.',
}

async function filledLibrary() {
  const library = temporaryFolder()
  const opened = openTestApp(library)
  const { articles } = await importTexts(opened, texts)
  await opened.app.close()
  return { library, ids: articles.map(({ id }) => id) }
}

function overwrite(file: string, start: number, length: number): void {
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, Buffer.alloc(length, 0xa7), 0, length, start)
  closeSync(descriptor)
}

test('damaged claims and a damaged search index are made anew, and nothing is missing', async () => {
  const { library, ids } = await filledLibrary()
  const claims = join(library, 'claims.db')
  overwrite(claims, 4096, statSync(claims).size - 4096)
  writeFileSync(join(library, 'search.db'), 'This is no database, whatever its name says.'.repeat(100))

  const { app, client } = openTestApp(library)
  await app.catchUp()
  expect((await client['library.list']({})).total).toBe(2)
  expect((await client['search.query']({ query: 'fire' })).total.count).toBe(2)
  for (const articleId of ids) {
    if (articleId === undefined) throw new Error('not imported')
    expect((await client['claims.forArticle']({ articleId })).claims.length).toBeGreaterThan(0)
  }
  expect((await client['app.check']({})).findings.filter(({ ok }) => !ok)).toEqual([])
})

test('a library with unreadable pages opens, and the check says so', async () => {
  const { library } = await filledLibrary()
  const file = join(library, 'library.db')
  const database = new Database(file)
  const size = Number(database.pragma('page_size', { simple: true }))
  // What the program reads first when it opens: the list of changes.
  const page = Number(
    database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'article_by_revision'").pluck().get(),
  )
  database.close()
  overwrite(file, (page - 1) * size, size)

  const { client } = openTestApp(library)
  const { findings } = await client['app.check']({})
  expect(findings.find(({ what }) => what === 'database')).toMatchObject({ ok: false })
  expect(findings.find(({ what }) => what === 'articles')).toMatchObject({ ok: true })
})
