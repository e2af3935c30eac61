import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import lunr from 'lunr'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { fieldNumber, fieldPassages, fields, type SearchableArticle } from '../fields.ts'
import type { Clause, Presence } from '../language/clause.ts'
import { articleId, createRandom, pick, randomText } from '../test-library.ts'
import { words } from '../text/analyse-words.ts'
import { askStock, stockLunr } from './stock-lunr.ts'
import { StoredIndex } from './stored-index.ts'
import { TestIndex } from './test-index.ts'

// Stock lunr takes most of it: long on a busy machine.
vi.setConfig({ testTimeout: 300_000 })

const syllables = 'tar sk mer en kes sin dov ra or lan bre zan fro st cam vil quo ru mo ling'.split(' ')
const endings = ['', '', '', 's', 'ed', 'ing', 'er', 'ation', 'ly', '’s']
const stops = ['the', 'of', 'said', 'and']

/** Words in many forms, whose stems therefore often meet; early ones are frequent. */
function makeVocabulary(count: number, forms: readonly string[]): string[] {
  const random = createRandom(count)
  return Array.from({ length: count }, () => {
    const stem = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(syllables, random)).join('')
    return stem + pick(forms, random)
  })
}

function makeArticle(number: number, vocabulary: readonly string[], random: () => number): SearchableArticle {
  const text = (most: number) => randomText(vocabulary, Math.floor(random() * most), random)
  return {
    articleId: articleId(number),
    title: text(9),
    text: `${text(90)} the ${text(40)} q${number}q`,
    notes: random() < 0.2 ? [text(12), text(5)] : [],
    claimants: random() < 0.3 ? [text(3)] : [],
    source: random() < 0.8 ? [pick(['Dovra Post', 'Kessin Mail', 'The Merenk'], random)] : [],
    tags: random() < 0.2 ? [pick(vocabulary, random)] : [],
    places: random() < 0.2 ? [pick(vocabulary, random)] : [],
  }
}

const all = fields.map((_, place) => place)

/** A random question of any kind lunr has. */
function makeClauses(vocabulary: readonly string[], random: () => number): Clause[] {
  const count = 1 + Math.floor(random() ** 2 * 4)
  return Array.from({ length: count }, (): Clause => {
    const [analysed] = words(randomText(vocabulary, 1, random))
    // Stock lunr leaves words like “the” out of its index; ours are found where nothing else is asked.
    const { surface, term } = analysed && !analysed.stop ? analysed : { surface: 'tarsk', term: 'tarsk' }
    const rest = {
      presence: pick<Presence>(['optional', 'optional', 'optional', 'required', 'prohibited'], random),
      fields:
        random() < 0.7
          ? all
          : [fieldNumber(pick(fields, random)), fieldNumber('text')].filter(
              (field, place, list) => list.indexOf(field) === place,
            ),
      boost: random() < 0.8 ? 1 : 1 + Math.floor(random() * 5),
    }
    const kind = random()
    if (kind < 0.55) return { kind: 'word', surface, term, droppable: false, alsoPrefix: false, ...rest }
    if (kind < 0.7)
      return { kind: 'pattern', pattern: `${surface.slice(0, 1 + Math.floor(random() * 4))}*`, distance: null, ...rest }
    if (kind < 0.85) {
      const at = Math.floor(random() * surface.length)
      return { kind: 'pattern', pattern: `${surface.slice(0, at)}*${surface.slice(at + 1)}`, distance: null, ...rest }
    }
    return { kind: 'pattern', pattern: surface.slice(0, 12), distance: 1 + Math.floor(random() * 2), ...rest }
  })
}

