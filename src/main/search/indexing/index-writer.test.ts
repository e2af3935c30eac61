import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SearchableArticle } from '../fields.ts'
import type { Clause } from '../language/clause.ts'
import { parseQuery } from '../language/parse-query.ts'
import { completeWord } from '../query/complete-word.ts'
import { suggestWords } from '../query/suggest-words.ts'
import { TestIndex } from '../query/test-index.ts'
import { firstChunkOf } from '../storage/chunks.ts'
import { indexPath } from '../storage/search-database.ts'
import { articleId, createRandom, pick, randomText } from '../test-library.ts'

// Long lives take long on a busy machine.
vi.setConfig({ testTimeout: 300_000 })

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'index-writer-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const vocabulary = 'tarsk tarsks merenk merenked kessin dovra orlan orlans the brezan'.split(' ')

function makeArticle(number: number, random: () => number): SearchableArticle {
  const text = (most: number) => randomText(vocabulary, Math.floor(random() * most), random)
  return {
    articleId: articleId(number),
    title: text(5),
    // Rare forms of rare stems: some of them come to stand in deleted articles only.
    text: `${text(40)} own${number} rare${Math.floor(random() * 12)}${pick(['', 's', 'ed', 'ing'], random)} ${text(3)}`,
    notes: random() < 0.3 ? [text(4), text(4)] : [],
    claimants: random() < 0.3 ? [text(2)] : [],
    source: [pick(['Dovra Post', 'Kessin Mail'], random)],
    publishedDay: Math.floor(random() * 900),
    flags: Math.floor(random() * 4),
  }
}

const questions: Clause[][] = [
  'tarsk ',
  'merenk orlan ',
  '+kessin -dovra ',
  'me*',
  'or*s',
  'brezan~1 ',
  '"tarsk merenk"',
  '"the orlan tarsks"',
  'title:dovra note:kessin ',
  '-tarsk ',
  ...Array.from({ length: 12 }, (_, stem) => [
    `rare${stem}e*`,
    `rare${stem}i*`,
    `*${stem}s`,
    `"rare${stem}s"`,
    `"rare${stem}ed the"`,
  ]).flat(),
].map(query => parseQuery(query).clauses)

/** All answers; `index-life.test.ts` compares the columns too. */
function answers(index: TestIndex): string[][] {
  const filters = { filters: [{ presence: 'required', kind: 'value', field: 'source', value: 'dovra post' }] } as const
  return questions.flatMap(clauses =>
    [{}, { filter: { ...filters, only: null, except: null } }].map(options =>
      index
        .ask(clauses, options)
        .hits.map(({ articleId, lunrScore }) => `${articleId} ${lunrScore.toFixed(9)}`)
        .toSorted(),
    ),
  )
}

test.each([1, 2, 3, 4, 5, 6])('whatever happens to an index, it answers as one built anew (seed %i)', seed => {
  const random = createRandom(seed)
  const index = new TestIndex(join(folder, 'life'))
  const numberOf = () => Math.floor(random() * 90)
  for (let round = 0; round < 80; round++) {
    const what = random()
    if (what < 0.45) index.apply([makeArticle(numberOf(), random)])
    else if (what < 0.6)
      index.apply(Array.from({ length: 1 + Math.floor(random() * 40) }, () => makeArticle(numberOf(), random)))
    else if (what < 0.7)
      index.apply(
        [],
        Array.from({ length: 1 + Math.floor(random() * 30) }, () => articleId(numberOf())),
      )
    else if (what < 0.95) for (let step = 0; step < 1 + random() * 120 && index.step(); step++);
    else index.reopen()
    if (random() < 0.2 || round === 79) {
      const rebuilt = new TestIndex(join(folder, `rebuilt-${round}`))
      rebuilt.apply([...index.current.values()])
      expect(answers(index), `after ${round + 1} rounds`).toEqual(answers(rebuilt))
      rebuilt.close()
    }
  }
  index.close()
})

