import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { parseQuery } from '../../src/main/search/language/parse-query.ts'
import { createThread } from '../../src/main/workers/thread.ts'
import { createRandom, operation, stateAfter } from './index-operations.ts'

const workerUrl = new URL('../../src/main/workers/worker.ts', import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'killed-threads-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const field = (value: unknown, name: string): unknown => Reflect.get(Object(value), name)

test('either thread may be killed at work: its follower goes on where it was, and the other notices nothing', async () => {
  const index = createThread(workerUrl)
  const query = createThread(workerUrl)
  const random = createRandom(3)
  const { clauses } = parseQuery('harbour ')
  const ask = () => query.run('search.query', { folder, clauses, offset: 0, limit: 1000, exact: true })
  let done = 0
  for (let kill = 0; kill < 8; kill++) {
    const opened = await index.run('search.open', { folder })
    const generation = field(opened, 'generation')
    done = Number(field(opened, 'position') ?? 0)
    for (let more = 0; more < 12; more++) {
      done++
      const { changed, deleted } = operation(done)
      await index.run('search.apply', { folder, generation, articles: changed, deleted, position: String(done) })
    }
    // In the middle of merging, or of answering: the deadline ends the thread.
    const deadline = Math.floor(random() * 20)
    await Promise.allSettled([
      index.run('search.tidy', { folder, time: 60_000 }, { deadline }),
      query.run('search.query', { folder, clauses, offset: 0, limit: 1000 }, kill % 2 === 0 ? { deadline: 1 } : {}),
    ])
  }
  const opened = await index.run('search.open', { folder })
  expect(field(opened, 'position')).toBe(String(done))
  const found = await ask()
  const state = [...stateAfter(done).values()]
  expect(field(found, 'damaged')).toBe(false)
  expect(field(opened, 'articles')).toBe(state.length)
  // Read through another connection all along, the index says what a look at every article says.
  const withWord = state.filter(article => /harbour/.test(JSON.stringify(article)))
  expect(field(found, 'total')).toBe(withWord.length)
  await Promise.all([index.close(), query.close()])
})
