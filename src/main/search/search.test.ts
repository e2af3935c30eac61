import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Search } from './search.ts'
import { createSearchJobs } from './search-jobs.ts'
import {
  articleId,
  ask as askSearch,
  createRandom,
  inProcessThread,
  openTestSearch,
  pick,
  plainQuestion,
  TestLibrary,
} from './test-library.ts'
import type { SearchThread } from './thread-lane.ts'

let folder = ''
let library = new TestLibrary()
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'search-'))
  library = new TestLibrary()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = (thread = inProcessThread()) => ({ ...openTestSearch(folder, library, thread), thread })
const ask = async (...question: Parameters<typeof askSearch>) => {
  const { groups, total, hints } = await askSearch(...question)
  return { hits: groups, total: total.count, hint: hints[0]?.text ?? null }
}
const found = async (search: Search, query: string) => (await ask(search, query)).hits.map(hit => hit.articleId)

/** A library of `count` articles, each with a word of its own. */
function fill(count: number): void {
  for (let number = 0; number < count; number++) {
    library.put(articleId(number), {
      title: `Report ${number}`,
      text: `Report ${number}\n\nThe convoy number${number} left.`,
    })
  }
}

test('an article is found by its title, text, notes and claimants, with what is shown of it', async () => {
  library.put(articleId(1), {
    title: 'Raid at Kessin',
    text: 'Raid at Kessin\n\nNine soldiers were killed, says the army.',
    site: 'Tarsk Daily',
    publishedAt: '2021-03-04',
    notes: [{ noteId: 'nnnnnnnnnnnn', body: 'Compare with the *earlier* figure.' }],
    claimants: ['Velorian army'],
  })
  const { search } = open()
  await search.catchUp()
  for (const query of ['raid', 'soldier', 'earlier', 'velorian', 'claimant:army', 'note:figure', '"nine soldiers"']) {
    expect(await found(search, query), query).toEqual([articleId(1)])
  }
  const { hits, total, hint } = await ask(search, 'soldiers')
  expect({ total, hint }).toEqual({ total: 1, hint: null })
  expect(hits[0]).toMatchObject({ title: 'Raid at Kessin', site: 'Tarsk Daily', publishedAt: '2021-03-04' })
  expect(hits[0]?.snippets[0]?.text).toBe('Nine soldiers were killed, says the army.')
  await search.close()
})

test('every change is found after catching up: new, changed, trashed, deleted', async () => {
  fill(5)
  const { search } = open()
  await search.catchUp()
  library.put(articleId(1), { title: 'Corrected', text: 'Corrected words' })
  library.hide(articleId(2))
  library.remove(articleId(3))
  library.put(articleId(9), { title: 'New', text: 'A new convoy' })
  await search.catchUp()
  expect((await found(search, 'convoy')).toSorted()).toEqual([0, 4, 9].map(articleId))
  expect(await found(search, 'corrected')).toEqual([articleId(1)])
  library.put(articleId(2), { title: 'Back', text: 'The convoy is back' })
  await search.catchUp()
  expect(await found(search, 'back')).toEqual([articleId(2)])
  await search.close()
})

test('after closing and opening, results are the same and no article is read again', async () => {
  fill(90)
  const first = open()
  await first.search.catchUp()
  const before = await ask(first.search, 'convoy number7')
  await first.search.close()
  library.documentReads = 0
  const second = open()
  await second.search.catchUp()
  expect(library.documentReads).toBe(0)
  expect(await ask(second.search, 'convoy number7')).toEqual(before)
  await second.search.close()
})

test('after a crash, nothing is missing', async () => {
  fill(40)
  const first = open()
  await first.search.catchUp()
  await first.search.close()
  const crashing = open()
  library.put(articleId(3), { title: 'Changed', text: 'Changed before the crash' })
  library.put(articleId(77), { title: 'New', text: 'A late convoy' })
  await crashing.search.catchUp()
  const afterCrash = open()
  await afterCrash.search.catchUp()
  expect(await found(afterCrash.search, 'changed')).toEqual([articleId(3)])
  expect(await found(afterCrash.search, 'late')).toEqual([articleId(77)])
  expect((await ask(afterCrash.search, 'convoy')).total).toBe(40)
  await afterCrash.search.close()
})

const indexFile = () => join(folder, 'search.db')

