import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseQuery } from '../../src/main/search/language/parse-query.ts'
import { createSearchJobs } from '../../src/main/search/search-jobs.ts'
import { createRandom, operation, stateAfter } from './index-operations.ts'

const folder = mkdtempSync(join(tmpdir(), 'damaged-index-'))
const file = join(folder, 'search.db')
const operations = 90
const questions = ['harbour ', 'storm ferry ', 'ha*', 'tunel~1 ', '"the harbour"', 'title:strike -bridge ', 'word7 ']
let sound = Buffer.alloc(0)
let expected: unknown

const ask = (jobs: ReturnType<typeof createSearchJobs>) =>
  questions.map(query => {
    const { clauses } = parseQuery(query)
    const { hits, total, damaged } = jobs['search.query']({ folder, clauses, offset: 0, limit: 500, exact: true })
    return { damaged, total, ids: hits.map(({ articleId }) => articleId).toSorted() }
  })

beforeAll(() => {
  const jobs = createSearchJobs()
  const { generation } = jobs['search.open']({ folder })
  for (let number = 1; number <= operations; number++) {
    const { changed, deleted } = operation(number)
    jobs['search.apply']({ folder, generation, articles: changed, deleted, position: String(number) })
    for (let step = 0; step < 3; step++) jobs['search.tidy']({ folder, time: 1 })
  }
  expected = ask(jobs)
  jobs['search.close']({ folder })
  jobs['search.release']({ folder })
  sound = readFileSync(file)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the service does: a damaged index is made anew, and everything is indexed again. */
function restore(jobs: ReturnType<typeof createSearchJobs>, damaged: boolean): void {
  const { generation, position } = jobs['search.open']({ folder, damaged: damaged ? 'unknown' : null })
  if (position === String(operations)) return
  const articles = [...stateAfter(operations).values()]
  expect(
    jobs['search.apply']({ folder, generation, articles, deleted: [], position: String(operations) }).accepted,
  ).toBe(true)
}

test('whatever bytes of the file change, no question throws, and a damaged index is noticed and made anew', () => {
  const random = createRandom(17)
  let noticed = 0
  for (let round = 0; round < 60; round++) {
    const bytes = Buffer.from(sound)
    const kind = random()
    if (kind < 0.15) bytes.fill(0, Math.floor(random() * bytes.length), bytes.length)
    else {
      for (let change = 0; change < 1 + random() * 40; change++) {
        // The first pages hold what everything else hangs on.
        const at = Math.floor((random() < 0.3 ? random() * 0.1 : random()) * bytes.length)
        bytes[at] = Math.floor(random() * 256)
      }
    }
    writeFileSync(file, kind > 0.9 ? bytes.subarray(0, Math.floor(random() * bytes.length)) : bytes)
    for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true })
    const jobs = createSearchJobs()
    const answers = ask(jobs)
    const damaged = answers.some(answer => answer.damaged)
    if (damaged) noticed++
    for (let step = 0; step < 40; step++) jobs['search.tidy']({ folder, time: 1 })
    restore(jobs, damaged)
    if (ask(jobs).some(answer => answer.damaged)) restore(jobs, true)
    const after = ask(jobs)
    // A change that hit free space, or nothing that these questions read, may leave all as it was.
    expect(after, `round ${round}`).toEqual(expected)
    jobs['search.close']({ folder })
    jobs['search.release']({ folder })
    rmSync(file, { force: true })
  }
  expect(noticed).toBeGreaterThan(10)
})
