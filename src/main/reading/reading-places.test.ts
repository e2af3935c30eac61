/** A place is kept for each article, survives a restart, and goes with the article. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../database/open.ts'
import { createReadingPlaces } from './reading-places.ts'

const context = { signal: new AbortController().signal }
const articleId = 'article00001'

function library() {
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-reading-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const database = openDatabase(folder)
  database
    .prepare(
      `INSERT INTO article (articleId, title, authors, capturedAt, contentHash, wordCount, document, revision, documentRevision)
       VALUES (?, 'Quay fire', '[]', '2031-05-01T00:00:00.000Z', 'hash', 11, '{}', 1, 1)`,
    )
    .run(articleId)
  return { folder, database }
}

test('an article opens where its reader stopped, after a restart too', async () => {
  const { folder, database } = library()
  const { handlers } = createReadingPlaces(database)
  expect(await handlers['reading.place']({ articleId }, context)).toEqual({ offset: 0 })
  await handlers['reading.keepPlace']({ articleId, offset: 120 }, context)
  await handlers['reading.keepPlace']({ articleId, offset: 360 }, context)
  database.close()
  const again = openDatabase(folder)
  onTestFinished(() => void again.close())
  expect(await createReadingPlaces(again).handlers['reading.place']({ articleId }, context)).toEqual({ offset: 360 })
})

test('back at the top, or with the article gone, there is no place', async () => {
  const { database } = library()
  onTestFinished(() => void database.close())
  const { handlers } = createReadingPlaces(database)
  await handlers['reading.keepPlace']({ articleId, offset: 120 }, context)
  await handlers['reading.keepPlace']({ articleId, offset: 0 }, context)
  expect(await handlers['reading.place']({ articleId }, context)).toEqual({ offset: 0 })
  await handlers['reading.keepPlace']({ articleId, offset: 120 }, context)
  database.prepare('DELETE FROM article').run()
  expect(await handlers['reading.place']({ articleId }, context)).toEqual({ offset: 0 })
  await handlers['reading.keepPlace']({ articleId, offset: 120 }, context)
  expect(await handlers['reading.place']({ articleId }, context)).toEqual({ offset: 0 })
})