/** Changes bytes in the middle of every page after the first. */
function spoilPages(): void {
  const bytes = readFileSync(indexFile())
  for (let at = 16_384 + 5000; at < bytes.length; at += 16_384) bytes[at] = (bytes[at] ?? 0) ^ 0xff
  writeFileSync(indexFile(), bytes)
}

const damage: Record<string, () => void> = {
  'changed bytes': spoilPages,
  'a shortened file': () => truncateSync(indexFile(), 20_000),
  'an empty file': () => truncateSync(indexFile(), 0),
  'something that is no database': () =>
    writeFileSync(indexFile(), 'not a database, whatever its name says'.repeat(900)),
  'a folder in its place': () => {
    rmSync(indexFile())
    mkdirSync(join(indexFile(), 'inner'), { recursive: true })
  },
  'an index of another version': () => {
    const database = new Database(indexFile())
    database.exec("UPDATE meta SET value = '0/0' WHERE name = 'version'")
    database.close()
  },
  'a missing table': () => {
    const database = new Database(indexFile())
    database.exec('DROP TABLE dead')
    database.close()
  },
  'no file at all': () => rmSync(indexFile()),
}

test.each(Object.keys(damage))('%s: the index is built anew', async kind => {
  fill(60)
  const first = open()
  await first.search.catchUp()
  const before = await ask(first.search, 'convoy', { limit: 100 })
  await first.search.close()
  damage[kind]?.()
  const second = open()
  // A damaged index answers with what it can, and its building is begun.
  expect((await ask(second.search, 'convoy', { limit: 100 })).total).toBeLessThanOrEqual(60)
  await second.search.catchUp()
  expect((await ask(second.search, 'convoy', { limit: 100 })).hits).toEqual(before.hits)
  await second.search.close()
})

test('a file that goes bad while it is open is built anew', async () => {
  fill(60)
  const { search } = open()
  await search.catchUp()
  expect((await ask(search, 'convoy')).total).toBe(60)
  await search.close()
  const second = open()
  expect((await ask(second.search, 'report')).total).toBe(60)
  spoilPages()
  // What was read before is still in memory; this word was not.
  for (let number = 0; number < 60; number++) await ask(second.search, `number${number}`)
  await ask(second.search, 'convoy')
  await second.search.catchUp()
  expect((await ask(second.search, 'convoy')).total).toBe(60)
  await second.search.close()
})

test('a file deleted while the index is open is no loss, and search goes on answering meanwhile', async () => {
  fill(60)
  const first = open()
  await first.search.catchUp()
  expect((await ask(first.search, 'convoy')).total).toBe(60)
  rmSync(indexFile(), { force: true })
  expect((await ask(first.search, 'convoy')).total).toBe(60)
  library.put(articleId(99), { title: 'Late', text: 'A late convoy' })
  await first.search.catchUp()
  expect((await ask(first.search, 'convoy')).total).toBe(61)
  await first.search.close()
  const second = open()
  await second.search.catchUp()
  expect((await ask(second.search, 'convoy')).total).toBe(61)
  await second.search.close()
})

test('the folder of files that an earlier version kept is removed', async () => {
  mkdirSync(join(folder, 'search'))
  writeFileSync(join(folder, 'search', 'manifest.json'), '{}')
  fill(3)
  const { search } = open()
  await search.catchUp()
  expect(readdirSync(folder).filter(name => !name.startsWith('search.db'))).toEqual([])
  await search.close()
})

test('a thread that was replaced loses nothing', async () => {
  fill(100)
  let jobs = inProcessThread()
  const thread = { run: (job: string, input: unknown) => jobs.run(job, input) }
  const { search } = openTestSearch(folder, library, thread)
  const catchingUp = search.catchUp()
  while (!jobs.log.includes('search.tidy')) await new Promise(resolve => setImmediate(resolve))
  jobs = inProcessThread()
  await catchingUp
  expect((await ask(search, 'convoy')).total).toBe(100)
  await search.close()
})

test('a thread that dies at work is given another try', async () => {
  fill(100)
  let jobs = inProcessThread()
  let deaths = 0
  const thread = {
    run: (job: string, input: unknown) => {
      if (job !== 'search.tidy' || deaths > 0) return jobs.run(job, input)
      deaths++
      jobs = inProcessThread()
      return Promise.reject(new Error('The thread died.'))
    },
  }
  const { search } = openTestSearch(folder, library, thread)
  await search.catchUp()
  expect(deaths).toBe(1)
  expect(await ask(search, 'convoy')).toMatchObject({ total: 100, hint: null })
  jobs = inProcessThread()
  await ask(search, 'convoy')
  await search.catchUp()
  expect((await ask(search, 'convoy')).total).toBe(100)
  await search.close()
})