const folder = mkdtempSync(join(tmpdir(), 'stock-equality-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Compares documents and scores with a stock index of the same articles. */
function compare(index: TestIndex, stock: lunr.Index, clauses: readonly Clause[]): void {
  const expected = askStock(stock, clauses)
  const { hits, total } = index.ask(clauses)
  const question = JSON.stringify(clauses)
  expect(total, question).toBe(expected.size)
  let worst = 0
  for (const hit of hits) {
    const score = expected.get(hit.articleId)
    if (score === undefined) throw new Error(`${hit.articleId} is not found by lunr: ${question}`)
    worst = Math.max(worst, Math.abs(hit.lunrScore - score))
  }
  expect(worst, question).toBeLessThan(1e-9)
}

describe('an index of 2,000 articles through its life gives stock lunr’s documents and scores', () => {
  const vocabulary = [...makeVocabulary(600, endings), ...stops]
  const random = createRandom(42)
  const index = new TestIndex(folder)
  afterAll(() => index.close())

  const check = (questions: number) => {
    const stock = stockLunr([...index.current.values()], true)
    for (let question = 0; question < questions; question++) compare(index, stock, makeClauses(vocabulary, random))
    for (let question = 0; question < questions / 5; question++) checkPhrase(index, vocabulary, random)
  }
  const make = (from: number, count: number) =>
    Array.from({ length: count }, (_, place) => makeArticle(from + place, vocabulary, random))

  beforeAll(() => {
    for (let batch = 0; batch < 20; batch++) index.apply(make(batch * 100, 100))
  })

  test('as it was built', () => check(100))

  test('after changes and deletions, in a segment each', () => {
    for (let change = 0; change < 12; change++) {
      index.apply(make(Math.floor(random() * 2000), 1), [articleId(Math.floor(random() * 2000))])
    }
    check(80)
  })

  test('in the middle of a merge, changes going on', () => {
    for (let step = 0; step < 30; step++) expect(index.step()).toBe(true)
    index.apply(make(100, 40), [articleId(3), articleId(1900)])
    for (let step = 0; step < 10; step++) index.step()
    index.apply(make(2000, 5), [articleId(120)])
    check(80)
  })

  test('after merging', () => {
    index.tidyUp()
    expect(index.writer.segmentCount).toBeLessThan(12)
    check(80)
  })

  test('reopened', () => {
    index.reopen()
    check(60)
  })

  test('after many were deleted and what was left was merged', () => {
    for (let round = 0; round < 5; round++) {
      index.apply(
        make(3000 + round * 10, 10),
        Array.from({ length: 160 }, (_, place) => articleId(round * 400 + place)),
      )
    }
    check(60)
    index.tidyUp()
    check(60)
  })

  test('also when lunr’s own parser asks through a stored index', () => {
    const pipeline = new lunr.Pipeline()
    pipeline.add(lunr.stemmer)
    const stock = stockLunr([...index.current.values()], true)
    for (const query of [
      'tarsk',
      'tarsk merenk^3',
      '+tarsk -ra',
      'title:tarsk',
      'tar*',
      '*sin text:ra',
      'merenk~1',
      '-tarsk',
    ]) {
      const expected = stock.search(query)
      const found = index.read(snapshot => new StoredIndex(snapshot, pipeline).search(query))
      expect(found.length, query).toBe(expected.length)
      const scores = new Map(expected.map(({ ref, score }) => [ref, score]))
      for (const { ref, score } of found) expect(score, query).toBeCloseTo(scores.get(ref) ?? Number.NaN, 9)
    }
  })

  test('an index whose articles are all gone is an empty index', () => {
    index.apply([], [...index.current.keys()])
    index.tidyUp()
    expect(index.writer.segmentCount).toBe(0)
    expect(index.ask(makeClauses(vocabulary, random)).hits).toEqual([])
  })
})

test('where every word is its own stem, patterns too are those of an untouched lunr', () => {
  const plain = makeVocabulary(900, ['']).filter(word => words(word)[0]?.term === word)
  const random = createRandom(7)
  const index = new TestIndex(join(folder, 'plain'))
  try {
    const make = (number: number): SearchableArticle => {
      const article = makeArticle(number, plain, random)
      return { ...article, text: article.text.replace(/ the | q\d+q/g, ' '), source: [] }
    }
    for (let batch = 0; batch < 9; batch++) {
      index.apply(
        Array.from({ length: 30 }, (_, place) => make(batch * 30 + place)),
        [articleId(batch * 20)],
      )
    }
    index.tidyUp()
    const stock = stockLunr([...index.current.values()], false)
    for (let question = 0; question < 120; question++) compare(index, stock, makeClauses(plain, random))
  } finally {
    index.close()
  }
})

/** Looks for a phrase by comparing words one by one. */
function checkPhrase(index: TestIndex, vocabulary: readonly string[], random: () => number): void {
  const article = pick([...index.current.values()], random)
  const passage = words(article.text).map(({ surface }) => surface)
  const at = Math.floor(random() * Math.max(1, passage.length - 4))
  const surfaces =
    random() < 0.7
      ? passage.slice(at, at + 1 + Math.floor(random() * 4))
      : words(randomText(vocabulary, 2, random)).map(({ surface }) => surface)
  if (surfaces.length === 0) return
  const asked = random() < 0.7 ? all : [fieldNumber('title')]
  const lastIsPrefix = random() < 0.3
  if (lastIsPrefix) surfaces.push((surfaces.pop() ?? '').slice(0, 2))
  const clause: Clause = { kind: 'phrase', surfaces, lastIsPrefix, presence: 'required', fields: asked }
  const expected = [...index.current.values()].filter(one => holdsPhrase(one, surfaces, lastIsPrefix, asked))
  const { hits } = index.ask([clause])
  expect(hits.map(hit => hit.articleId).toSorted(), surfaces.join(' ')).toEqual(
    expected.map(one => one.articleId).toSorted(),
  )
}

function holdsPhrase(
  article: SearchableArticle,
  wanted: readonly string[],
  lastIsPrefix: boolean,
  asked: readonly number[],
): boolean {
  return asked.some(field =>
    fieldPassages(article, fields[field] ?? 'text').some(passage => {
      const have = words(passage)
      return have.some((_, at) =>
        wanted.every((surface, offset) => {
          const word = have[at + offset]
          if (!word) return false
          const isPrefix = lastIsPrefix && offset === wanted.length - 1 && !word.stop
          return isPrefix ? word.surface.startsWith(surface) : word.surface === surface
        }),
      )
    }),
  )
}
