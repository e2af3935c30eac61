/** Proves that one damaged article hurts only itself. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { importTexts, openTestApp, temporaryFolder } from './library-app.ts'

const texts = {
  'a.txt': 'Harbour fire kills nine\n\nMay 4, 2024\n\nThe Oltmar fire brigade said nine people were killed on Friday.',
  'b.txt': 'Mill fire kills two\n\nMay 5, 2024\n\nThe mill owner said on Sunday that two people were killed in Tessel.',
}

test('claims, search, export and the doctor go on without it, and the doctor names it', async () => {
  const library = temporaryFolder()
  const first = openTestApp(library)
  const { articles } = await importTexts(first, texts)
  const [damaged, sound] = articles.map(({ id }) => id)
  if (damaged === undefined || sound === undefined) throw new Error('not imported')
  await first.app.close()
  const database = new Database(join(library, 'library.db'))
  database.prepare('UPDATE article SET document = \'{"type":"x"}\' WHERE articleId = ?').run(damaged)
  database.close()
  // Derived data is built anew from what is there now.
  for (const name of ['claims.db', 'search.db']) rmSync(join(library, name), { recursive: true, force: true })

  const { app, client } = openTestApp(library)
  await app.catchUp()
  expect((await client['search.query']({ query: 'mill' })).groups.map(({ articleId }) => articleId)).toEqual([sound])
  expect((await client['claims.forArticle']({ articleId: sound })).claims.length).toBeGreaterThan(0)
  expect((await client['claims.conflicts']({})).conflicts).toEqual([])
  await expect(client['library.article']({ articleId: damaged })).rejects.toMatchObject({ code: 'unreadable' })
  expect((await client['library.list']({})).total).toBe(2)

  const folder = temporaryFolder()
  const { handle } = app.files.handFolder(folder)
  const report = await client['export.run']({ articleIds: null, folder: handle })
  expect(report.written.map(({ articleId }) => articleId)).toEqual([sound])
  expect(report.failed).toEqual([{ articleId: damaged, reason: expect.stringContaining('damaged') }])
  expect(readdirSync(folder).filter(name => name.endsWith('.md'))).toHaveLength(1)

  const { findings } = await client['app.check']({})
  expect(findings.filter(({ ok }) => !ok).map(({ detail }) => detail)).toEqual([expect.stringContaining(damaged)])
  expect(existsSync(join(library, 'claims.db'))).toBe(true)
})