test('a step of indexing that never ends is given up with its thread, and taken again', async () => {
  fill(3)
  let jobs = inProcessThread()
  let stuck = true
  const thread: SearchThread = {
    run: (job, input, { deadline } = {}) => {
      if (!stuck || job !== 'search.apply') return jobs.run(job, input)
      stuck = false
      jobs = inProcessThread()
      // As a real thread does it, only sooner.
      return new Promise((_, reject) => {
        if (deadline !== undefined) setTimeout(() => reject(new Error('It took too long.')), 1)
      })
    },
  }
  const { search } = openTestSearch(folder, library, inProcessThread(), thread)
  await search.catchUp()
  expect((await ask(search, 'convoy')).total).toBe(3)
  await search.close()
})

test('an answer that makes no sense fails the query that asked, and no other', async () => {
  fill(3)
  const jobs = inProcessThread()
  let confused = false
  const { search } = openTestSearch(folder, library, {
    run: async (job, input) => (confused ? 'nonsense' : jobs.run(job, input)),
  })
  await search.catchUp()
  confused = true
  await expect(ask(search, 'convoy')).rejects.toThrow()
  confused = false
  expect((await ask(search, 'convoy')).total).toBe(3)
  await search.close()
})

test('an article that changed many times is read once', async () => {
  for (let round = 0; round < 30; round++) fill(20)
  const { search } = open()
  await search.catchUp()
  expect(library.documentReads).toBe(20)
  await search.close()
})

test('one article that cannot be read does not keep the others from being found', async () => {
  fill(10)
  library.unreadable.add(articleId(4))
  const { search, problems } = open()
  await search.catchUp()
  library.unreadable.clear()
  expect((await ask(search, 'convoy')).total).toBe(9)
  expect(problems.length).toBe(1)
  await search.close()
})

test('an article that cannot be read stays as it was, is tried again, also after a restart, and the reader is told', async () => {
  fill(10)
  const first = open()
  await first.search.catchUp()
  library.put(articleId(4), { title: 'Changed', text: 'A changed convoy' })
  library.unreadable.add(articleId(4))
  await first.search.catchUp()
  // What was found and cannot be shown spoils no answer.
  expect((await ask(first.search, 'convoy')).total).toBe(9)
  library.unreadable.clear()
  const meanwhile = await ask(first.search, 'convoy')
  expect(meanwhile.total).toBe(10)
  expect(meanwhile.hint).toContain('One article could not be read')
  library.unreadable.add(articleId(4))
  await first.search.close()
  const second = open()
  await second.search.catchUp()
  expect((await ask(second.search, 'number5')).hint).toContain('One article could not be read')
  library.unreadable.clear()
  await second.search.catchUp()
  expect(await found(second.search, 'changed')).toEqual([articleId(4)])
  expect(await ask(second.search, 'convoy')).toMatchObject({ total: 10, hint: null })
  await second.search.close()
})

test('an index that keeps breaking is built anew twice, then left alone, and the reader is told', async () => {
  fill(10)
  const jobs = createSearchJobs()
  const tidy = jobs['search.tidy']
  let breaks = true
  jobs['search.tidy'] = input => (breaks ? { more: false, segments: 0, damage: 'a list is torn.' } : tidy(input))
  const thread = inProcessThread(jobs)
  const { search, problems } = openTestSearch(folder, library, thread)
  await expect(search.catchUp()).rejects.toThrow('keeps breaking')
  expect(thread.log.filter(job => job === 'search.open').length).toBe(3)
  expect(problems.map(String).join()).toContain('a list is torn.')
  const { total, hint } = await ask(search, 'convoy')
  expect(total).toBe(10)
  expect(hint).toContain('damaged again and again')
  breaks = false
  await search.close()
})

test('the searching thread lets go of a damaged file before it is removed', async () => {
  fill(10)
  const jobs = createSearchJobs()
  const query = jobs['search.query']
  let damaged = false
  jobs['search.query'] = input => ({ ...query(input), ...(damaged ? { damaged } : {}) })
  const thread = inProcessThread(jobs)
  const { search } = openTestSearch(folder, library, thread)
  await search.catchUp()
  thread.log.length = 0
  damaged = true
  await ask(search, 'convoy')
  damaged = false
  await search.catchUp()
  const order = thread.log.filter(job => job === 'search.release' || job === 'search.open')
  expect(order.slice(0, 2)).toEqual(['search.release', 'search.open'])
  expect((await ask(search, 'convoy')).total).toBe(10)
  await search.close()
})