test('an article that comes twice in one batch is what it is the second time', () => {
  const index = new TestIndex(folder)
  const random = createRandom(1)
  index.apply([makeArticle(1, random), { ...makeArticle(1, random), text: 'second time' }])
  expect(index.ask(parseQuery('second ').clauses).total).toBe(1)
  expect(index.ask(parseQuery('-nowhere ').clauses).total).toBe(1)
  expect(index.writer.articleCount).toBe(1)
  index.close()
})

test('a batch that fails leaves nothing behind', () => {
  const index = new TestIndex(folder)
  const random = createRandom(2)
  index.apply([makeArticle(1, random), makeArticle(2, random)])
  const { position, articleCount } = index.writer
  index.writer.database.exec(
    "CREATE TEMP TRIGGER fail BEFORE INSERT ON main.documents BEGIN SELECT RAISE(FAIL, 'the disk is full'); END",
  )
  expect(() => index.writer.apply([{ ...makeArticle(1, random), text: 'newest' }], [articleId(2)], '9')).toThrow()
  index.writer.database.exec('DROP TRIGGER fail')
  expect(index.writer.position).toBe(position)
  expect(index.writer.articleCount).toBe(articleCount)
  expect(index.ask(parseQuery('newest ').clauses).total).toBe(0)
  index.apply([{ ...makeArticle(1, random), text: 'newest' }])
  expect(index.ask(parseQuery('newest ').clauses).total).toBe(1)
  index.close()
})

test('what a merge that a crash interrupted left behind is removed', () => {
  const index = new TestIndex(folder)
  const random = createRandom(3)
  for (let batch = 0; batch < 9; batch++) {
    index.apply(Array.from({ length: 20 }, (_, place) => makeArticle(batch * 20 + place, random)))
  }
  // The merge has begun to write; nobody finishes it.
  for (let step = 0; step < 14; step++) expect(index.step()).toBe(true)
  index.close()
  const database = new Database(indexPath(folder))
  database.prepare('INSERT INTO chunks VALUES (?, ?)').run(firstChunkOf(77), Buffer.from('left over'))
  database.close()
  index.reopen()
  index.tidyUp()
  const strays = index.writer.database
    .prepare('SELECT count(*) FROM chunks WHERE chunk / 2097152 NOT IN (SELECT segment FROM segments)')
    .pluck()
    .get()
  expect(strays).toBe(0)
  expect(index.writer.articleCount).toBe(180)
  index.close()
})

test('a reader in the middle of a query keeps what is merged away meanwhile', () => {
  const index = new TestIndex(folder)
  const random = createRandom(4)
  for (let batch = 0; batch < 9; batch++) {
    index.apply(
      Array.from({ length: 10 }, (_, place) => ({ ...makeArticle(batch * 10 + place, random), title: 'tarsk' })),
    )
  }
  const found = index.read(snapshot => {
    index.tidyUp()
    return snapshot.segments.map(segment => segment.postings(segment.dictionary.stems.find('tarsk')).length)
  })
  expect(found.length).toBe(9)
  expect(index.read(snapshot => snapshot.segments.length)).toBeLessThan(9)
  index.close()
})

test('what an article said that was deleted for good is neither offered nor left in the file', () => {
  const index = new TestIndex(folder)
  const random = createRandom(5)
  const told = { ...makeArticle(30, random), text: 'zyxwvuts told', title: 'qponmlkj' }
  index.apply([...Array.from({ length: 30 }, (_, number) => makeArticle(number, random)), told])
  // In the trash first, then gone.
  index.apply([], [articleId(30)])
  const complete = () => index.read(snapshot => completeWord(snapshot, 'zyx', 5))
  expect(complete()).toEqual([])
  expect(index.read(snapshot => suggestWords(snapshot, 'zyxwvutz')).suggestions).toEqual([])
  index.writer.apply([], [articleId(30)], '99', { erased: true })
  index.tidyUp()
  const bytes = ['', '-wal'].map(suffix => readFileSync(indexPath(folder) + suffix, 'latin1')).join('')
  for (const part of ['yxwvuts', 'ponmlkj']) expect(bytes.includes(part), part).toBe(false)
  expect(index.ask(parseQuery('-nowhere ').clauses).total).toBe(30)
  index.close()
})
