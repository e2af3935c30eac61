import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { SearchableArticle } from '../../src/main/search/fields.ts'
import { IndexWriter } from '../../src/main/search/indexing/index-writer.ts'
import type { Clause } from '../../src/main/search/language/clause.ts'
import { parseQuery } from '../../src/main/search/language/parse-query.ts'
import { IndexReader } from '../../src/main/search/query/index-reader.ts'
import { QueryRunner } from '../../src/main/search/query/run-query.ts'
import { createRandom, stateAfter } from './index-operations.ts'

/** How often the indexer is killed; `SEARCH_KILLS=100` for the long run. */
const kills = Number(process.env.SEARCH_KILLS ?? '12')
const program = join(import.meta.dirname, 'index-until-killed.ts')
const folder = mkdtempSync(join(tmpdir(), 'killed-indexer-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Starts the indexer, kills it `milliseconds` after its first word (or after its start), and says what it acknowledged. */
function runAndKill(milliseconds: number, fromStart: boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'pipe'] })
    let heard = ''
    let complaint = ''
    const kill = () => setTimeout(() => child.kill('SIGKILL'), milliseconds)
    if (fromStart) kill()
    child.stdout.on('data', (bytes: Buffer) => {
      if (heard === '' && !fromStart) kill()
      heard += bytes.toString()
    })
    child.stderr.on('data', (bytes: Buffer) => {
      complaint += bytes.toString()
    })
    child.on('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(Number(heard.slice(0, heard.lastIndexOf('\n')).split('\n').at(-1) ?? '0'))
      else reject(new Error(`The indexer ended by itself: ${complaint}`))
    })
  })
}

const questions: Clause[][] = [
  'harbour ',
  'storm ferry ',
  '+mayor -council ',
  'title:strike ',
  'note:bridge text:market ',
  'ha*',
  'sto*ing',
  'tunel~1 ',
  '"the harbour"',
  '"ferries ferry"',
  '"valley the signal"',
  '-depot ',
  'source:dovra ',
].map(query => parseQuery(query).clauses)

/** All answers of the index in a folder: articles in their order, with their scores. */
function answers(of: string): { articleId: string; lunrScore: number }[][] {
  const reader = new IndexReader(of)
  const runner = new QueryRunner()
  try {
    return questions.map(clauses => {
      const { result } = reader.read(snapshot => runner.run(snapshot, clauses, { offset: 0, limit: 1000, exact: true }))
      return result.hits.map(({ articleId, lunrScore }) => ({ articleId, lunrScore }))
    })
  } finally {
    reader.close()
  }
}

function rebuild(articles: readonly SearchableArticle[]): { articleId: string; lunrScore: number }[][] {
  const place = mkdtempSync(join(tmpdir(), 'rebuilt-index-'))
  try {
    const writer = IndexWriter.open(place)
    writer.apply(articles, [], 'all')
    writer.close()
    return answers(place)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

test(`an indexer killed ${kills} times loses nothing it acknowledged, and answers as if it had been built in one go`, async () => {
  const random = createRandom(kills)
  let acknowledged = 0
  for (let kill = 0; kill < kills; kill++) {
    const early = random() < 0.1
    acknowledged = Math.max(acknowledged, await runAndKill(Math.floor(random() * (early ? 400 : 150)), early))
    const writer = IndexWriter.open(folder)
    const position = Number(writer.position ?? '0')
    writer.close()
    expect(position).toBeGreaterThanOrEqual(acknowledged)
    const expected = rebuild([...stateAfter(position).values()])
    expect(rounded(answers(folder)), `after kill ${kill + 1}, at operation ${position}`).toEqual(rounded(expected))
  }
  expect(acknowledged).toBeGreaterThan(kills)
})

/** Sums of floating point numbers depend on their order in the fifteenth digit. */
const rounded = (lists: { articleId: string; lunrScore: number }[][]) =>
  lists.map(list => list.map(({ articleId, lunrScore }) => `${articleId} ${lunrScore.toFixed(9)}`).toSorted())