test('when the library cannot say what changed, search still answers and says so', async () => {
  fill(3)
  const { search } = open()
  await search.catchUp()
  const changes = library.changes.bind(library)
  library.changes = () => {
    throw new Error('The disk is gone.')
  }
  await expect(search.catchUp()).rejects.toThrow('The disk is gone.')
  const { total, hint } = await ask(search, 'convoy')
  expect(total).toBe(3)
  expect(hint).toContain('latest changes')
  library.changes = changes
  await search.catchUp()
  expect((await ask(search, 'convoy')).hint).toBeNull()
  await search.close()
})

test('a query is answered between batches, from what is there', async () => {
  fill(600)
  const { search, thread } = open()
  const catchingUp = search.catchUp()
  while (!thread.log.includes('search.apply')) await new Promise(resolve => setImmediate(resolve))
  const early = await ask(search, 'convoy')
  expect(thread.log.filter(job => job === 'search.apply').length).toBeLessThanOrEqual(2)
  expect(early.total).toBeLessThan(600)
  await catchingUp
  expect((await ask(search, 'convoy')).total).toBe(600)
  await search.close()
})

test('the newest query goes first and abandoned ones are never run', async () => {
  fill(3)
  const { search, thread } = open()
  await search.catchUp()
  thread.log.length = 0
  const order: string[] = []
  const typing = ['c', 'co', 'con', 'conv', 'convo'].map(query => {
    const controller = new AbortController()
    const answer = search.handlers['search.query']({ ...plainQuestion, query, limit: 5 }, { signal: controller.signal })
    return {
      controller,
      done: Promise.resolve(answer).then(
        () => order.push(query),
        error => order.push(`${query}: ${error.code}`),
      ),
    }
  })
  for (const { controller } of typing.slice(1, 4)) controller.abort()
  await Promise.all(typing.map(({ done }) => done))
  expect(order.filter(entry => !entry.includes('cancelled'))).toEqual(['c', 'convo'])
  expect(order.filter(entry => entry.includes('cancelled')).length).toBe(3)
  expect(thread.log.filter(job => job === 'search.query').length).toBe(2)
  await search.close()
})

test('nudges while catching up lead to one more look, and listeners hear when it is done', async () => {
  fill(3)
  const { search, events, thread } = open()
  search.nudge()
  search.nudge()
  search.nudge()
  await search.catchUp()
  expect(thread.log.filter(job => job === 'search.open').length).toBeLessThanOrEqual(3)
  expect(events.at(-1)).toEqual({ pending: 0 })
  expect(await search.handlers['search.status']({}, { signal: new AbortController().signal })).toEqual({
    pending: 0,
    paused: 0,
  })
  await search.close()
})

test('an article deleted since it was indexed is neither shown nor counted', async () => {
  fill(3)
  const { search } = open()
  await search.catchUp()
  library.remove(articleId(1))
  const { hits, total } = await ask(search, 'convoy')
  expect(total).toBe(2)
  expect(hits.length).toBe(2)
  await search.close()
})

test('pages follow each other without gaps', async () => {
  fill(30)
  const { search } = open()
  await search.catchUp()
  const all = await ask(search, 'convoy', { limit: 30 })
  const pages = [await ask(search, 'convoy', { limit: 12 }), await ask(search, 'convoy', { limit: 18, offset: 12 })]
  expect(pages.flatMap(({ hits }) => hits)).toEqual(all.hits)
  await search.close()
})

test('no query throws, whatever the characters', async () => {
  fill(3)
  const { search } = open()
  await search.catchUp()
  const random = createRandom(21)
  const hostile = [
    '+',
    '-',
    '"',
    ':',
    '~',
    '*',
    '^',
    '\\',
    'title:',
    'note:"',
    '~9999999999',
    '\u0000',
    '\ud83d',
    '😀',
    'ﷺ',
    'İ',
    '\u202e',
    '../',
    '<b>',
    "'; --",
    'constructor',
    '__proto__:',
    '{}',
    '%s',
    'the',
    'convoy',
    '東京',
    '\n',
    ' ',
    'a'.repeat(500),
  ]
  for (let round = 0; round < 1500; round++) {
    const query = Array.from({ length: Math.floor(random() * 9) }, () => pick(hostile, random))
      .join('')
      .slice(0, 2000)
    const { total, hits } = await ask(search, query)
    expect(total, query).toBeGreaterThanOrEqual(hits.length)
  }
  await search.close()
})

test('asking after closing says so, and closing twice is harmless', async () => {
  const { search } = open(inProcessThread(createSearchJobs()))
  await search.close()
  await search.close()
  search.nudge()
  await expect(ask(search, 'convoy')).rejects.toMatchObject({ code: 'unavailable' })
})

test('segments stay few while changes never end', async () => {
  const { search } = open()
  fill(1)
  await search.catchUp()
  for (let round = 0; round < 150; round++) {
    library.put(articleId(round), { title: `Report ${round}`, text: `The convoy number${round} left.` })
    // Said again while the round is under way, so that none ever ends without another to begin.
    search.nudge()
    search.nudge()
    await new Promise(resolve => setImmediate(resolve))
  }
  const database = new Database(indexFile(), { readonly: true })
  expect(Number(database.prepare('SELECT count(*) FROM segments').pluck().get())).toBeLessThan(60)
  database.close()
  await search.catchUp()
  expect((await ask(search, 'convoy')).total).toBe(150)
  await search.close()
})

test('a query that never ends holds up neither who left nor closing', async () => {
  fill(3)
  const index = inProcessThread()
  const stuck = { run: (): Promise<unknown> => new Promise(() => undefined) }
  const { search } = openTestSearch(folder, library, stuck, index)
  await search.catchUp()
  const leaving = new AbortController()
  const asked = search.handlers['search.query']({ ...plainQuestion, query: 'convoy' }, { signal: leaving.signal })
  leaving.abort()
  await expect(asked).rejects.toMatchObject({ code: 'cancelled' })
  await search.close()
})

test.each([
  ['a library restored from an older copy', () => undefined],
  [
    'a position nobody can read',
    () => {
      const database = new Database(indexFile())
      database.exec("UPDATE meta SET value = 'garbage' WHERE name = 'position'")
      database.close()
    },
  ],
])('%s: the index is built anew', async (_, spoil) => {
  fill(9)
  const first = open()
  await first.search.catchUp()
  await first.search.close()
  spoil()
  library = new TestLibrary()
  fill(3)
  const second = open()
  await second.search.catchUp()
  expect(await ask(second.search, 'convoy')).toMatchObject({ total: 3 })
  library.put(articleId(5), { title: 'New', text: 'A fresh convoy' })
  await second.search.catchUp()
  expect(await found(second.search, 'fresh')).toEqual([articleId(5)])
  const database = new Database(indexFile(), { readonly: true })
  expect(database.prepare('SELECT count(*) FROM documents').pluck().get()).toBe(4)
  database.close()
  await second.search.close()
})

test.each(['search.open', 'search.apply'])('while %s fails, what waits is told, and trying goes on', async failing => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  fill(9)
  const jobs = inProcessThread()
  let full = true
  const thread = {
    run: (job: string, input: unknown) =>
      full && job === failing ? Promise.reject(new Error('The disk is full.')) : jobs.run(job, input),
  }
  const { search, events } = openTestSearch(folder, library, thread)
  const status = async () => search.handlers['search.status']({}, { signal: new AbortController().signal })
  await expect(search.catchUp()).rejects.toThrow('The disk is full.')
  expect(await status()).toEqual({ pending: 9, paused: 0 })
  expect(events.at(-1)).toEqual({ pending: 9 })
  await vi.advanceTimersByTimeAsync(2000)
  full = false
  await vi.advanceTimersByTimeAsync(600_000)
  await vi.waitFor(async () => expect(await status()).toEqual({ pending: 0, paused: 0 }))
  expect((await ask(search, 'convoy')).total).toBe(9)
  await search.close()
  vi.useRealTimers()
})

// The superuser may write what is read-only.
test.skipIf(process.getuid?.() === 0).each(['read-only', 'empty and read-only'])(
  'an index file that is %s is replaced where the folder may be written',
  async state => {
    fill(9)
    const first = open()
    await first.search.catchUp()
    await first.search.close()
    if (state !== 'read-only') truncateSync(indexFile(), 0)
    chmodSync(indexFile(), 0o444)
    library.put(articleId(20), { title: 'Late', text: 'A late convoy' })
    const second = open()
    await second.search.catchUp()
    expect(await ask(second.search, 'convoy')).toMatchObject({ total: 10, hint: null })
    await second.search.close()
  },
)
